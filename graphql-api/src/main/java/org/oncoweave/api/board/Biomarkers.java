package org.oncoweave.api.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.BiomarkerWords;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.TumourTree;

/// The states of biomarkers that trials ask for, out of recorded measurements: the latest of each
/// counts. A value between two states, or words that are no state, say nothing.
final class Biomarkers {
  private static final String SCHEME = "BIOMARKER";
  private static final String BURDEN = "TMB";
  private static final String HRD = "HRD";
  private static final String MSI_HIGH = "MSI-H";
  private static final double PERCENT = 100;

  /// The concepts of the biomarkers that `statuses` reads.
  static final List<String> OF_STATUSES =
      Stream.of("MSI", "MMR", BURDEN, HRD).map(name -> SCHEME + ":" + name).toList();

  private static final Map<String, String> FIELDS =
      Map.of(
          "ER",
          "er_status",
          "PR",
          "pr_status",
          "HER2",
          "her2_status",
          "PDL1",
          "pdl1_status",
          "PDL1-TPS",
          "pdl1_status",
          "MSI",
          "ms_status",
          "MMR",
          "mmr_status",
          HRD,
          "hrd");
  private static final List<Limit> LIMITS =
      ShippedTable.rows(Biomarkers.class, "biomarker_limits.tsv").stream()
          .skip(1)
          .map(Limit::of)
          .toList();

  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> latest = new HashMap<>();
  private final Map<String, String> measured = new HashMap<>();
  private OptionalDouble burden = OptionalDouble.empty();

  /// A status of the tumour as knowledge is asked of it, with the measurement that says it; `name`
  /// is what was measured.
  record Status(String measurement, String name, Finding finding) {}

  private record Limit(
      String biomarker, String unit, double from, double to, String tumour, String state) {
    static Limit of(List<String> row) {
      return new Limit(
          row.get(0),
          row.get(1),
          Double.parseDouble(row.get(2)),
          Double.parseDouble(row.get(3)),
          row.get(4),
          row.get(5));
    }

    // A bound stands for all numbers that it leaves, up to 100 %: they must all lie in the row.
    boolean holds(Recorded.Measurement one, double value) {
      var comparator = one.comparator() == null ? "" : one.comparator();
      double least = comparator.startsWith("<") ? 0 : value;
      double most =
          switch (comparator) {
            case "<" -> Math.nextDown(value);
            case ">", ">=" -> PERCENT;
            default -> value;
          };
      return unit.equals(one.unit()) && from <= least && most < to;
    }
  }

  private Biomarkers() {}

  /// `above` gives the concepts over a concept; `type` is the OncoTree code of the tumour.
  static Biomarkers of(
      List<Recorded.Measurement> measurements,
      Function<ConceptId, List<ConceptId>> above,
      String type) {
    var found = new Biomarkers();
    for (var one : measurements) {
      biomarker(one.concept(), above).ifPresent(name -> found.read(name, one, type));
    }
    return found;
  }

  /// By the field of trial criteria.
  Map<String, String> states() {
    return Map.copyOf(states);
  }

  /// The key of the latest measurement for a field of trial criteria.
  Optional<String> measured(String field) {
    return Optional.ofNullable(measured.get(field));
  }

  /// Mutations per megabase.
  OptionalDouble burden() {
    return burden;
  }

  /// Microsatellites or mismatch repair, the burden of mutations, homologous recombination. A
  /// deficient repair is asked as MSI-H: authorisations name both alike.
  List<Status> statuses() {
    var statuses = new ArrayList<Status>();
    if (MSI_HIGH.equals(states.get("ms_status"))) {
      statuses.add(status("MSI", MSI_HIGH, MSI_HIGH));
    } else if ("MMR-Deficient".equals(states.get("mmr_status"))) {
      statuses.add(status("MMR", "dMMR", MSI_HIGH));
    }
    if (burden.isPresent()) {
      var number = BigDecimal.valueOf(burden.getAsDouble()).stripTrailingZeros().toPlainString();
      statuses.add(status(BURDEN, "TMB " + number, "TMB " + number));
    }
    if ("Positive".equals(states.get("hrd"))) {
      statuses.add(status(HRD, HRD, HRD));
    }
    return statuses;
  }

  private Status status(String biomarker, String name, String asked) {
    var measurement = Objects.requireNonNull(latest.get(biomarker), biomarker);
    return new Status(measurement, name, new Finding("", asked, false));
  }

  private static Optional<String> biomarker(
      @Nullable ConceptId concept, Function<ConceptId, List<ConceptId>> above) {
    return concept == null
        ? Optional.empty()
        : BiomarkerWords.biomarker(concept, above.apply(concept).stream());
  }

  /// Measurements come in order of date: a later one stands for an earlier, also where it says no
  /// state.
  private void read(String biomarker, Recorded.Measurement one, String type) {
    var value = one.value();
    latest.put(biomarker, one.key());
    if (biomarker.equals(BURDEN)) {
      measured.put("tmb_numerical", one.key());
      burden =
          value != null && one.comparator() == null
              ? OptionalDouble.of(value)
              : OptionalDouble.empty();
    }
    var field = FIELDS.get(biomarker);
    if (field != null) {
      measured.put(field, one.key());
      states.remove(field);
      state(biomarker, one, type).ifPresent(state -> states.put(field, state));
    }
  }

  private static Optional<String> state(String biomarker, Recorded.Measurement one, String type) {
    var words = one.textValue();
    var value = one.value();
    if (words != null) {
      return BiomarkerWords.state(biomarker, words);
    }
    return LIMITS.stream()
        .filter(limit -> limit.biomarker.equals(biomarker))
        .filter(limit -> value != null && limit.holds(one, value))
        .filter(limit -> isBelow(type).test(limit.tumour))
        .map(Limit::state)
        .findFirst();
  }

  private static Predicate<String> isBelow(String type) {
    var tree = TumourTree.shipped();
    int node = tree.codes().indexOf(type);
    return wanted ->
        wanted.isEmpty()
            || tree.below(wanted).filter(all -> node >= 0 && all.get(node)).isPresent();
  }
}
