package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact.TestedGenes.Assay;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Specimen;

/// Samples, what was analysed of them and when, and what was found.
final class SampleRows {
  private static final String TABLE = "Analysis";

  /// What tells analyses apart: the sample, the panel or the test, the day.
  private record Asked(
      @Nullable String specimen, @Nullable String test, @Nullable PartialDate date) {}

  private static final Comparator<Specimen> BY_KEY = Comparator.comparing(Specimen::key);

  private final PatientRows rows;
  private final TumourRows tumours;
  private final Map<String, Specimen> specimens = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Asked, Integer> analyses = new HashMap<>();

  SampleRows(PatientRows rows, TumourRows tumours) {
    this.rows = rows;
    this.tumours = tumours;
  }

  void write(ExportedPatient one) throws IOException {
    for (var specimen : one.all(Specimen.class)) {
      sample(specimen);
      specimens.put(specimen.key(), specimen);
      numbers.put(specimen.key(), rows.last("BiologicalSample"));
    }
    var alterations = new AlterationRows(rows, this);
    for (var variant : one.all(Recorded.Variant.class)) {
      alterations.write(variant);
    }
    for (var specimen : specimens.values().stream().sorted(BY_KEY).toList()) {
      untold(specimen);
    }
    for (var measured : one.all(Recorded.Measurement.class)) {
      if (!FollowUpRows.isResponse(measured)) {
        biomarker(measured);
      }
    }
  }

  private void sample(Specimen specimen) throws IOException {
    rows.next("BiologicalSample")
        .put("TumorPathologyEvent_Ref", tumours.only())
        .put("BiologicalSample_ExternalAccession", specimen.label())
        .put("BiologicalSample_CollectDate", specimen.date())
        .put("BiologicalSample_Nature", specimen.type())
        .put("BiologicalSample_TumorCellularity", percent(specimen.purity()))
        .write();
  }

  private static @Nullable String percent(@Nullable Double share) {
    return share == null
        ? null
        : BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /// A panel or a ploidy that no alteration told.
  private void untold(Specimen specimen) throws IOException {
    var panel = panel(specimen);
    boolean told = analyses.keySet().stream().anyMatch(a -> specimen.key().equals(a.specimen()));
    boolean panelTold =
        analyses.keySet().stream()
            .anyMatch(a -> specimen.key().equals(a.specimen()) && panelIs(a.test(), panel));
    if ((panel != null && !panelTold) || (specimen.ploidy() != null && !told)) {
      analysis(specimen.key(), panel, null);
    }
  }

  private static boolean panelIs(@Nullable String test, @Nullable String panel) {
    return test != null && test.equals(panel);
  }

  private static @Nullable String panel(Specimen specimen) {
    return specimen.tested().stream()
        .filter(tested -> tested.assay() == Assay.MUTATION && tested.panel() != null)
        .map(Recorded.Tested::panel)
        .findFirst()
        .orElse(null);
  }

  /// The number of the analysis that found something; written when it is first asked for. The
  /// ploidy of a sample stands with each of its analyses.
  int analysis(@Nullable String key, @Nullable String test, @Nullable PartialDate date)
      throws IOException {
    var asked = new Asked(key, test, date);
    var known = analyses.get(asked);
    if (known != null) {
      return known;
    }
    var specimen = specimens.get(String.valueOf(key));
    boolean panel = specimen != null && panelIs(test, panel(specimen));
    var row = rows.next(TABLE);
    int number = rows.last(TABLE);
    analyses.put(asked, number);
    row.put("TumorPathologyEvent_Ref", tumours.only())
        .put("Analysis_Date", date)
        .put(panel ? "Panel_Name" : "Analysis_Type", test);
    if (specimen != null) {
      row.put("BiologicalSample_Ref", reference(specimen))
          .put("OmicAnalysis_AlgorithmicPloidy", specimen.ploidy());
    }
    row.write();
    return number;
  }

  /// The accession, as deliveries have it; the number where the accession could be taken for one.
  private @Nullable Object reference(Specimen specimen) {
    var label = specimen.label();
    return label == null || label.matches("\\d+") ? numbers.get(specimen.key()) : label;
  }

  /// LOINC codes are kept, other measurements have their words; a limit stands before the number.
  private void biomarker(Recorded.Measurement m) throws IOException {
    var concept = m.concept();
    boolean loinc = concept != null && concept.scheme().equals("LOINC");
    var code = concept == null || (!loinc && m.label() != null) ? m.label() : concept.curie();
    var value = m.value() == null ? m.textValue() : number(m.comparator(), m.value());
    if (code == null || value == null) {
      return;
    }
    int analysis = analysis(null, null, m.date());
    rows.next("Biomarker")
        .put("Analysis_Ref", analysis)
        .put("Biomarker_Code", code)
        .put("Biomarker_Value", value)
        .put("Biomarker_Unit", m.unit())
        .write();
  }

  private static String number(@Nullable String comparator, double value) {
    var plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return comparator == null ? plain : comparator + plain;
  }
}
