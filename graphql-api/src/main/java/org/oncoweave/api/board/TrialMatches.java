package org.oncoweave.api.board;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.analysis.matching.Candidate;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.analysis.matching.Verdict;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.Ontology;

/// The open arms that take a patient, or may, of the trials that the centre has put into its folder
/// `conf/trials` (arrays of trials in CTML).
public final class TrialMatches {
  private static final Comparator<Match> DISPLAY =
      Comparator.comparing((Match match) -> match.verdict.answer(), Comparator.reverseOrder())
          .thenComparingInt(match -> match.verdict.missing().size());

  private final Matrix matrix;
  private final InstantSource clock;
  private final TrialMatcher matcher = TrialMatcher.with(Ontology.shipped());
  private final TrialFiles files;

  private TrialMatches(Path home, Matrix matrix, InstantSource clock) {
    this.matrix = matrix;
    this.clock = clock;
    this.files = TrialFiles.read(home, matcher);
  }

  /// One arm and one tumour; `verdict` is MATCH or UNKNOWN; `tumourType` null: not known which;
  /// `reasons` are made when they are asked for; `toCheck` is what the text of the trial says and
  /// no patient was asked.
  public record Match(
      String tumourKey,
      @Nullable ConceptId tumourType,
      String trial,
      String title,
      String arm,
      Verdict verdict,
      PartialDate knownOn,
      Supplier<List<TrialReasons.Line>> reasons,
      List<TrialFiles.Sentence> toCheck) {}

  /// With the trials of the centre's folder, read once.
  public static TrialMatches open(Path home, Matrix matrix, InstantSource clock) {
    return new TrialMatches(home, matrix, clock);
  }

  List<TrialFiles.Read> files() {
    return files.list();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// A patient with one tumour, ready to be asked; `type` null: not known what it is in OncoTree.
  record Asked(String tumourKey, @Nullable ConceptId type, Candidate candidate, Grounds grounds) {}

  /// None for the dead.
  List<Asked> candidates(Dossier dossier) {
    if (dossier.patient().isDead()) {
      return List.of();
    }
    var concepts = matrix.latest().concepts();
    var form = new CandidateForm(dossier, today());
    var asked = new ArrayList<Asked>();
    for (var tumour : dossier.tumours()) {
      var type = TumourTypes.find(tumour, concepts).orElse(null);
      var code = type == null ? "" : type.code();
      var markers = Biomarkers.of(dossier.measurements(), concepts::parents, code);
      var candidate = matcher.candidate(form.of(tumour, code, markers));
      var grounds = new Grounds(dossier, tumour, markers);
      asked.add(new Asked(tumour.key(), type, candidate, grounds));
    }
    return asked;
  }

  /// What matches first, then what lacks least. Nothing for the dead.
  public List<Match> list(Dossier dossier) {
    var matches = new ArrayList<Match>();
    if (!files().isEmpty()) {
      candidates(dossier).forEach(asked -> matches.addAll(ask(asked)));
    }
    matches.sort(DISPLAY);
    return matches;
  }

  private List<Match> ask(Asked asked) {
    var matches = new ArrayList<Match>();
    for (var file : files()) {
      var answers = file.trials().ask(asked.candidate);
      for (int arm = 0; arm < answers.size(); arm++) {
        var answer = answers.get(arm);
        if (answer.fault().isEmpty()
            && answer.open()
            && !file.isOver(answer.trial(), today())
            && answer.verdict().answer() != Answer.NO_MATCH) {
          matches.add(match(asked, file, answer, arm));
        }
      }
    }
    return matches;
  }

  private Match match(Asked asked, TrialFiles.Read file, TrialMatcher.ArmAnswer answer, int arm) {
    return new Match(
        asked.tumourKey,
        asked.type,
        answer.trial(),
        file.titles().getOrDefault(answer.trial(), ""),
        answer.arm(),
        answer.verdict(),
        file.knownOn(),
        () -> TrialReasons.of(file.trials().reason(asked.candidate, arm), asked.grounds, matcher),
        file.toCheck().getOrDefault(answer.trial(), List.of()));
  }
}
