package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Statement.Standing;

/// Doses with their fractions that stand without a word for rays: "40 Gy in 15# R breast", "8 Gy
/// single # to L2".
final class RayDoses {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern DOSE =
      Pattern.compile(
          "(\\d{1,2}(?:[.,]\\d{1,2})?) ?gy,? ?(?:in|en|/|\\()? ?(?:(\\d{1,2}) ?(?:#|f\\b|fr\\b|fx\\b|frs\\b|fractions?\\b|seances?\\b)|single(?: #| fraction)?|(?:mono|une seule) ?(?:fraction|seance)|(?:dose|seance|fraction) unique|(?:one|1) (?:fraction|session)|x ?1\\b)");
  private static final Pattern VERTEBRA =
      Pattern.compile("\\b(?:l[1-5]|[dt](?:[2-9]|1[0-2])|c[2-7]|sacrum)\\b");

  /// Words beside nodes that make them no aim of their own: "sur tumeur et ganglions".
  static final Pattern NO_NODES =
      Pattern.compile(
          "sentinelle|\\btum\\w+ (?:et|\\+|and) (?:les |aires |adp|ganglion|nodes|n\\b)");

  private static final Pattern NARROW = Pattern.compile("\\b(?:stereo|srs|sbrt|radiochir)");
  private static final String KEY = "gy";
  private static final int BEFORE = 6;
  private static final int BESIDE = 40;

  private static final Pattern UNITLESS =
      Pattern.compile(
          "\\b(rt|rte|rth|rt3d|rcmi|imrt|vmat|radiotherap(?:ie|y)|irradiation)\\b[^.;/]{0,25}?(?<![\\d.,])(\\d\\d(?:[.,]\\d{1,2})?) ?$");
  private static final Pattern FRACTIONS = Pattern.compile("^([1-9]\\d?)(?![\\d/]|[.,]\\d)");
  private static final int DAYS = 31;
  private static final int MONTHS = 12;
  private static final int MOST = 25; // gray of a fraction

  private record Dose(double gray, int fractions) {
    boolean isDay() {
      return gray <= DAYS && fractions <= MONTHS && gray % 1 == 0;
    }

    boolean isGiven() {
      return gray >= fractions && gray <= MOST * fractions;
    }
  }

  private RayDoses() {}

  /// Those that no other reading of rays holds.
  static List<Draft> of(Page page, List<Draft> known) {
    var drafts = new ArrayList<Draft>();
    var folded = page.folded();
    int done = 0;
    for (int at = folded.indexOf(KEY); at >= 0; at = folded.indexOf(KEY, at + 1)) {
      var dose = DOSE.matcher(folded);
      dose.region(Math.max(done, at - BEFORE), Math.min(folded.length(), at + BESIDE));
      if (dose.find() && free(known, dose.start(), dose.end())) {
        drafts.add(draft(page, dose.toMatchResult()));
        done = dose.end();
      }
    }
    for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      bare(page, at).filter(d -> undosed(known, d)).ifPresent(drafts::add);
    }
    return drafts;
  }

  /// "RT 40,05/15", "RT 66/33": a dose and its fractions without a unit, which are no day.
  private static Optional<Draft> bare(Page page, int slash) {
    var after = FRACTIONS.matcher(page.after(slash + 1, 8));
    var before = UNITLESS.matcher(page.before(slash, BESIDE));
    if (!after.find() || !before.find()) {
      return Optional.empty();
    }
    double gray = Double.parseDouble(before.group(2).replace(',', '.'));
    var dose = new Dose(gray, Integer.parseInt(after.group(1)));
    int start = slash - (before.end() - before.start(1));
    return dose.isDay() || !dose.isGiven()
        ? Optional.empty()
        : Optional.of(draft(page, start, slash + 1 + after.end(1), dose));
  }

  /// Narrow beams, where the words before say so.
  static String technique(Page page, int start) {
    return NARROW.matcher(page.before(start, BESIDE)).find() ? "stereotactic" : "";
  }

  /// "Encephale in toto. 30 Gy / 10 seances": in a report of rays, the only organ of the sentence
  /// before.
  static String sentenceBefore(Page page, int start) {
    int sentence = page.layout().at(start);
    if (sentence == 0 || !page.report().type().equals("radiotherapy")) {
      return "";
    }
    var organs = page.organs().of(sentence - 1);
    return organs.size() == 1 ? organs.iterator().next() : "";
  }

  /// "70 Gy / 35 # ; mid oesophagus 50.4 Gy / 28 #": up to the dose that another organ of the list
  /// has with its own fractions.
  static String first(String words) {
    int stop = words.indexOf(';');
    if (stop < 0 || !DOSE.matcher(words.substring(0, stop)).find()) {
      return words;
    }
    var next = DOSE.matcher(words.substring(stop));
    boolean apart =
        next.find() && !ORGANS.find(words.substring(stop, stop + next.start())).isEmpty();
    return apart ? words.substring(0, stop) : words;
  }

  /// Whether no other rays that stand there have a dose.
  private static boolean undosed(List<Draft> known, Draft draft) {
    return known.stream()
        .filter(d -> d.said() instanceof Said.Rays r && r.doseGy().isPresent())
        .noneMatch(d -> d.start() < draft.end() && draft.start() < d.end());
  }

  private static boolean free(List<Draft> known, int start, int end) {
    return known.stream()
        .filter(d -> d.said() instanceof Said.Rays)
        .noneMatch(d -> d.start() < end && start < d.end());
  }

  private static Draft draft(Page page, java.util.regex.MatchResult m) {
    int fractions = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
    double gray = Double.parseDouble(m.group(1).replace(',', '.'));
    return draft(page, m.start(), m.end(), new Dose(gray, fractions));
  }

  private static Draft draft(Page page, int start, int end, Dose dose) {
    var beside = page.after(end, BESIDE);
    var organ =
        VERTEBRA.matcher(beside).find()
            ? "C41"
            : ORGANS.find(beside + " . " + page.before(start, BESIDE)).stream()
                .map(h -> h.cells().getFirst())
                .filter(o -> !(o.equals("C77") && NO_NODES.matcher(beside).find()))
                .findFirst()
                .orElse("");
    var said =
        new Said.Rays(
            organ.isEmpty() ? sentenceBefore(page, start) : organ,
            Optional.of(dose.gray),
            Optional.of(dose.fractions),
            technique(page, start));
    var standing = CareStanding.of(page, start, end);
    return new Draft(said, start, end, standing == Standing.NEGATED ? Standing.PLANNED : standing);
  }
}
