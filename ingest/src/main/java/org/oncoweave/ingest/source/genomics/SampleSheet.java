package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.tables.WrittenDate;
import org.oncoweave.model.PartialDate;

/// Whose the samples of a folder are: `samples.csv` or `samples.tsv` beside the files, with the
/// columns sample and patient, and maybe role (tumour or normal), date, test, purity and ploidy.
///
/// A sample that it does not name bears the name of its patient; one that is only called tumour or
/// normal belongs to the patient after whom the file is called.
final class SampleSheet {
  private static final Pattern NORMAL = Pattern.compile("(?i)normal|germline|blood|constit.*");
  private static final Pattern ROLE = Pattern.compile("(?i)tumou?r|primary|sample|" + NORMAL);

  private static final SampleContent UNKNOWN = new SampleContent(null, null);

  private final Map<String, Sample> samples = new HashMap<>();
  private final Map<String, SampleContent> contents = new HashMap<>();

  private SampleSheet() {}

  /// The sheet beside a file; empty where there is none.
  static SampleSheet beside(Path file, Delivery delivery) {
    var sheet = new SampleSheet();
    for (var name : new String[] {"samples.csv", "samples.tsv"}) {
      var path = file.resolveSibling(name);
      if (Files.isRegularFile(path)) {
        sheet.read(path, delivery);
      }
    }
    return sheet;
  }

  private void read(Path path, Delivery delivery) {
    try (var lines = TextLines.open(path)) {
      var table = ColumnTable.open(path.toString(), lines);
      if (table.isEmpty() || !table.get().has("sample") || !table.get().has("patient")) {
        delivery.refuseFile(path.toString(), "lacks the columns sample, patient", "Add them");
        return;
      }
      table.get().each(row -> add(row));
    } catch (IOException e) {
      delivery.refuseFile(path.toString(), "cannot be read", "Check its rights");
    }
  }

  private void add(ColumnTable.Row row) {
    var date = WrittenDate.read(row.cell("date")) instanceof PartialDate day ? day : null;
    var test = row.cell("test");
    var normal = NORMAL.matcher(row.cell("role")).matches();
    var name = row.cell("sample");
    if (!name.isEmpty() && !row.cell("patient").isEmpty()) {
      var known = test.isEmpty() ? null : test;
      samples.put(name, new Sample(name, row.cell("patient"), normal, date, known));
      contents.put(name, SampleContent.of(row.cell("purity"), row.cell("ploidy")));
    }
  }

  Optional<Sample> find(String name) {
    return Optional.ofNullable(samples.get(name));
  }

  /// The sample of that name in a file.
  Sample sample(String name, Path file) {
    var known = samples.get(name);
    if (known != null) {
      return known;
    }
    var stem = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
    var patient = ROLE.matcher(name).matches() ? stem : name;
    return new Sample(name, patient, NORMAL.matcher(name).matches(), null, null);
  }

  /// Hands on how much of a sample is tumour: as the sheet says, else as its file does.
  void tell(Sample sample, SampleContent told, Place place, Delivery delivery) {
    if (!sample.normal()) {
      contents
          .getOrDefault(sample.name(), UNKNOWN)
          .or(told)
          .fact(sample.name())
          .ifPresent(fact -> {
            var id = sample.patient() + "/" + sample.name();
            var item = new Delivery.Item("samples", id, sample.patient(), place);
            delivery.record(item, List.of(fact), new TreeMap<>());
          });
    }
  }
}
