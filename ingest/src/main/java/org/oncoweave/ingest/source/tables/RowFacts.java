package org.oncoweave.ingest.source.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;

/// What a row without fault says.
final class RowFacts {
  private static final Map<String, Function<Row, SourceFact>> BY_TABLE =
      Map.ofEntries(
          Map.entry("patients", RowFacts::person),
          Map.entry("residences", RowFacts::residence),
          Map.entry("diagnoses", RowFacts::diagnosis),
          Map.entry("tumours", RowFacts::tumour),
          Map.entry("events", RowFacts::event),
          Map.entry("procedures", RowFacts::procedure),
          Map.entry("administrations", RowFacts::administration),
          Map.entry("radiotherapies", RowFacts::radiotherapy),
          Map.entry("measurements", RowFacts::measurement),
          Map.entry("exposures", RowFacts::exposure),
          Map.entry("variants", RowFacts::variant),
          Map.entry("family", RowFacts::family),
          Map.entry("oppositions", RowFacts::opposition),
          Map.entry("local_codes", RowFacts::localCode));

  private RowFacts() {}

  /// Every table but `documents`, whose text may be in a file of its own.
  static SourceFact of(Row row) {
    return Objects.requireNonNull(BY_TABLE.get(row.table().name())).apply(row);
  }

  static SourceFact report(Row row, @Nullable String text) {
    return new SourceFact.Report(
        row.date("date"),
        row.text("type"),
        row.text("title"),
        row.text("author"),
        row.text("service"),
        text);
  }

  private static SourceFact person(Row row) {
    var sex = row.text("sex");
    return new SourceFact.Person(
        sex == null ? Sex.UNKNOWN : Sex.valueOf(sex),
        row.date("birth"),
        row.date("death"),
        row.code("death_cause"),
        row.date("last_news"),
        row.text("family_name"),
        row.text("given_name"));
  }

  private static SourceFact residence(Row row) {
    return new SourceFact.Residence(
        row.code("commune"),
        row.date("from"),
        row.date("to"),
        row.text("postcode"),
        row.text("country"));
  }

  private static SourceFact diagnosis(Row row) {
    return new SourceFact.Diagnosis(
        required(row.code("code")),
        row.date("date"),
        row.text("label"),
        row.text("role"),
        row.text("laterality"),
        row.text("stay"));
  }

  private static SourceFact tumour(Row row) {
    return new SourceFact.RegisteredTumour(
        required(row.code("topography")),
        row.date("date"),
        row.code("morphology"),
        row.text("laterality"),
        row.text("grade"),
        row.text("t"),
        row.text("n"),
        row.text("m"),
        row.text("stage"),
        row.text("basis"),
        row.whole("rank"));
  }

  private static SourceFact event(Row row) {
    return new SourceFact.TumourEvent(
        EventType.valueOf(required(row.text("type"))),
        row.text("tumour"),
        row.date("date"),
        row.codes("sites"));
  }

  private static SourceFact procedure(Row row) {
    var code = required(row.code("code"));
    return new SourceFact.Procedure(
        code,
        row.date("date"),
        row.text("label"),
        row.code("organ"),
        row.text("laterality"),
        row.text("tumour"),
        Surgery.is(code, row.text("label")));
  }

  private static SourceFact administration(Row row) {
    return new SourceFact.Administration(
        row.code("code"),
        row.text("label"),
        row.date("date"),
        row.number("dose"),
        row.text("unit"),
        row.text("regimen"),
        row.whole("cycle"),
        row.whole("line"),
        row.text("intent"),
        row.text("tumour"),
        row.date("end"));
  }

  private static SourceFact radiotherapy(Row row) {
    return new SourceFact.Radiotherapy(
        row.date("start"),
        row.date("end"),
        row.code("site"),
        row.number("dose_gy"),
        row.whole("fractions"),
        row.text("technique"),
        row.text("concomitant"),
        row.text("tumour"));
  }

  private static SourceFact measurement(Row row) {
    var measure = row.measure("value");
    return new SourceFact.Measured(
        row.code("code"),
        row.text("label"),
        row.date("date"),
        measure == null || measure.comparator().isEmpty() ? null : measure.comparator(),
        measure == null ? null : (Double) measure.value(),
        row.text("unit"),
        row.text("text_value"));
  }

  private static SourceFact exposure(Row row) {
    return new SourceFact.Exposed(
        SourceFact.Exposed.Kind.valueOf(required(row.text("kind"))),
        row.code("code"),
        row.text("label"),
        row.date("from"),
        row.date("to"),
        row.number("value"),
        row.text("unit"));
  }

  private static SourceFact variant(Row row) {
    return new SourceFact.GeneVariant(
        required(row.text("gene")),
        row.text("specimen"),
        row.date("date"),
        row.text("hgvs_c"),
        row.text("hgvs_p"),
        row.text("build"),
        row.text("chromosome"),
        row.large("position"),
        row.text("ref"),
        row.text("alt"),
        row.number("vaf"),
        row.text("origin"),
        row.text("significance"),
        row.text("test"));
  }

  private static SourceFact family(Row row) {
    var condition = required(row.text("condition"));
    boolean code = CodeForm.read("ICD-10", condition) instanceof ConceptId;
    return new SourceFact.FamilyHistory(
        required(row.text("relation")),
        code ? (ConceptId) CodeForm.read("ICD-10", condition) : null,
        code ? null : condition,
        row.whole("age"));
  }

  private static SourceFact opposition(Row row) {
    var scope = row.text("scope");
    boolean all = scope == null || scope.toLowerCase(Locale.ROOT).equals("all");
    return new SourceFact.Opposition(row.date("date"), all ? null : scope, row.date("withdrawn"));
  }

  private static SourceFact localCode(Row row) {
    var mapsTo = row.text("maps_to");
    var parent = row.text("parent");
    return new SourceFact.LocalCode(
        required(row.code("code")),
        required(row.text("label_fr")),
        row.text("label_en"),
        parent == null || !(CodeForm.read(row.cell("system"), parent) instanceof ConceptId c)
            ? null
            : c,
        mapsTo == null || mapsTo.indexOf(':') < 1 || mapsTo.length() > 500
            ? null
            : new ConceptId(mapsTo));
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value, "A row was not checked before it was read");
  }
}
