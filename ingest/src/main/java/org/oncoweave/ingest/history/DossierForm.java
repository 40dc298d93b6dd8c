package org.oncoweave.ingest.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;

/// The JSON form of a dossier: the documents of a patient, and coded rows.
final class DossierForm {
  private final ReportReader reader;
  private final Ontology ontology;

  DossierForm(ReportReader reader, Ontology ontology) {
    this.reader = reader;
    this.ontology = ontology;
  }

  /// @throws IllegalArgumentException when the line is no dossier; the message says why
  PatientReports read(JsonNode node) {
    var id = text(node, "patient");
    if (!node.isObject() || id == null || id.isBlank()) {
      throw new IllegalArgumentException("no object with a patient");
    }
    var sex = text(node, "sex");
    var birth = day(node, "birth");
    var documents = list(node, "documents");
    return new PatientReports(
        new PatientId(id),
        sex == null ? "" : sex,
        birth == null ? null : PartialDate.of(birth),
        readings(documents, birth),
        rows(list(node, "rows"), documents.isEmpty()));
  }

  private static List<JsonNode> list(JsonNode node, String key) {
    var value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new IllegalArgumentException(key + " is no list");
    }
    var items = new ArrayList<JsonNode>();
    value.forEach(items::add);
    return items;
  }

  private List<ReportReading> readings(List<JsonNode> documents, @Nullable LocalDate birth) {
    var readings = new ArrayList<ReportReading>();
    for (var document : documents) {
      var id = text(document, "id");
      if (id == null) {
        throw new IllegalArgumentException("a document without an id");
      }
      var words = text(document, "text");
      var report =
          Report.of(id, day(document, "date"), text(document, "type"), words == null ? "" : words);
      readings.add(reader.read(report.titled(text(document, "title")).born(birth)));
    }
    return readings;
  }

  private List<PatientReports.Row> rows(List<JsonNode> nodes, boolean alone) {
    var rows = new ArrayList<PatientReports.Row>();
    Map<LocalDate, List<String>> given = new TreeMap<>();
    for (var node : nodes) {
      var day = day(node, "date");
      switch (Objects.requireNonNullElse(text(node, "kind"), "")) {
        case "diagnosis" -> diagnosis(node, alone).ifPresent(rows::add);
        case "morphology" -> morphology(node).ifPresent(rows::add);
        case "procedure" -> rows.add(procedure(node));
        case "administration" -> {
          if (day != null) {
            var code = text(node, "code");
            given.computeIfAbsent(day, _ -> new ArrayList<>()).add(medicine(node, code));
          }
        }
        default -> {} // measurements make no history
      }
    }
    given.forEach((day, labels) -> rows.add(givings(day, labels)));
    return rows;
  }

  private Optional<PatientReports.Row> diagnosis(JsonNode node, boolean alone) {
    var code = text(node, "code");
    if (code == null || !code.matches("[A-Z]\\d\\d.*")) {
      return Optional.empty();
    }
    var fact =
        new SourceFact.Diagnosis(
            ConceptId.of("ICD10", code), date(node), text(node, "label"), null, null, null);
    var read = alone ? List.of(label(node, "stay")) : List.<ReportReading>of();
    return Optional.of(new PatientReports.Row(id(node), fact, read));
  }

  /// A morphology without a site, as registries of pathology send it.
  private static Optional<PatientReports.Row> morphology(JsonNode node) {
    var code = text(node, "code");
    if (code == null || !code.matches("M?\\d{4}/\\d")) {
      return Optional.empty();
    }
    var fact =
        new SourceFact.RegisteredTumour(
            ConceptId.of("ICDO3", "C80.9"),
            date(node),
            ConceptId.of("ICDO3", code.replace("M", "")),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return Optional.of(new PatientReports.Row(id(node), fact, List.of()));
  }

  private PatientReports.Row procedure(JsonNode node) {
    var code = text(node, "code");
    var fact =
        new SourceFact.Procedure(
            ConceptId.of("CCAM", code == null || code.isBlank() ? "unknown" : code),
            date(node),
            text(node, "label"),
            null,
            null,
            null,
            false);
    return new PatientReports.Row(id(node), fact, List.of(label(node, "operation")));
  }

  /// The label of a row, read like a report of its day.
  private ReportReading label(JsonNode node, String type) {
    var label = Objects.requireNonNullElse(text(node, "label"), "");
    return reader.read(Report.of(id(node), day(node, "date"), type, label));
  }

  private static @Nullable PartialDate date(JsonNode node) {
    var day = day(node, "date");
    return day == null ? null : PartialDate.of(day);
  }

  /// Medicines given on one day are given together.
  private PatientReports.Row givings(LocalDate day, List<String> labels) {
    var words = String.join(" + ", labels.stream().distinct().sorted().toList());
    var reading = reader.read(Report.of("row-" + day, day, null, words + ", administration"));
    var fact =
        new SourceFact.Administration(
            null, words, PartialDate.of(day), null, null, null, null, null, null, null, null);
    return new PatientReports.Row("row-" + day, fact, List.of(reading));
  }

  private String medicine(JsonNode node, @Nullable String code) {
    var label = text(node, "label");
    if (label != null && !label.isBlank()) {
      return label;
    }
    return code == null
        ? ""
        : ontology.find(ConceptId.of("ATC", code)).map(c -> c.labelFr()).orElse("");
  }

  private static String id(JsonNode node) {
    var id = text(node, "id");
    return id == null ? "row" : id;
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.path(key).isString() ? node.path(key).asString("") : null;
  }

  /// A day that is none of the calendar is an unknown one.
  private static @Nullable LocalDate day(JsonNode node, String key) {
    var text = text(node, key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
