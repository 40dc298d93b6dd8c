package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.analysis.matching.TrialFile;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.analysis.matching.UnreadableException;
import org.oncoweave.model.PartialDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The trials that the centre has put into its folder `conf/trials`, arrays in CTML.
public final class TrialFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TrialFiles.class);

  private final List<Read> files = new ArrayList<>();

  /// A sentence of an eligibility text that no patient is asked; `exclusion`: it keeps out.
  public record Sentence(boolean exclusion, String words) {}

  /// One file: its arms, and by number of its trials the titles, the last days and the sentences
  /// that no patient is asked; and the day on which it was written.
  record Read(
      TrialMatcher.Trials trials,
      Map<String, String> titles,
      Map<String, LocalDate> lastDays,
      Map<String, List<Sentence>> toCheck,
      PartialDate knownOn) {
    /// Whether the file names a last day of the trial, and it is over.
    boolean isOver(String trial, LocalDate today) {
      var last = lastDays.get(trial);
      return last != null && last.isBefore(today);
    }
  }

  private TrialFiles() {}

  /// Reads the trials once; a file that is none is named in the log and left alone.
  static TrialFiles read(Path home, TrialMatcher matcher) {
    var all = new TrialFiles();
    for (var file : ConfFolder.files(home, "trials")) {
      try {
        all.files.add(read(matcher, file));
      } catch (IOException | UnreadableException e) {
        LOG.warn("Trials are not read from {}: {}", file, e.getMessage());
      }
    }
    return all;
  }

  List<Read> list() {
    return files;
  }

  private static Read read(TrialMatcher matcher, Path file) throws IOException {
    var trials = TrialFile.array(file);
    var titles = new LinkedHashMap<String, String>();
    var lastDays = new HashMap<String, LocalDate>();
    var toCheck = new HashMap<String, List<Sentence>>();
    for (var trial : trials) {
      var number = text(trial, "protocol_no");
      if (titles.put(number, text(trial, "short_title")) != null) {
        LOG.warn("Trial {} stands twice in {}", number, file);
      }
      toCheck.put(number, sentences(trial));
      lastDay(text(trial, "closing_date")).ifPresent(day -> lastDays.put(number, day));
    }
    var day = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    var arms = matcher.trials(trials);
    for (var arm : arms.names()) {
      arm.fault().ifPresent(fault -> LOG.warn("{}: {} is not asked: {}", file, arm.arm(), fault));
    }
    return new Read(arms, titles, lastDays, toCheck, PartialDate.parse(day.toString()));
  }

  private static List<Sentence> sentences(JsonNode trial) {
    var unasked = new ArrayList<Sentence>();
    for (var one : trial.path("criteria")) {
      if (!one.path("in_match").asBoolean(false)) {
        unasked.add(new Sentence(text(one, "section").equals("exclusion"), text(one, "words")));
      }
    }
    return unasked;
  }

  private static Optional<LocalDate> lastDay(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException e) {
      LOG.warn("No day: closing_date {}", written);
      return Optional.empty();
    }
  }

  private static String text(JsonNode trial, String key) {
    return trial.path(key).asString("");
  }
}
