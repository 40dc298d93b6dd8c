package org.oncoweave.ingest.source.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.oncoweave.ingest.source.Heard;

/// Resources as text, read from a file of their own; `SUBJECT` stands for a reference to patient
/// p1.
final class FhirText {
  static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/p1\"}";

  private FhirText() {}

  static String condition(String code) {
    return "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"code\":{" + code + "}," + SUBJECT + "}";
  }

  static String resolve(String json) {
    return json.replace(",SUBJECT}", "," + SUBJECT + "}");
  }

  static Heard lines(Path folder, String... lines) throws IOException {
    var text = resolve(String.join("\n", lines));
    return read(Files.writeString(folder.resolve("x.ndjson"), text));
  }

  static Heard read(Path file) {
    var heard = new Heard();
    new FhirSource(List.of(file), LocalDate.of(2026, 1, 1)).read(heard);
    return heard;
  }
}
