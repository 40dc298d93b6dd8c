package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.model.PartialDate;

/// Which date belongs to which mention of a sentence: a date goes to the mention right before it,
/// else to the one that follows.
final class Anchors {
  private static final int AFTER = 70;
  private static final int DIAGNOSED = 110; // characters back to what was diagnosed
  private static final int BACK = 40;
  private static final int BEFORE = 120;
  private static final Pattern BREAK =
      Pattern.compile("[;]|\\b(?:puis|then)\\b(?! \\d{2,3}\\b(?! ?/))");
  private static final Pattern COMMA =
      Pattern.compile(
          ",(?!\\d| ?(?:le|en|du|entre|between|soit|(?:\\d+|deux|trois|quatre|cinq|six|huit|dix|douze|two|three|four|eight)"
              + " (?:cycles?|cures?|injections?|seances?|fractions?|semaines?|mois|weeks?|months?|mg\\b)|[cj]1|cycle 1|day"
              + " 1|depuis|debut\\w*|demarr\\w*|commenc\\w*|realise\\w*|fait\\w*|delivree?s?|given|delivered|completed|on|in|since|started|1e?re?|1er|premiere?|first|arret\\w*|a"
              + " partir)\\b)");

  /// "Le 28/05, apres trois cures de docetaxel": the day is not that of what came before.
  private static final Pattern AFTER_IT = Pattern.compile("\\b(?:apres|after)\\b[^,]*$");

  private static final int OPENING = 14;
  private static final Pattern OPENS =
      Pattern.compile("(?:[,;:\\n] ?|\\b(?:et|and|puis|then) )(?:en |le |in |on |au |vers )?$");
  private static final Pattern FOLLOWS =
      Pattern.compile(
          " ?(?:[:=-] ?|d'une? |d'|pour (?:une? )?|for (?:an? )?|of (?:an? )?)?(?:une? |an? )?(?:[a-z]+ )?");

  private static final Pattern JOINED =
      Pattern.compile(
          " ?(?:(?:bilat\\w*|totale?|gauche|droite?|g|d|elargie|radicale|large|pelvien|axillaire|unilaterale)\\.? ?){0,3}(?:[+/&]|et|avec|and|with) ?(?:(?:une?|le|la|left|right|central|lateral|selective|pelvic|axillary) |l')?");
  private static final Pattern LAST_COMMA = Pattern.compile(", ?$");
  private static final Pattern STOPPED_FOR =
      Pattern.compile(
          "[^.;]{0,20}\\b(?:arret\\w*|stopp\\w*|interromp\\w*|discontinued|ceased)\\b[^.;]{0,40}\\b(?:pour|devant|for|on|because of|due to|owing to)(?: (?:une? |la |l')?| (?:\\w+ )?)");
  private static final Pattern WITH =
      Pattern.compile(
          "(?:(?!\\b(?:puis|then|suivi\\w*|followed|avant|before|apres|after)\\b)[^.;]){0,36}(?:[+&(/]|\\b(?:et|avec|with|and|associee? (?:a|au))) ?(?:[a-z]{1,12} ){0,2}");

  /// A mention that a date can belong to; those of one group share their dates.
  record Anchor(int start, int end, Object key) {}

  private final String folded;
  private final Layout layout;
  private final Map<Object, List<SaidDate>> byKey = new HashMap<>();
  private final List<SaidDate> free = new ArrayList<>();

  Anchors(String folded, Layout layout) {
    this.folded = folded;
    this.layout = layout;
  }

  void link(List<Anchor> anchors, List<SaidDate> dates) {
    var sorted = new ArrayList<>(anchors);
    sorted.sort(Comparator.comparingInt(Anchor::start).thenComparingInt(Anchor::end));
    var left = new ArrayList<SaidDate>();
    for (var date : dates) {
      if (!claimed(date, sorted)) {
        left.add(date);
      }
    }
    left.stream()
        .filter(date -> !OwnItem.closes(folded, date))
        .forEach(date -> given(date, sorted));
    share(sorted);
    left.removeIf(date -> byKey.values().stream().anyMatch(d -> d.contains(date)));
    free.addAll(left);
  }

  /// "Hysterectomie + annexectomie + curage du 18/10": operations joined by a sign or a word are
  /// one, and of one day.
  private void share(List<Anchor> sorted) {
    for (int i = sorted.size() - 1; i > 0; i--) {
      share(sorted.get(i), sorted.get(i - 1));
    }
    for (int i = 1; i < sorted.size(); i++) {
      share(sorted.get(i - 1), sorted.get(i));
      because(sorted.get(i - 1), sorted.get(i));
      together(sorted.get(i - 1), sorted.get(i));
    }
  }

  private void share(Anchor dated, Anchor other) {
    boolean may = isOperation(dated) && isOperation(other) && of(other.key).isEmpty();
    int from = Math.min(dated.end, other.end);
    int to = Math.max(dated.start, other.start);
    if (may && from <= to && JOINED.matcher(folded.substring(from, to)).matches()) {
      of(dated.key).forEach(date -> add(other.key, date));
    }
  }

  /// "Sorafenib arrete en septembre pour evolution hepatique": what stopped it was found by then.
  private void because(Anchor stopped, Anchor grown) {
    boolean may =
        stopped.key instanceof Draft m
            && m.said() instanceof Said.Medicines
            && isDisease(grown)
            && stopped.end <= grown.start
            && of(grown.key).isEmpty();
    if (may && STOPPED_FOR.matcher(folded.substring(stopped.end, grown.start)).matches()) {
      of(stopped.key).stream()
          .filter(date -> date.role() == SaidDate.Role.END)
          .map(d -> new SaidDate(d.start(), d.end(), d.from(), null, SaidDate.Role.PLAIN))
          .toList()
          .forEach(date -> add(grown.key, date));
    }
  }

  /// "RTCT (50 Gy + capecitabine, 13/10 au 18/11)": the days of the medicines are those of the rays
  /// that they go with.
  private void together(Anchor rays, Anchor medicines) {
    boolean may =
        isRays(rays)
            && isMedicines(medicines)
            && rays.end <= medicines.start
            && layout.at(rays.start) == layout.at(medicines.start)
            && of(rays.key).isEmpty();
    if (may && WITH.matcher(folded.substring(rays.end, medicines.start)).matches()) {
      of(medicines.key).stream()
          .filter(date -> date.until() != null || date.role() == SaidDate.Role.BEGIN)
          .toList()
          .forEach(date -> add(rays.key, date));
    }
  }

  private static boolean isRays(Anchor anchor) {
    return anchor.key instanceof Draft d && d.said() instanceof Said.Rays;
  }

  private static boolean isMedicines(Anchor anchor) {
    return anchor.key instanceof Draft d && d.said() instanceof Said.Medicines;
  }

  private static boolean isTumour(Anchor anchor) {
    return anchor.key instanceof Draft d && d.said() instanceof Said.Tumour;
  }

  private static boolean isDisease(Anchor anchor) {
    return anchor.key instanceof Draft d && d.said() instanceof Said.Disease;
  }

  private static boolean isOperation(Anchor anchor) {
    return anchor.key instanceof Draft d && d.said() instanceof Said.Operation;
  }

  /// The first date of a sentence that belongs to no mention.
  Optional<PartialDate> free(int sentence) {
    return free.stream()
        .filter(d -> layout.at(d.start()) == sentence)
        .map(SaidDate::from)
        .findFirst();
  }

  List<SaidDate> of(Object key) {
    return byKey.getOrDefault(key, List.of());
  }

  /// "Opere en 2006 d'un cancer du caecum et en 2012 d'un cancer de l'endometre": a date that opens
  /// its part of a list, with the mention right after it.
  private boolean introduces(SaidDate date, List<Anchor> sorted) {
    var before = folded.substring(Math.max(0, date.start() - OPENING), date.start());
    return OPENS.matcher(before).find()
        && sorted.stream()
            .filter(a -> a.start >= date.end() && layout.at(a.start) == layout.at(date.start()))
            .findFirst()
            .filter(a -> FOLLOWS.matcher(folded.substring(date.end(), a.start)).matches())
            .isPresent();
  }

  private boolean claimed(SaidDate date, List<Anchor> sorted) {
    if (introduces(date, sorted)) {
      return false;
    }
    var before = before(date, sorted).filter(a -> !broken(a, date));
    before.ifPresent(a -> add(a.key, date));
    return before.isPresent();
  }

  /// The mention right before it, outside brackets that have closed; of a period, the care.
  private Optional<Anchor> before(SaidDate date, List<Anchor> sorted) {
    var reaching = sorted.stream().filter(a -> reaches(a, date)).toList();
    var open = reaching.stream().filter(a -> !bracketed(a, date)).toList();
    var near = given(open.isEmpty() ? reaching : open);
    var cared = date.until() == null ? near : near.stream().filter(Anchors::isCare).toList();
    return (cared.isEmpty() ? near : cared).stream().reduce((a, b) -> b.end >= a.end ? b : a);
  }

  private boolean broken(Anchor anchor, SaidDate date) {
    var words = folded.substring(Math.min(anchor.end, date.start()), date.start());
    if (isTumour(anchor) && DatedOther.found(words)) {
      return words.indexOf(';') >= 0;
    }
    if (ofOther(anchor, words)) {
      return true;
    }
    var gap = DatedOther.bare(words);
    var said = date.until() == null ? gap : LAST_COMMA.matcher(gap).replaceAll(" ");
    return BREAK.matcher(gap).find() || (gap.length() > 3 && COMMA.matcher(said).find());
  }

  private static boolean ofOther(Anchor anchor, String words) {
    return isTumour(anchor)
        ? DatedOther.causedIt(words)
        : isDisease(anchor) && DatedOther.before(words);
  }

  /// Without a medicine that is left out, where something else is told: "FOLFOX sans bevacizumab du
  /// 18/11 au 03/02".
  private static List<Anchor> given(List<Anchor> near) {
    var given = near.stream().filter(a -> !isLeftOut(a)).toList();
    return given.isEmpty() ? near : given;
  }

  private static boolean isLeftOut(Anchor anchor) {
    return anchor.key instanceof Draft d
        && d.said() instanceof Said.Medicines
        && d.standing() == Statement.Standing.NEGATED;
  }

  /// What goes on for a time is care, not what the disease did.
  private static boolean isCare(Anchor anchor) {
    return isMedicines(anchor) || isRays(anchor);
  }

  /// In brackets that close before the date.
  private boolean bracketed(Anchor anchor, SaidDate date) {
    var gap = folded.substring(Math.min(anchor.end, date.start()), date.start());
    int close = gap.indexOf(')');
    boolean closed = folded.substring(anchor.start, anchor.end).indexOf('(') < 0;
    return closed && close >= 0 && gap.lastIndexOf('(', close) < 0;
  }

  private boolean reaches(Anchor anchor, SaidDate date) {
    boolean inside = date.start() >= anchor.start && date.start() < anchor.end;
    var words = folded.substring(Math.max(0, date.start() - BACK), date.start());
    int reach = isTumour(anchor) && DatedOther.found(words) ? DIAGNOSED : AFTER;
    return (inside || anchor.end <= date.start())
        && date.start() - anchor.end <= reach
        && layout.at(anchor.start) == layout.at(date.start());
  }

  private void given(SaidDate date, List<Anchor> sorted) {
    int sentence = layout.at(date.start());
    for (var anchor : sorted) {
      if (anchor.start >= date.end() && layout.at(anchor.start) == sentence) {
        var gap = folded.substring(date.end(), anchor.start);
        boolean own = gap.startsWith(",") && dated(anchor, sorted);
        if (gap.length() <= BEFORE && !(own || apart(gap, anchor))) {
          add(anchor.key, date);
        }
        return;
      }
    }
  }

  private static boolean apart(String gap, Anchor anchor) {
    return gap.contains(";") || opens(gap, anchor) || AFTER_IT.matcher(gap).find();
  }

  /// "Lobulaire 2018, meta os 09/2022": what has a date in its own part of a list needs no other.
  private boolean dated(Anchor anchor, List<Anchor> sorted) {
    return sorted.stream()
        .filter(a -> a.start < anchor.end && anchor.start < a.end)
        .anyMatch(a -> !of(a.key).isEmpty());
  }

  /// Something in brackets stands between, or it stands in brackets itself, not rays alone: "le
  /// 08/04 (Gamma Knife)".
  private static boolean opens(String gap, Anchor anchor) {
    int close = gap.indexOf(')');
    if (close >= 0 && gap.lastIndexOf('(', close) < 0) {
      return true; // in brackets with something before
    }
    boolean rays = anchor.key instanceof Draft d && d.said() instanceof Said.Rays;
    return gap.contains("(") && !(rays && gap.strip().equals("("));
  }

  private void add(Object key, SaidDate date) {
    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(date);
  }
}
