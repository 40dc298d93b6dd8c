package org.oncoweave.analysis.therapy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.alteration.Alteration;
import org.oncoweave.ontology.alteration.AlterationReader;
import org.oncoweave.ontology.alteration.Scope;
import org.oncoweave.ontology.variant.RefusedName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers questions "this variant in this tumour" with statements, warnings first, and says where
/// they disagree.
public final class TherapyRanking {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> NO_SIGNIFICANCE =
      Set.of("benign", "likely_benign", "likely benign");
  private static final Set<String> NOT_THERE = Set.of("absent", "unknown", "not tested");
  private static final List<String> LEVELS =
      List.of(
          Authorisations.WITHIN,
          Authorisations.EARLY,
          "FDA-Approved",
          "A",
          "Guideline",
          "B",
          "Clinical trial",
          "C",
          "Clinical evidence",
          "D",
          "Preclinical",
          "E",
          "Inferential");
  private static final Comparator<Row> DISPLAY =
      Comparator.comparing((Row row) -> !row.onType)
          .thenComparing(row -> row.statement.effect())
          .thenComparingInt(row -> Math.floorMod(LEVELS.indexOf(row.statement.level()), 100))
          .thenComparing(row -> row.scope);

  private final KnowledgeBase knowledge;

  public TherapyRanking(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /// How many lines were answered, and how many tell an error instead.
  public record Outcome(long answered, long refused) {}

  private record Row(Statement statement, boolean onType, Scope scope) {}

  /// One JSON line for every question.
  public Outcome answer(BufferedReader questions, Writer out) throws IOException {
    long answered = 0;
    long refused = 0;
    for (var line = questions.readLine(); line != null; line = questions.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      var reply = reply(line);
      if (reply.containsKey("error")) {
        refused++;
      } else {
        answered++;
      }
      out.write(JSON.writeValueAsString(reply));
      out.write('\n');
    }
    return new Outcome(answered, refused);
  }

  private Map<String, Object> reply(String line) {
    var reply = new LinkedHashMap<String, Object>();
    try {
      var question = JSON.readTree(line);
      reply.put("id", question.path("id").asString(""));
      var rows = rows(question);
      reply.put("rows", rows.stream().map(TherapyRanking::json).toList());
      reply.put("conflicts", conflicts(rows));
      if (question.path("significance").asString("").equalsIgnoreCase("vus")) {
        reply.put("significance", "vus");
      }
    } catch (RefusedName e) {
      reply.put("error", "no variant: " + e.reason());
    } catch (JacksonException e) {
      reply.put("error", "no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      reply.put("error", String.valueOf(e.getMessage()));
    }
    return reply;
  }

  /// The genes of which an authorisation asks; what has none of them has no authorised option.
  public List<String> genesOfAuthorisations() {
    return knowledge.statements().stream()
        .filter(statement -> !statement.details().isEmpty())
        .flatMap(statement -> statement.genes().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// What is known of a finding in a tumour of this OncoTree code, warnings first.
  ///
  /// @throws IllegalArgumentException if there is no such code
  /// @throws RefusedName if the finding is no variant
  public List<TherapyOption> options(String oncoTree, Finding finding) {
    var found = new AlterationReader(finding.gene(), finding.germline()).read(finding.variant());
    return rows(oncoTree, found).stream().map(TherapyRanking::option).toList();
  }

  private static TherapyOption option(Row row) {
    var statement = row.statement;
    return new TherapyOption(
        statement.source(),
        statement.therapies(),
        statement.how(),
        statement.effect(),
        statement.level(),
        statement.disease(),
        row.onType,
        row.scope,
        statement.details());
  }

  private List<Row> rows(JsonNode question) {
    return rows(question.path("oncotree").asString(""), found(question));
  }

  private List<Row> rows(String oncoTree, List<Alteration> found) {
    var code = oncoTree.strip().toUpperCase(Locale.ROOT);
    if (knowledge.tree().below(code).isEmpty()) {
      throw new IllegalArgumentException("no OncoTree code " + code);
    }
    int node = knowledge.tree().codes().indexOf(code);
    var rows = new ArrayList<Row>();
    for (var statement : knowledge.statements()) {
      scope(statement, found)
          .ifPresent(s -> rows.add(new Row(statement, statement.tumours().get(node), s)));
    }
    rows.sort(DISPLAY);
    return rows;
  }

  private static List<Alteration> found(JsonNode question) {
    var significance = question.path("significance").asString("").toLowerCase(Locale.ROOT);
    var status = question.path("status").asString("").toLowerCase(Locale.ROOT);
    if (NO_SIGNIFICANCE.contains(significance) || NOT_THERE.contains(status)) {
      return List.of();
    }
    boolean germline = question.path("origin").asString("").equalsIgnoreCase("germline");
    return new AlterationReader(question.path("gene").asString(""), germline)
        .read(question.path("variant").asString(""));
  }

  private static Optional<Scope> scope(Statement statement, List<Alteration> found) {
    return statement.targets().stream()
        .flatMap(target -> found.stream().map(target::reaches))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static Map<String, Object> json(Row row) {
    var json = new LinkedHashMap<String, Object>();
    var statement = row.statement;
    json.put("source", statement.source());
    json.put("therapies", statement.therapies());
    json.put("how", statement.how());
    json.put("effect", statement.effect().json());
    json.put("level", statement.level());
    json.put("disease", statement.disease());
    json.put("on_type", row.onType);
    json.put("scope", row.scope.json());
    if (!statement.details().isEmpty()) {
      json.put("authorisation", statement.details());
    }
    return json;
  }

  /// Two statements on type, of one set of medicines, with opposed effects.
  private static List<Map<String, Object>> conflicts(List<Row> rows) {
    var bySet = new LinkedHashMap<Set<String>, List<Statement>>();
    for (var row : rows) {
      if (row.onType) {
        for (var medicines : row.statement.medicineSets()) {
          bySet.computeIfAbsent(medicines, _ -> new ArrayList<>()).add(row.statement);
        }
      }
    }
    var conflicts = new ArrayList<Map<String, Object>>();
    bySet.forEach((medicines, about) -> {
      var sources = opposed(about);
      if (!sources.isEmpty()) {
        conflicts.add(Map.of("therapies", List.copyOf(medicines), "sources", sources));
      }
    });
    return conflicts;
  }

  private static List<String> opposed(List<Statement> about) {
    return about.stream()
        .filter(one -> about.stream().anyMatch(other -> one.effect().opposes(other.effect())))
        .map(Statement::source)
        .distinct()
        .toList();
  }
}
