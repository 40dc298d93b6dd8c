package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// Folders of OSIRIS pivot tables, `OSIRIS_pivot_Variant.csv` and its siblings: people, tumours and
/// what came after them, treatments and responses, other diseases, cancers of relatives, samples,
/// analyses, variants, copy numbers, fusions and biomarkers.
///
/// Source: OSIRIS, a minimal data set for data sharing in oncology, Guerin and others, JCO Clin
/// Cancer Inform 2021;5:256.
public final class OsirisTables implements Source {
  private static final String PREFIX = "osiris_pivot_";
  private static final Set<String> READ =
      Set.of(
          "patient",
          "tumorpathologyevent",
          "relatedpathology",
          "treatment",
          "drug",
          "biologicalsample",
          "analysis",
          "annotation",
          "variant",
          "copynumber",
          "fusion",
          "biomarker",
          "tnm",
          "responseevaluation",
          "familycancerhistory",
          "consent");

  private final List<Path> paths;

  public OsirisTables(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /// Whether the path is a folder with such a table at its top.
  public static boolean recognises(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var files = Files.list(path)) {
      return files.anyMatch(file -> !table(file).isEmpty());
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  /// What the table holds, by the name of the file; empty where it is none.
  private static String table(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(PREFIX) && name.endsWith(".csv")
        ? name.substring(PREFIX.length(), name.length() - ".csv".length())
        : "";
  }

  @Override
  public String system() {
    return "osiris";
  }

  @Override
  public void read(Sink sink) {
    for (var path : paths) {
      var delivery = new Delivery(system(), sink);
      try (var files = Files.list(path)) {
        read(files.sorted().toList(), delivery);
      } catch (IOException | UncheckedIOException unreadable) {
        delivery.refuseFile(path.toString(), "cannot be listed", "Check its rights");
      }
    }
  }

  private static void read(List<Path> files, Delivery delivery) {
    var rows = new TreeMap<String, List<ColumnTable.Row>>();
    for (var file : files) {
      var table = table(file);
      if (READ.contains(table)) {
        rows.put(table, rows(file, delivery));
      } else if (!table.isEmpty()) {
        delivery.sink().notice(file + " is of a kind that is not read");
      }
    }
    var people = new OsirisPeople(delivery);
    people.tell(rows);
    var care = new OsirisCare(delivery);
    care.tell(rows);
    new OsirisFollowUp(delivery, care).tell(rows);
    new OsirisAlterations(delivery, people).tell(rows);
    delivery.end();
  }

  /// The rows that name a patient; others hold remarks or nothing.
  private static List<ColumnTable.Row> rows(Path file, Delivery delivery) {
    var rows = new ArrayList<ColumnTable.Row>();
    try (var lines = TextLines.open(file)) {
      var table = ColumnTable.open(file.toString(), lines);
      if (table.isEmpty() || !table.get().has("Patient_Id") || !table.get().has("Instance_Id")) {
        delivery.refuseFile(
            file.toString(), "has no columns Patient_Id, Instance_Id", "Deliver it with them");
        return List.of();
      }
      table
          .get()
          .each(row -> {
            boolean named = !row.cell("Patient_Id").isEmpty() && !row.cell("Instance_Id").isEmpty();
            if (named) {
              rows.add(row);
            } else {
              delivery.left("rows of " + file + " name no patient or no instance");
            }
          });
    } catch (IOException broken) {
      var why = "cannot be read to its end: " + broken.getMessage();
      delivery.refuseFile(file.toString(), why, "Deliver it again, whole; what came was read");
    }
    return rows;
  }
}
