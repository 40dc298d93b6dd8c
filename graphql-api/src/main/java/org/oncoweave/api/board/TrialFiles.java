package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.model.PartialDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The trials that the centre has put into its folder `conf/trials`, arrays in CTML.
final class TrialFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TrialFiles.class);

  private final List<Read> files = new ArrayList<>();

  /// One file: its arms, the titles of its trials by number, and the day on which it was written.
  record Read(TrialMatcher.Trials trials, Map<String, String> titles, PartialDate knownOn) {}

  private TrialFiles() {}

  /// Reads the trials once; a file that is none is named in the log and left alone.
  static TrialFiles read(Path home, TrialMatcher matcher) {
    var all = new TrialFiles();
    for (var file : ConfFolder.files(home, "trials")) {
      try {
        all.files.add(read(matcher, file));
      } catch (IOException | JacksonException e) {
        LOG.warn("Trials are not read from {}: {}", file, e.getMessage());
      }
    }
    return all;
  }

  List<Read> list() {
    return files;
  }

  private static Read read(TrialMatcher matcher, Path file) throws IOException {
    var trials = JsonMapper.shared().readTree(Files.readString(file));
    if (!trials.isArray()) {
      throw new IOException("a JSON array of trials is expected");
    }
    var titles = new LinkedHashMap<String, String>();
    for (var trial : trials) {
      titles.put(text(trial, "protocol_no"), text(trial, "short_title"));
    }
    var day = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    return new Read(matcher.trials(trials), titles, PartialDate.parse(day.toString()));
  }

  private static String text(JsonNode trial, String key) {
    return trial.path(key).asString("");
  }
}
