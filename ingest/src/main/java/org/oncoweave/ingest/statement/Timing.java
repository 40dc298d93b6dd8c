package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.oncoweave.ingest.statement.Statement.Times;
import org.oncoweave.model.PartialDate;

/// The dates of a statement: those beside it, and that of the examination told before it.
final class Timing {
  private static final int REACH = 3; // sentences back to the examination that found it

  private static final int ASIDE = 25; // "Fit: yes."
  private static final int AFTER = 90; // characters on to the examination that found it

  private static final Pattern BEGINS =
      Pattern.compile(
          "^\\s*(?:(?:accord|ok|yes|oui)\\w*,? ?)?(?:\\d+(?:[.,]\\d+)? ?mg\\b[^.;,]{0,16},? ?)?(?:debut|demarrage|1ere? (?:cure|cycle)|premiere? (?:cure|cycle)|start\\w*|c1|cycle 1)\\b");

  /// "RCP du 10/02 : poursuite du temozolomide": what goes on did not begin then.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\b(?:poursuite|poursuivre|on poursuit|continue[sd]?|continuing|maintien|carry on)(?: with)?(?: d[eu]s?| l[ae]s?| l'| d'| of| the| sous)? ?$");

  /// "Enzalutamide le 15/10, la leuproreline est poursuivie".
  private static final Pattern CARRIED_ON =
      Pattern.compile(
          " (?:is |to be |to |est |etant |a ete )?(?:continue[sd]?|poursuivie?s?|maintenue?s?|carried on)\\b");

  private static final int PROVED_AFTER = 260; // characters on to "proved by the biopsy of"

  private static final Pattern PROVED_BY =
      Pattern.compile(
          "\\b(?:diagnosti\\w+|affirme\\w*|prouve\\w*|confirme\\w*|decouvert\\w*|etabli\\w*|documente\\w*|proven|diagnosed|confirmed|established|made)"
              + " (?:par|sur|a|lors d|on|by|at|from)\\b ?[^.;:\\d]{0,14}$");

  private final Page page;
  private final Anchors anchors;
  private final List<PhraseTable.Hit> exams;

  Timing(Page page, Anchors anchors, List<PhraseTable.Hit> exams) {
    this.page = page;
    this.anchors = anchors;
    this.exams = exams;
  }

  Times of(Draft draft) {
    var dates = dates(draft);
    var from =
        dates.stream()
            .filter(d -> d.role() == SaidDate.Role.BEGIN)
            .findFirst()
            .or(() -> dates.stream().filter(d -> d.role() == SaidDate.Role.PLAIN).findFirst())
            .map(SaidDate::from);
    var until =
        dates.stream()
            .filter(d -> d.role() == SaidDate.Role.END)
            .map(SaidDate::from)
            .findFirst()
            .or(() ->
                dates.stream().flatMap(d -> Optional.ofNullable(d.until()).stream()).findFirst());
    boolean inverse =
        from.isPresent() && until.filter(u -> from.get().isSurelyAfter(u)).isPresent();
    var begun = (inverse ? Optional.<PartialDate>empty() : from).or(() -> next(draft));
    return new Times(begun.orElse(null), until.orElse(null), exam(draft.start()).orElse(null));
  }

  private List<SaidDate> dates(Draft draft) {
    boolean goesOn =
        draft.said() instanceof Said.Medicines
            && (GOES_ON.matcher(page.before(draft.start(), 30)).find()
                || CARRIED_ON.matcher(page.after(draft.end(), 20)).lookingAt());
    var told = anchors.of(draft);
    boolean course = answers(draft) && told.stream().anyMatch(Timing::ends);
    return told.stream()
        .filter(d -> d.role() != SaidDate.Role.DOUBTED)
        .filter(d -> !(goesOn && d.start() < draft.start()))
        .filter(d -> !course || d.role() == SaidDate.Role.PLAIN)
        .toList();
  }

  private static boolean ends(SaidDate date) {
    return date.until() != null || date.role() == SaidDate.Role.END;
  }

  /// What answers did not when its medicines began.
  private static boolean answers(Draft draft) {
    return draft.said() instanceof Said.Disease d
        && (d.turn() == Said.Turn.COMPLETE_REMISSION || d.turn() == Said.Turn.PARTIAL_REMISSION);
  }

  /// "… dexamethasone. Debut le 16/11": the beginning of medicines told in the sentence behind
  /// them.
  private Optional<PartialDate> next(Draft draft) {
    int sentence = page.layout().at(draft.start()) + 1;
    if (!(draft.said() instanceof Said.Medicines)) {
      return Optional.empty();
    }
    return begun(sentence)
        .or(() -> words(sentence).length() <= ASIDE ? begun(sentence + 1) : Optional.empty());
  }

  private Optional<PartialDate> begun(int sentence) {
    return BEGINS.matcher(words(sentence)).find() ? anchors.free(sentence) : Optional.empty();
  }

  private String words(int sentence) {
    if (sentence >= page.layout().sentences().size()) {
      return "";
    }
    var words = page.layout().sentences().get(sentence);
    return page.folded().substring(words.start(), words.end());
  }

  /// The date of the last examination told before a place, in its paragraph, or right after it:
  /// "progression au TEP du 18 juin".
  private Optional<PartialDate> exam(int position) {
    int sentence = page.layout().at(position);
    PartialDate last = null;
    for (var exam : exams) {
      int away = page.layout().at(exam.start()) - sentence;
      boolean before = exam.start() <= position && joined(sentence, -away);
      boolean after = exam.start() > position && away == 0 && reaches(position, exam.start());
      if ((before || after) && weight(exam) > 1) {
        last = date(exam).filter(Timing::precise).orElse(last);
      }
    }
    return Optional.ofNullable(last);
  }

  /// Whether a sentence so many before another is near, and no item of a list ends between them.
  private boolean joined(int sentence, int away) {
    return away <= REACH
        && IntStream.rangeClosed(1, away)
            .map(i -> page.layout().sentences().get(sentence - i).end() - 1)
            .noneMatch(end -> "/;".indexOf(page.folded().charAt(end)) >= 0);
  }

  private boolean reaches(int position, int exam) {
    return exam - position < AFTER
        || (exam - position < PROVED_AFTER && PROVED_BY.matcher(page.before(exam, 40)).find());
  }

  /// "Echographie l'an dernier" dates nothing else.
  private static boolean precise(PartialDate date) {
    return date.precision() != PartialDate.Precision.YEAR;
  }

  Optional<PartialDate> date(PhraseTable.Hit exam) {
    var told = anchors.of(exam).stream().filter(d -> d.role() != SaidDate.Role.DOUBTED).toList();
    return told.stream()
        .filter(d -> d.role() == SaidDate.Role.PLAIN)
        .findFirst()
        .or(() -> told.stream().findFirst())
        .map(SaidDate::from);
  }

  List<PhraseTable.Hit> exams() {
    return exams;
  }

  static int weight(PhraseTable.Hit exam) {
    return Integer.parseInt(exam.cells().getFirst());
  }
}
