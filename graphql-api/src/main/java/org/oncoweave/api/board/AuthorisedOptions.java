package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Effect;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.analysis.therapy.TherapyOption;
import org.oncoweave.analysis.therapy.TherapyRanking;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.DerivedFeatures;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.Found;
import org.oncoweave.graph.KnowledgeGraph.Marked;
import org.oncoweave.graph.KnowledgeGraph.TumourOf;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Profile;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.variant.RefusedName;

/// The medicines that an authorisation allows for a variant or a status (MSI, TMB, HRD) in a tumour
/// of its patient, as features of a scan (`OPTION:osimertinib`) from the day of the finding on. An
/// option is no treatment: whether it was given is another feature.
///
/// The cost grows with the different variants in genes of authorisations, each asked once a kind of
/// tumour, and with the patients who have one.
public final class AuthorisedOptions implements DerivedFeatures {
  private static final String SCHEME = "OPTION:";

  private final KnowledgeInForce knowledge;
  private final KnowledgeGraph graph;

  private AuthorisedOptions(KnowledgeInForce knowledge, KnowledgeGraph graph) {
    this.knowledge = knowledge;
    this.graph = graph;
  }

  /// By the release of the knowledge that is in force.
  public static AuthorisedOptions of(KnowledgeInForce knowledge, KnowledgeGraph graph) {
    return new AuthorisedOptions(knowledge, graph);
  }

  @Override
  public int version() {
    return knowledge.number();
  }

  @Override
  public Map<String, List<Feature>> byPatient(Concepts concepts) {
    var ranking = knowledge.ranking();
    var genes = ranking.genesOfAuthorisations();
    var gathered = new Gathered(ranking, concepts);
    graph.streamKinds(genes, gathered::know);
    if (!gathered.findings.isEmpty()) {
      var keys = List.copyOf(gathered.findings.keySet());
      var sought = new KnowledgeGraph.Sought(genes, keys);
      graph.streamFindings(sought, Visibility.EVERYONE, gathered::add);
    }
    graph.streamStatuses(Biomarkers.OF_STATUSES, Visibility.EVERYONE, gathered::add);
    return gathered.features();
  }

  private record Question(String type, Finding finding) {}

  /// The first day of each option, by patient.
  private static final class Gathered {
    private final TherapyRanking ranking;
    private final Concepts concepts;
    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<Question, Set<String>> medicines = new HashMap<>();
    private final Map<List<ConceptId>, Optional<ConceptId>> types = new HashMap<>();
    private final Map<String, Map<String, Integer>> days = new HashMap<>();

    Gathered(TherapyRanking ranking, Concepts concepts) {
      this.ranking = ranking;
      this.concepts = concepts;
    }

    void know(KnowledgeGraph.FindingKind kind) {
      Findings.of(kind).ifPresent(finding -> findings.put(kind.key(), finding));
    }

    void add(Found found) {
      var finding = findings.get(found.finding());
      var date = found.date();
      int day = date == null ? Profile.UNKNOWN_DAY : day(PartialDate.parse(date));
      if (finding != null) {
        type(found.of())
            .map(type -> new Question(type.code(), finding))
            .ifPresent(question -> add(found.of().patient(), question, day));
      }
    }

    /// The statuses of a tumour, by the latest measurement of each.
    void add(Marked marked) {
      var type = type(marked.of());
      if (type.isEmpty()) {
        return;
      }
      var code = type.get().code();
      for (var status : Biomarkers.of(marked.measurements(), concepts::parents, code).statuses()) {
        int day =
            marked.measurements().stream()
                .filter(one -> one.key().equals(status.measurement()))
                .mapToInt(one -> day(one.date()))
                .findFirst()
                .orElse(Profile.UNKNOWN_DAY);
        add(marked.of().patient(), new Question(code, status.finding()), day);
      }
    }

    private void add(String patient, Question question, int day) {
      for (var medicine : medicines.computeIfAbsent(question, this::medicines)) {
        days.computeIfAbsent(patient, _ -> new HashMap<>())
            .merge(medicine, day, AuthorisedOptions::earlier);
      }
    }

    private Optional<ConceptId> type(TumourOf tumour) {
      var codes =
          TumourTypes.codes(
              concept(tumour.type()), concept(tumour.topography()), concept(tumour.morphology()));
      return types.computeIfAbsent(codes, c -> TumourTypes.find(c, concepts::crosswalk));
    }

    private Set<String> medicines(Question question) {
      try {
        var names = new TreeSet<String>();
        ranking.options(question.type, question.finding).stream()
            .filter(option -> option.onType() && option.isAuthorised())
            .filter(option -> option.effect() == Effect.SENSITIVITY)
            .map(TherapyOption::medicines)
            .forEach(names::addAll);
        return names;
      } catch (RefusedName _) {
        return Set.of(); // it has no form that knowledge could be asked in
      }
    }

    Map<String, List<Feature>> features() {
      var features = new HashMap<String, List<Feature>>();
      days.forEach((patient, options) -> {
        var list = new ArrayList<Feature>();
        options.forEach((medicine, day) -> list.add(feature(medicine, day)));
        features.put(patient, list);
      });
      return features;
    }
  }

  private static Feature feature(String medicine, int day) {
    return new Feature(
        SCHEME + medicine, "Option autorisée : " + medicine, "Authorised option: " + medicine, day);
  }

  private static @Nullable ConceptId concept(@Nullable String curie) {
    return curie == null ? null : new ConceptId(curie);
  }

  private static int day(@Nullable PartialDate date) {
    return date == null ? Profile.UNKNOWN_DAY : (int) date.middle().toEpochDay();
  }

  // the unknown day is the least of all
  private static int earlier(int one, int other) {
    return one == Profile.UNKNOWN_DAY || other == Profile.UNKNOWN_DAY
        ? Math.max(one, other)
        : Math.min(one, other);
  }
}
