package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// cBioPortal study folders: patients, samples, what was tested, mutations, copy numbers and
/// structures.
///
/// @see <a href="https://docs.cbioportal.org/file-formats/">cBioPortal's file formats</a>
public final class StudySource implements Source {
  private static final String META = "meta_study.txt";
  private final List<Path> paths;

  public StudySource(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /// Whether the path is the folder of a study.
  public static boolean recognises(Path path) {
    return Files.isRegularFile(path.resolve(META));
  }

  @Override
  public String system() {
    return "cbioportal";
  }

  @Override
  public void read(Sink sink) {
    for (var path : paths) {
      var delivery = new Delivery(system(), sink);
      try {
        read(StudyFiles.of(path, delivery), delivery);
      } catch (IOException unreadable) {
        var why = "cannot be listed: " + unreadable.getMessage();
        delivery.refuseFile(path.toString(), why, "Check the folder and its rights");
      }
    }
  }

  private static void read(StudyFiles files, Delivery delivery) throws IOException {
    var copies = new StudyCopies(files, delivery);
    for (var data : files.of("COPY_NUMBER_ALTERATION", "DISCRETE|DISCRETE_LONG")) {
      table(data, delivery, copies::look);
    }
    var panels = StudyPanels.read(files);
    var tumours = StudyTumours.read(files, delivery);
    var clinical = new StudyClinical(files, panels.with(copies.genes()), tumours, delivery);
    for (var data : files.of("CLINICAL", "PATIENT_ATTRIBUTES|SAMPLE_ATTRIBUTES|MIXED_ATTRIBUTES")) {
      table(data, delivery, (d, table) -> table.each(row -> clinical.take(row)));
    }
    clinical.tell();
    for (var data : files.of("MUTATION_EXTENDED", "MAF|")) {
      table(data, delivery, (d, table) -> mutations(files, clinical, delivery, table));
    }
    for (var data : files.of("COPY_NUMBER_ALTERATION", "DISCRETE|DISCRETE_LONG")) {
      table(data, delivery, (d, table) -> copies.read(table, clinical::find));
    }
    var structures = new StudyStructures(files, delivery, clinical::find);
    for (var data : files.of("STRUCTURAL_VARIANT", "SV|")) {
      table(data, delivery, (d, table) -> table.each(structures::row));
    }
    files.sayUnread();
  }

  private static void mutations(
      StudyFiles files, StudyClinical clinical, Delivery delivery, ColumnTable table)
      throws IOException {
    var reading = new MafReading(delivery, clinical::find, files.build(), files.study() + "/");
    table.each(reading::row);
  }

  /// Reads a table of the study.
  interface Step {
    void read(Path file, ColumnTable table) throws IOException;
  }

  private static void table(Path file, Delivery delivery, Step step) {
    var name = file.toString();
    try (var lines = TextLines.open(file)) {
      var table = ColumnTable.open(name, lines);
      if (table.isEmpty()) {
        delivery.refuseFile(name, "has no header", "Deliver it whole");
        return;
      }
      step.read(file, table.get());
    } catch (IOException broken) {
      var why = "cannot be read to its end: " + broken.getMessage();
      delivery.refuseFile(name, why, "Deliver it again, whole; what came was read");
    }
    delivery.end();
  }
}
