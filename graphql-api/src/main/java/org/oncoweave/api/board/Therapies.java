package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.analysis.therapy.TherapyOption;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded.Measurement;
import org.oncoweave.model.dossier.Recorded.Tumour;
import org.oncoweave.model.dossier.Recorded.Variant;
import org.oncoweave.ontology.variant.RefusedName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Therapies for the variants and the statuses (MSI, TMB, HRD) of a patient's tumours, from the
/// shipped marketing authorisations and the knowledge that the centre has put into its folder
/// `conf/knowledge`.
///
/// The graph does not say from which of two tumours a variant is; so each is asked for both.
public final class Therapies {
  private static final Logger LOG = LoggerFactory.getLogger(Therapies.class);
  private static final Comparator<Option> DISPLAY =
      Comparator.comparing((Option option) -> !option.known.onType())
          .thenComparing(option -> option.known.effect())
          .thenComparing(option -> !option.known.isAuthorised());

  private final Matrix matrix;
  private final KnowledgeInForce knowledge;

  private Therapies(Matrix matrix, KnowledgeInForce knowledge) {
    this.matrix = matrix;
    this.knowledge = knowledge;
  }

  /// One statement for one variant in one tumour.
  public record Option(
      String tumourKey,
      String variantKey,
      ConceptId tumourType,
      String finding,
      boolean uncertain,
      TherapyOption known) {}

  /// With the release of the knowledge that is in force, and each later one soon after.
  public static Therapies of(Matrix matrix, KnowledgeInForce knowledge) {
    return new Therapies(matrix, knowledge);
  }

  /// The day since which the knowledge is in force; empty where the centre made no release.
  public Optional<PartialDate> knownOn() {
    return knowledge.since();
  }

  /// What the tumours of a patient are asked by.
  public record Asked(
      List<Tumour> tumours, List<Variant> variants, List<Measurement> measurements) {}

  /// What is known, on the tumour's type first; of other types only what is authorised there.
  public List<Option> list(Asked patient) {
    var options = new ArrayList<Option>();
    for (var tumour : patient.tumours()) {
      TumourTypes.find(tumour, matrix.latest().concepts())
          .ifPresent(type -> add(tumour, type, patient, options));
    }
    options.sort(DISPLAY);
    return options;
  }

  // The same finding of two tests is asked once.
  private void add(Tumour tumour, ConceptId type, Asked patient, List<Option> options) {
    var asked = new HashSet<Finding>();
    for (var variant : patient.variants()) {
      Findings.of(variant)
          .filter(asked::add)
          .map(finding -> question(tumour, type, variant, finding))
          .ifPresent(question -> add(question, options));
    }
    var concepts = matrix.latest().concepts();
    var markers = Biomarkers.of(patient.measurements(), concepts::parents, type.code());
    for (var status : markers.statuses()) {
      var what = new What(status.measurement(), status.name(), false);
      add(new Question(tumour, type, what, status.finding()), options);
    }
  }

  private static Question question(
      Tumour tumour, ConceptId type, Variant variant, Finding finding) {
    var what = new What(variant.key(), finding.text(), Findings.isUncertain(variant));
    return new Question(tumour, type, what, finding);
  }

  /// A variant or a measurement, and its name.
  private record What(String key, String name, boolean uncertain) {}

  private record Question(Tumour tumour, ConceptId type, What what, Finding finding) {
    Option answer(TherapyOption known) {
      return new Option(tumour.key(), what.key, type, what.name, what.uncertain, known);
    }
  }

  private void add(Question question, List<Option> options) {
    try {
      knowledge.ranking().options(question.type.code(), question.finding).stream()
          .filter(known -> known.onType() || known.isAuthorised())
          .map(question::answer)
          .forEach(options::add);
    } catch (RefusedName e) {
      LOG.debug("A recorded variant has no form that knowledge could be asked in: {}", e.reason());
    }
  }
}
