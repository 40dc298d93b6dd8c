package org.oncoweave.app.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.NoticeStatus;
import org.oncoweave.model.dossier.Visibility;

/// Whom the changes between two made-up tables concern, by comparing words and nothing of the
/// program: a row that is in one table only, the same gene, the same tumour, the same change or
/// any.
final class PlainInbox {
  private static final int PAGE = 50_000;
  private static final int SOURCE = 0;
  private static final int GENE = 1;
  private static final int VARIANT = 2;
  private static final int TUMOUR = 3;

  private final Set<Told> told = new HashSet<>();

  private record Told(String patient, String source, String finding) {}

  private PlainInbox() {}

  /// Over all `size` made-up patients.
  static PlainInbox of(List<String> before, List<String> after, long size) {
    var inbox = new PlainInbox();
    var changed = changed(before, after);
    var made = new MadeUpKnowledge(new SplittableRandom());
    for (long p = 0; p < size; p++) {
      var patient = made.patient(p);
      for (var finding : patient.findings()) {
        for (var row : changed.getOrDefault(finding.gene() + patient.type(), List.of())) {
          if (row[VARIANT].equals("mutation") || row[VARIANT].equals(finding.p())) {
            var words = finding.gene() + " " + finding.p();
            inbox.told.add(new Told(patient.id(), row[SOURCE], words));
          }
        }
      }
    }
    return inbox;
  }

  /// The rows that are in one table only, by gene and tumour.
  private static Map<String, List<String[]>> changed(List<String> before, List<String> after) {
    var rows = new HashMap<String, List<String[]>>();
    for (var tables : List.of(List.of(before, after), List.of(after, before))) {
      var other = Set.copyOf(tables.get(1));
      for (var line : tables.get(0)) {
        if (!other.contains(line)) {
          var row = line.split("\t", -1);
          rows.computeIfAbsent(row[GENE] + row[TUMOUR], _ -> new ArrayList<>()).add(row);
        }
      }
    }
    return rows;
  }

  /// @throws IllegalStateException if the inbox of the graph lacks a notice or has one too many
  void mustBe(KnowledgeGraph graph) {
    var missing = new HashSet<>(told);
    int read = 0;
    List<KnowledgeGraph.Notice> page;
    do {
      var asked = new KnowledgeGraph.Asked(List.of(NoticeStatus.NEW), List.of(), read, PAGE);
      page = graph.notices(asked, Visibility.EVERYONE);
      page.forEach(notice -> take(notice, missing));
      read += page.size();
    } while (page.size() == PAGE);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("The inbox lacks " + some(missing));
    }
  }

  private static void take(KnowledgeGraph.Notice notice, Set<Told> missing) {
    var one = new Told(notice.patient(), notice.change().source(), notice.finding());
    if (!missing.remove(one)) {
      throw new IllegalStateException("The inbox has what it must not: " + one);
    }
  }

  private static String some(Set<Told> missing) {
    return missing.stream().limit(3).map(Told::toString).collect(Collectors.joining(", "));
  }
}
