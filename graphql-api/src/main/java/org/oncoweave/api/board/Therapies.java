package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.analysis.therapy.TherapyOption;
import org.oncoweave.analysis.therapy.TherapyRanking;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.TumourTree;
import org.oncoweave.ontology.variant.RefusedName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Therapies for the variants of a patient's tumours, from the shipped marketing authorisations and
/// the knowledge that the centre has put into its folder `conf/knowledge`.
///
/// The graph does not say from which of two tumours a variant is; so each is asked for both.
public final class Therapies {
  private static final Logger LOG = LoggerFactory.getLogger(Therapies.class);
  private static final Comparator<Option> DISPLAY =
      Comparator.comparing((Option option) -> !option.known.onType())
          .thenComparing(option -> option.known.effect())
          .thenComparing(option -> !option.known.isAuthorised());

  private final Matrix matrix;
  private final TherapyRanking ranking;

  private Therapies(Matrix matrix, TherapyRanking ranking) {
    this.matrix = matrix;
    this.ranking = ranking;
  }

  /// One statement for one variant in one tumour.
  public record Option(
      String tumourKey,
      String variantKey,
      ConceptId tumourType,
      String finding,
      boolean uncertain,
      TherapyOption known) {}

  /// Reads the knowledge once; a file that is none is named in the log and left alone.
  public static Therapies open(Path home, Matrix matrix) {
    var read = new ArrayList<Path>();
    var base = shipped(List.of());
    for (var file : ConfFolder.files(home, "knowledge")) {
      read.add(file);
      try {
        base = KnowledgeBase.read(read, TumourTree.shipped());
      } catch (IOException | RuntimeException e) {
        read.removeLast();
        LOG.warn("Knowledge of therapies is not read from {}: {}", file, e.getMessage());
      }
    }
    return new Therapies(matrix, new TherapyRanking(base.withAuthorisations()));
  }

  private static KnowledgeBase shipped(List<Path> none) {
    try {
      return KnowledgeBase.read(none, TumourTree.shipped());
    } catch (IOException e) {
      throw new IllegalStateException("The shipped tree of tumours cannot be read", e);
    }
  }

  /// What is known, on the tumour's type first; of other types only what is authorised there.
  public List<Option> list(List<Recorded.Tumour> tumours, List<Recorded.Variant> variants) {
    var options = new ArrayList<Option>();
    for (var tumour : tumours) {
      TumourTypes.find(tumour, matrix.latest().concepts())
          .ifPresent(type -> add(tumour, type, variants, options));
    }
    options.sort(DISPLAY);
    return options;
  }

  // The same finding of two tests is asked once.
  private void add(
      Recorded.Tumour tumour,
      ConceptId type,
      List<Recorded.Variant> variants,
      List<Option> options) {
    var asked = new HashSet<Finding>();
    for (var variant : variants) {
      Findings.of(variant)
          .filter(asked::add)
          .ifPresent(finding -> add(new Question(tumour, type, variant, finding), options));
    }
  }

  private record Question(
      Recorded.Tumour tumour, ConceptId type, Recorded.Variant variant, Finding finding) {
    Option answer(TherapyOption known) {
      return new Option(
          tumour.key(), variant.key(), type, finding.text(), Findings.isUncertain(variant), known);
    }
  }

  private void add(Question question, List<Option> options) {
    try {
      ranking.options(question.type.code(), question.finding).stream()
          .filter(known -> known.onType() || known.isAuthorised())
          .map(question::answer)
          .forEach(options::add);
    } catch (RefusedName e) {
      LOG.debug("A recorded variant has no form that knowledge could be asked in: {}", e.reason());
    }
  }
}
