package org.oncoweave.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.model.Evidence;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.store.Vocabularies;

/// Which rules read reports and conclude from them: a sum over the program's own classes and
/// tables, so that a change of either is another version without anyone counting it up.
final class RulesVersion {
  private static final String INGEST = "org/oncoweave/ingest/";

  /// What decides how a report is read, and how that is kept.
  private static final List<String> READING =
      List.of(
          INGEST + "text/",
          INGEST + "lexicon/",
          INGEST + "statement/",
          INGEST + "source/C",
          INGEST + "source/c",
          INGEST + "facts/");

  private static final String WHOLE = "";

  private final String reading;
  private final String building;

  private RulesVersion(String reading, String building) {
    this.reading = reading;
    this.building = building;
  }

  /// That of this program, with the vocabularies that a centre has in use and the digest of its own
  /// terms.
  static RulesVersion of(Vocabularies.InUse vocabularies, String terms) {
    var releases =
        vocabularies.releases().stream()
            .map(release -> release.name() + " " + release.source().version())
            .sorted()
            .collect(Collectors.joining("|"));
    var words = sum(Ontology.class, List.of(WHOLE)) + sum(Evidence.class, List.of(WHOLE));
    var own = words + releases + terms;
    return new RulesVersion(
        sum(ReportReader.class, READING) + own, sum(ReportReader.class, List.of(WHOLE)) + own);
  }

  /// Of the rules that read one report.
  String reading() {
    return reading;
  }

  /// Of all rules from records to conclusions.
  String building() {
    return building;
  }

  /// A sum over the files beside a class whose names begin so.
  private static String sum(Class<?> beside, List<String> beginnings) {
    try {
      var source = Objects.requireNonNull(beside.getProtectionDomain().getCodeSource());
      var place = Path.of(source.getLocation().toURI());
      var files = new TreeMap<String, Long>();
      if (Files.isDirectory(place)) {
        inFolder(place, files);
      } else {
        inArchive(place, files);
      }
      var all = new CRC32();
      files.forEach((name, crc) -> {
        if (beginnings.stream().anyMatch(name::startsWith)) {
          all.update((name + crc).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
      });
      return HexFormat.of().toHexDigits((int) all.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program does not know where it lies", e);
    }
  }

  private static void inArchive(Path archive, Map<String, Long> files) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith("org/"))
          .forEach(entry -> files.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void inFolder(Path folder, Map<String, Long> files) throws IOException {
    try (var all = Files.walk(folder.resolve("org"))) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        files.put(folder.relativize(file).toString().replace('\\', '/'), crc.getValue());
      }
    }
  }
}
