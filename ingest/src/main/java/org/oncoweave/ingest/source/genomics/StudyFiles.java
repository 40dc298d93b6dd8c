package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The files of a study by their meta files, each `key: value` a line.
final class StudyFiles {
  private static final Set<String> QUIET = Set.of("CANCER_TYPE", "GENE_PANEL_MATRIX");

  /// What one meta file says, and where it lies.
  record Meta(Path path, Map<String, String> values) {
    String get(String key) {
      return values.getOrDefault(key, "");
    }
  }

  private final Path folder;
  private final Delivery delivery;
  private final List<Meta> metas = new ArrayList<>();
  private final Set<Path> read = new HashSet<>();

  private StudyFiles(Path folder, Delivery delivery) {
    this.folder = folder;
    this.delivery = delivery;
  }

  static StudyFiles of(Path folder, Delivery delivery) throws IOException {
    var files = new StudyFiles(folder, delivery);
    for (var path : files.list(folder)) {
      if (name(path).startsWith("meta_")) {
        files.metas.add(new Meta(path, values(path)));
      }
    }
    return files;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  List<Path> list(Path where) throws IOException {
    if (!Files.isDirectory(where)) {
      return List.of();
    }
    try (var all = Files.list(where)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Path folder() {
    return folder;
  }

  /// The lines `key: value` of a small file.
  static Map<String, String> values(Path file) throws IOException {
    var values = new LinkedHashMap<String, String>();
    try (var lines = TextLines.open(file)) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          values.put(
              line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
              line.substring(colon + 1).strip());
        }
      }
    }
    return values;
  }

  /// The identifier of the study.
  String study() {
    return metas.stream()
        .map(meta -> meta.get("cancer_study_identifier"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse(name(folder));
  }

  /// The cancer type that the study names for all of it; empty where it names none.
  String typeOfCancer() {
    return metas.stream()
        .map(meta -> meta.get("type_of_cancer"))
        .filter(type -> !type.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The build that the study names.
  Optional<GenomeBuild> build() {
    return metas.stream()
        .flatMap(meta -> GenomeBuild.named(meta.get("reference_genome")).stream())
        .findFirst();
  }

  List<Meta> metas(String type, String datatype) {
    return metas.stream()
        .filter(meta -> meta.get("genetic_alteration_type").equals(type))
        .filter(meta -> meta.get("datatype").matches(datatype))
        .toList();
  }

  /// The data files of a kind that are there; those that are missing are said once.
  List<Path> of(String type, String datatype) {
    var paths = new ArrayList<Path>();
    for (var meta : metas(type, datatype)) {
      var path = folder.resolve(meta.get("data_filename")).normalize();
      if (Files.isRegularFile(path) && path.startsWith(folder.normalize())) {
        paths.add(path);
      } else if (!read.contains(meta.path())) {
        var why = "names a file that is not there: " + meta.get("data_filename");
        delivery.refuseFile(meta.path().toString(), why, "Deliver it, or correct its name");
      }
      read.add(meta.path());
    }
    return paths;
  }

  /// The samples of the case lists whose identifier ends so: `_sequenced`, `_cna`, `_sv`.
  Set<String> cases(String ending) throws IOException {
    var samples = new HashSet<String>();
    for (var path : list(folder.resolve("case_lists"))) {
      var values = values(path);
      if (values.getOrDefault("stable_id", "").endsWith(ending)) {
        samples.addAll(List.of(values.getOrDefault("case_list_ids", "").split("\\s+")));
      }
    }
    samples.remove("");
    return samples;
  }

  /// Gene panels beside the study, by their identifier.
  Map<String, List<String>> panels() throws IOException {
    var panels = new HashMap<String, List<String>>();
    for (var path : list(folder)) {
      if (name(path).startsWith("data_gene_panel") && !name(path).contains("matrix")) {
        var values = values(path);
        var genes = values.getOrDefault("gene_list", "").split("\\s+");
        panels.put(values.getOrDefault("stable_id", ""), List.of(genes));
      }
    }
    return panels;
  }

  void sayUnread() {
    for (var meta : metas) {
      var type = meta.get("genetic_alteration_type");
      if (!read.contains(meta.path()) && !type.isEmpty() && !QUIET.contains(type)) {
        var file = meta.get("data_filename");
        delivery.sink().notice(folder + "/" + file + " is of a kind that is not read: " + type);
      }
    }
  }
}
