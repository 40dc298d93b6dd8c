package org.oncoweave.app.export.omop;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;

/// Laboratory values, biomarkers and variants as measurements; of the tumour where there is one
/// alone, since neither says of which it is.
final class FindingRows {
  private final PersonRows rows;

  FindingRows(PersonRows rows) {
    this.rows = rows;
  }

  void write(ExportedPatient one) throws IOException {
    for (var measured : one.all(Recorded.Measurement.class)) {
      if (measured.date() != null) {
        measured(measured, measured.date());
      }
    }
    for (var variant : one.all(Recorded.Variant.class)) {
      if (variant.date() != null && variant.gene() != null) {
        variant(variant, variant.date(), variant.gene());
      }
    }
  }

  private ColumnFile.Row row(String key, PartialDate date) {
    return rows.onlyCondition()
        .map(condition -> rows.modifier(key, date, condition, "field.condition"))
        .orElseGet(() -> rows.measurement(key, date));
  }

  private void measured(Recorded.Measurement m, PartialDate date) throws IOException {
    var code = m.concept() == null ? words(m.label()) : rows.tables().code(m.concept());
    var text = m.value() == null ? m.textValue() : null;
    row(m.key(), date)
        .put("operator_concept_id", operator(m.comparator()))
        .put("value_as_number", m.value())
        .put("measurement_source_value", code)
        .put("measurement_source_concept_id", Concepts.NONE)
        .put("unit_source_value", Tables.cut(m.unit()))
        .put("value_source_value", Tables.cut(text))
        .write();
  }

  private @Nullable String words(@Nullable String label) {
    return label == null ? null : rows.tables().code("OncoWeave", label);
  }

  private static @Nullable Integer operator(@Nullable String comparator) {
    return comparator == null ? null : Concepts.id("operator." + comparator);
  }

  /// The gene, and how it is changed.
  private void variant(Recorded.Variant v, PartialDate date, String gene) throws IOException {
    var change =
        Stream.of(v.hgvsC(), v.hgvsP(), v.call(), v.kind(), v.partner())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    row(v.key(), date)
        .put("measurement_source_value", rows.tables().code("HGNC", gene))
        .put("measurement_source_concept_id", Concepts.NONE)
        .put("value_source_value", Tables.cut(change))
        .write();
  }
}
