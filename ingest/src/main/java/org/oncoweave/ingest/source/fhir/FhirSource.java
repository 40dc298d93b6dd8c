package org.oncoweave.ingest.source.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// FHIR R4 files: bulk NDJSON, JSON resources and Bundles, plain or gzip; folders of them.
///
/// Cost: one parse a resource, about 50 microseconds for a small one; memory is that of the largest
/// resource and at most 256 MB to know which keys come twice.
public final class FhirSource implements Source {
  private static final int SNIFFED = 1 << 14;

  private final List<Path> paths;
  private final LocalDate today;

  /// `today` bounds the dates that a record may hold.
  public FhirSource(List<Path> paths, LocalDate today) {
    this.paths = List.copyOf(paths);
    this.today = today;
  }

  /// Whether the path is a FHIR file, or a folder with one at its top.
  public static boolean recognises(Path path) {
    try {
      return FhirFiles.list(path).stream().anyMatch(FhirSource::looksLikeFhir);
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public String system() {
    return ResourceReader.SYSTEM;
  }

  @Override
  public void read(Sink sink) {
    var files = FhirFiles.list(paths, sink);
    var repeated = RepeatedKeys.of(files);
    var reading = new Reading(new ResourceReader(today), repeated, sink);
    for (var file : files) {
      reading.file(file);
      sink.endOfType();
    }
    reading.silent.forEach((what, count) -> sink.notice(count + " " + what));
  }

  private static boolean looksLikeFhir(Path file) {
    try (var in = FhirFiles.open(file)) {
      return new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8)
          .contains("\"resourceType\"");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// One reading of all the files.
  private static final class Reading {
    private final ResourceReader reader;
    private final RepeatedKeys repeated;
    private final Sink sink;
    private final Map<String, Integer> silent = new TreeMap<>();

    Reading(ResourceReader reader, RepeatedKeys repeated, Sink sink) {
      this.reader = reader;
      this.repeated = repeated;
      this.sink = sink;
    }

    void file(Path file) {
      FhirFiles.each(file, this::take, sink);
    }

    private void take(RawResource raw) {
      switch (reader.read(raw)) {
        case ResourceReader.Outcome.Read(var record) ->
            sink.record(record, raw.place(), repeated.contains(record.key()));
        case ResourceReader.Outcome.Refused(var refusal) -> sink.refuse(refusal, false);
        case ResourceReader.Outcome.Silent(var type, var kept) ->
            silent.merge(type + (kept ? NOTHING : NOT_READ), 1, Integer::sum);
      }
    }
  }

  private static final String NOTHING = " say nothing that is kept (not done, withdrawn, empty)";
  private static final String NOT_READ = " are of a kind that is not read";
}
