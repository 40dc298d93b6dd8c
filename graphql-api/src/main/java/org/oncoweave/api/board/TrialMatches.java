package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.analysis.matching.Verdict;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.Ontology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The open arms that take a patient, or may, of the trials that the centre has put into its folder
/// `conf/trials` (arrays of trials in CTML).
public final class TrialMatches {
  private static final Logger LOG = LoggerFactory.getLogger(TrialMatches.class);
  private static final Comparator<Match> DISPLAY =
      Comparator.comparing((Match match) -> match.verdict.answer(), Comparator.reverseOrder())
          .thenComparingInt(match -> match.verdict.missing().size());

  private final Matrix matrix;
  private final InstantSource clock;
  private final TrialMatcher matcher = TrialMatcher.with(Ontology.shipped());
  private final List<Read> files = new ArrayList<>();

  private TrialMatches(Matrix matrix, InstantSource clock) {
    this.matrix = matrix;
    this.clock = clock;
  }

  private record Read(
      TrialMatcher.Trials trials, Map<String, String> titles, PartialDate knownOn) {}

  /// One arm and one tumour; `verdict` is MATCH or UNKNOWN; `tumourType` null: not known which.
  public record Match(
      String tumourKey,
      @Nullable ConceptId tumourType,
      String trial,
      String title,
      String arm,
      Verdict verdict,
      PartialDate knownOn) {}

  /// Reads the trials once; a file that is none is named in the log and left alone.
  public static TrialMatches open(Path home, Matrix matrix, InstantSource clock) {
    var matches = new TrialMatches(matrix, clock);
    for (var file : ConfFolder.files(home, "trials")) {
      try {
        matches.files.add(matches.read(file));
      } catch (IOException | JacksonException e) {
        LOG.warn("Trials are not read from {}: {}", file, e.getMessage());
      }
    }
    return matches;
  }

  private Read read(Path file) throws IOException {
    var trials = JsonMapper.shared().readTree(Files.readString(file));
    if (!trials.isArray()) {
      throw new IOException("a JSON array of trials is expected");
    }
    var titles = new HashMap<String, String>();
    for (var trial : trials) {
      titles.put(text(trial, "protocol_no"), text(trial, "short_title"));
    }
    var day = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    return new Read(matcher.trials(trials), titles, PartialDate.parse(day.toString()));
  }

  private static String text(JsonNode trial, String key) {
    return trial.path(key).asString("");
  }

  /// What matches first, then what lacks least. Nothing for the dead.
  public List<Match> list(Dossier dossier) {
    if (dossier.patient().death() != null || files.isEmpty()) {
      return List.of();
    }
    var concepts = matrix.latest().concepts();
    var form = new CandidateForm(dossier, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var matches = new ArrayList<Match>();
    for (var tumour : dossier.tumours()) {
      var type = TumourTypes.find(tumour, concepts).orElse(null);
      var code = type == null ? "" : type.code();
      var markers = Biomarkers.of(dossier.measurements(), concepts::parents, code);
      matches.addAll(ask(tumour, type, form.of(tumour, code, markers)));
    }
    matches.sort(DISPLAY);
    return matches;
  }

  private List<Match> ask(Recorded.Tumour tumour, @Nullable ConceptId type, JsonNode form) {
    var candidate = matcher.candidate(form);
    var matches = new ArrayList<Match>();
    for (var file : files) {
      for (var answer : file.trials.ask(candidate)) {
        if (answer.fault().isEmpty()
            && answer.open()
            && answer.verdict().answer() != Answer.NO_MATCH) {
          var title = file.titles.getOrDefault(answer.trial(), "");
          matches.add(
              new Match(
                  tumour.key(),
                  type,
                  answer.trial(),
                  title,
                  answer.arm(),
                  answer.verdict(),
                  file.knownOn));
        }
      }
    }
    return matches;
  }
}
