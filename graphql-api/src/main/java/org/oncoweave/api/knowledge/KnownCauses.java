package org.oncoweave.api.knowledge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.api.knowledge.Knowledge.Evidence;
import org.oncoweave.api.knowledge.Knowledge.Reason;
import org.oncoweave.api.knowledge.Knowledge.Verdict;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.exposure.JobExposure;
import org.springframework.stereotype.Component;

/// Tells known from new by the evaluations of the IARC Monographs: the agents that a feature is,
/// that lie below it, that a medicine holds, or that a job brings with it.
@Component
public final class KnownCauses {
  private static final String AGENTS = "IARC";
  private static final String MEDICINES = "ATC";
  private static final int TEN_PERCENT = 2;
  private static final int SITE = 3;
  private static final int FROM_YEAR = 1945;
  private static final int TO_YEAR = 2100;

  // ICD-O-3 gives leukaemia and myeloma to the marrow, lymphoma to the nodes; ICD-10 goes by kind.
  private static final Map<String, Set<String>> BY_KIND =
      Map.of(
          "C42", Set.of("C88", "C90", "C91", "C92", "C93", "C94", "C95"),
          "C77", Set.of("C81", "C82", "C83", "C84", "C85", "C86"));

  private final Ontology ontology;
  private final JobExposure jobs;
  private final Map<ConceptId, List<ConceptId>> agentsOf;
  private final Map<String, ConceptId> byName;

  public KnownCauses() {
    this.ontology = Ontology.shipped();
    this.jobs = new JobExposure(ontology);
    this.agentsOf =
        ShippedTable.rowsBelowNames(KnownCauses.class, "agents_of_concepts.tsv", 2).stream()
            .collect(
                Collectors.groupingBy(
                    row -> new ConceptId(row.get(0)),
                    Collectors.mapping(row -> new ConceptId(row.get(1)), Collectors.toList())));
    this.byName =
        ontology
            .inScheme(AGENTS)
            .collect(Collectors.toMap(KnownCauses::name, Concept::id, (a, b) -> a));
  }

  // "Melphalan agent" is told apart from the medicine by a word.
  private static String name(Concept agent) {
    return agent.label(Language.EN).toLowerCase(Locale.ROOT).replaceFirst(" agent$", "");
  }

  /// What is known of a feature and a cancer at a site; no site: anywhere.
  public Knowledge of(ConceptId feature, Optional<ConceptId> site) {
    var reasons =
        agents(feature).entrySet().stream()
            .flatMap(link -> reason(link.getKey(), link.getValue(), site).stream())
            .sorted(Comparator.comparing(Reason::evidence).thenComparing(Reason::group))
            .toList();
    return new Knowledge(verdict(reasons), reasons);
  }

  private static Verdict verdict(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return Verdict.NEW;
    }
    boolean known = reasons.stream().anyMatch(r -> r.evidence() == Evidence.SUFFICIENT);
    return known ? Verdict.KNOWN : Verdict.PLAUSIBLE;
  }

  // Each agent with the row of the job-exposure matrix that names it, or nothing.
  private Map<ConceptId, String> agents(ConceptId feature) {
    var agents = new LinkedHashMap<ConceptId, String>();
    if (!ontology.contains(feature)) {
      return agents;
    }
    Stream.concat(Stream.of(feature), ontology.ancestors(feature).stream())
        .flatMap(concept -> agentsOf.getOrDefault(concept, List.of()).stream())
        .forEach(agent -> agents.put(agent, ""));
    if (feature.scheme().equals(AGENTS)) {
      agents.put(feature, "");
      ontology.descendants(feature).forEach(agent -> agents.put(agent, ""));
    } else if (feature.scheme().equals(MEDICINES)) {
      medicine(feature).ifPresent(agent -> agents.put(agent, ""));
    } else {
      jobs.of(feature, FROM_YEAR, TO_YEAR).stream()
          .filter(row -> row.level().probability() >= TEN_PERCENT)
          .forEach(row -> agents.putIfAbsent(row.agent(), row.source()));
    }
    return agents;
  }

  private Optional<ConceptId> medicine(ConceptId feature) {
    var name = ontology.get(feature).label(Language.EN).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byName.get(name));
  }

  private Optional<Reason> reason(ConceptId agent, String source, Optional<ConceptId> site) {
    return ontology
        .find(agent)
        .flatMap(known ->
            known
                .attribute("group")
                .map(group -> {
                  var evidence = evidence(known, site);
                  return new Reason(
                      agent.curie(), group, evidence, source.isEmpty() ? null : source);
                }));
  }

  private static Evidence evidence(Concept agent, Optional<ConceptId> site) {
    if (names(agent.list("sufficient"), site)) {
      return Evidence.SUFFICIENT;
    }
    return names(agent.list("limited"), site) ? Evidence.LIMITED : Evidence.OTHER_SITES;
  }

  private static boolean names(List<String> sites, Optional<ConceptId> asked) {
    if (asked.isEmpty()) {
      return !sites.isEmpty();
    }
    var category = category(asked.get());
    var same = BY_KIND.getOrDefault(category, Set.of(category));
    return sites.stream().anyMatch(site -> same.contains(category(new ConceptId(site))));
  }

  private static String category(ConceptId site) {
    var code = site.code();
    return code.substring(0, Math.min(SITE, code.length()));
  }
}
