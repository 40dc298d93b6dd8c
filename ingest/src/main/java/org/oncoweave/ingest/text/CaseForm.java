package org.oncoweave.ingest.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The JSON form of a document to read.
final class CaseForm {
  private CaseForm() {}

  static TextInput read(JsonNode node) {
    String text = node.path("text").asString("");
    Optional<String> language = string(node, "lang").filter(l -> l.equals("fr") || l.equals("en"));
    return new TextInput(
        text, language, date(node), spans(node, text.length()), patient(node.path("patient")));
  }

  private static Optional<String> string(JsonNode node, String key) {
    return node.path(key).isString() ? Optional.of(node.path(key).asString("")) : Optional.empty();
  }

  private static Optional<LocalDate> date(JsonNode node) {
    try {
      return string(node, "reference_date").map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty(); // an unreadable date is an unknown one
    }
  }

  private static List<TextInput.Span> spans(JsonNode node, int length) {
    var spans = new ArrayList<TextInput.Span>();
    for (JsonNode span : node.path("assertions")) {
      int start = Math.clamp(span.path("b").asInt(0), 0, length);
      spans.add(new TextInput.Span(start, Math.clamp(span.path("e").asInt(0), start, length)));
    }
    return spans;
  }

  private static PatientIdentity patient(JsonNode node) {
    return new PatientIdentity(
        list(node, "last_name", "birth_name"),
        list(node, "first_name", "first_name"),
        list(node, "birth_date", "birth_date"),
        list(node, "nir", "ipp"));
  }

  private static List<String> list(JsonNode node, String first, String second) {
    var values = new ArrayList<String>();
    string(node, first).filter(s -> !s.isBlank()).ifPresent(values::add);
    string(node, second).filter(s -> !s.isBlank() && !values.contains(s)).ifPresent(values::add);
    return values;
  }
}
