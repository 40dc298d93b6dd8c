package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.ontology.OncoTreeTumours;

/// The tumours of a study's samples: by the OncoTree code of a sample, else by the name of its
/// cancer type, else by the cancer type of the study.
///
/// A sample of a metastasis bears the code of the primary that it comes from. What OncoTree does
/// not know makes no tumour; it is said, and the code stays with the sample as written.
final class StudyTumours {
  private static final List<String> NAMES = List.of("CANCER_TYPE_DETAILED", "CANCER_TYPE");
  private static final String CODE = "ONCOTREE_CODE";
  private static final String FORM = "[A-Z0-9_/-]{1,40}";

  /// The type of a study of several tumours.
  private static final String SEVERAL = "MIXED";

  private final OncoTreeTumours tumours = OncoTreeTumours.shipped();
  private final Delivery delivery;
  private final Map<String, List<String>> types = new HashMap<>();
  private @Nullable ConceptId ofStudy;

  StudyTumours(Delivery delivery) {
    this.delivery = delivery;
  }

  /// One cancer type of the study's own table: identifier, name, colour, parent.
  void take(String line) {
    var cells = List.of(line.split("\t", -1));
    if (cells.size() > 3) {
      types.put(cells.getFirst().strip(), List.of(cells.get(1).strip(), cells.get(3).strip()));
    }
  }

  static StudyTumours read(StudyFiles files, Delivery delivery) throws IOException {
    var tumours = new StudyTumours(delivery);
    for (var path : files.of("CANCER_TYPE", "CANCER_TYPE")) {
      tumours.take(path);
    }
    tumours.ofStudy = tumours.ofStudy(files.typeOfCancer()).orElse(null);
    return tumours;
  }

  private void take(Path path) throws IOException {
    try (var lines = TextLines.open(path)) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        take(line);
      }
    }
  }

  /// By its code, else by its name, else by the type above it.
  private Optional<ConceptId> ofStudy(String type) {
    var words = new ArrayList<>(List.of(type));
    words.addAll(types.getOrDefault(type, List.of()));
    return words.stream()
        .filter(word -> !word.toUpperCase(Locale.ROOT).equals(SEVERAL))
        .flatMap(word -> tumours.coded(word).or(() -> tumours.named(word)).stream())
        .findFirst();
  }

  /// The code of a sample in OncoTree; one that is not known stays as written.
  @Nullable ConceptId type(ColumnTable.Row row) {
    var written = row.cell(CODE).toUpperCase(Locale.ROOT);
    return tumours
        .coded(written)
        .or(() ->
            written.matches(FORM) ? Optional.of(ConceptId.of("ONCOTREE", written)) : named(row))
        .orElse(null);
  }

  private Optional<ConceptId> named(ColumnTable.Row row) {
    return NAMES.stream()
        .flatMap(column -> tumours.named(row.cell(column)).stream())
        .findFirst()
        .or(() -> says(row) ? Optional.empty() : Optional.ofNullable(ofStudy));
  }

  /// Whether the sample says of itself what it is.
  private static boolean says(ColumnTable.Row row) {
    return Stream.concat(Stream.of(CODE), NAMES.stream()).anyMatch(c -> !row.cell(c).isEmpty());
  }

  /// The tumour that a sample is of; none of healthy tissue.
  Optional<RegisteredTumour> tumour(ColumnTable.Row row) {
    if (row.cell("SAMPLE_TYPE").toLowerCase(Locale.ROOT).contains("normal")) {
      return Optional.empty();
    }
    var type = tumours.coded(row.cell(CODE));
    var counts = type.or(() -> named(row));
    say(row, type.isPresent(), counts.isPresent());
    return counts.flatMap(tumours::inIcdo).map(StudyTumours::registered);
  }

  private void say(ColumnTable.Row row, boolean known, boolean counts) {
    var code = row.cell(CODE);
    if (!known && !code.isEmpty()) {
      var then = counts ? "their cancer type makes the tumour" : "they make no tumour";
      delivery.left("samples have the code " + code + ", which OncoTree has not; kept, " + then);
    } else if (!counts) {
      var name = row.first("CANCER_TYPE_DETAILED", "CANCER_TYPE");
      delivery.left(
          name.isEmpty()
              ? "samples say no cancer type; they make no tumour"
              : "samples are of \"" + name + "\", no name of OncoTree; kept, they make no tumour");
    }
  }

  private static RegisteredTumour registered(OncoTreeTumours.InIcdo tumour) {
    return new RegisteredTumour(
        tumour.topography(),
        null,
        tumour.morphology(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
