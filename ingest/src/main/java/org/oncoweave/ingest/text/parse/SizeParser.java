package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads the sizes of lesions.
final class SizeParser implements Parser {
  private static final String D = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
  private static final Rule SIZE =
      Rule.of(
          "(?<![\\d.,/])"
              + D
              + "(?: ?(mm|cm))?(?: ?(?:x|\\*|sur|par|by|/(?!0)) ?"
              + D
              + "(?: ?(mm|cm))?)?(?: ?(?:x|\\*|sur|par|by|/(?!0)) ?"
              + D
              + ")?[ -]?(mm|cm|(?:milli|centi)met(?:re|er)s?)\\b(?![23]|/|\\^| ?(?:h2o|hg))(?: ?(?:x|\\*|sur|par|by) ?"
              + D
              + "(?= ?(?:$|[.,;)](?!\\d))))?");
  // "une tumeur de deux centimetres"
  private static final Rule WORDED =
      Rule.of(
          "\\b("
              + Numbers.WORD
              + ")( and a half)? ((?:milli|centi)met(?:re|er)s?)\\b( et demi| and a half)?");
  // "Grand axe tumoral (mm) : 17": the unit stands in the name of the field.
  private static final Rule FIELD =
      Rule.of(
          "\\b(?:taille|grand axe|plus grand (?:axe|diametre)|diametre|dimensions?|size|diameter|greatest dimension)(?: [a-z']{2,14}){0,4} ?[(\\[](?:en |in )?(mm|cm)[)\\]] ?[:=]? ?"
              + D
              + "(?: ?[x*] ?"
              + D
              + ")?(?: ?[x*] ?"
              + D
              + ")?(?![\\d,./])");
  private static final Rule CHANGE =
      Rule.of(
          "\\b(?:de|from|passee?s? de|mesurant) "
              + D
              + "(?: ?(mm|cm))? (?:a|to|contre) "
              + D
              + " ?(mm|cm)\\b|"
              + D
              + " ?(mm|cm)? \\(?(?:contre|versus|vs|->|=>|(?:anterieurement|precedemment|auparavant|initialement|previously|formerly|was)) "
              + D
              + " ?(mm|cm)\\b");
  private static final Rule CHANGED =
      Rule.of(
          "\\b(?:pass\\w+|diminu\\w*|augment\\w*|regress\\w+|redui\\w+|reduction|evolu\\w+|fondu\\w*|croi\\w+|grossi\\w*|majo\\w+|progress\\w*|decr\\w+|shr\\w+|grew|grown|increas\\w+|went|stable)\\b");
  private static final Rule FROM_TO = Rule.of("(?:de|mesurant) [^a]+ a .*");
  private static final Rule SPLIT =
      Rule.of(
          "(\\d{1,2}) cm ([1-9])(?=$| ?[;)(\\n]|[.,](?!\\d)| (?:de|du|dans|au|en|le|situee?)\\b)");
  private static final Rule BESIDE =
      Rule.of(
          "(?<![\\d.,/])"
              + D
              + " ?(?:et|and|,(?= )|puis|ou|&) ?(?=(?:"
              + D
              + " ?(?:et|and|,(?= )|ou|&) ?){0,5}"
              + D
              + " ?(mm|cm)\\b)");
  private static final Rule EARLIER =
      Rule.of(
          "(?<![\\d.,/x])"
              + D
              + " ?(mm|cm)(?: (?:de|en|in) (?:plus )?(?:grand |petit |long |short )?(?:diametre|axe|axis|diameter|longueur|long))?,? \\(?(?:contre|versus|vs\\.?|previously|auparavant|anterieurement|precedemment) "
              + D
              + "(?= ?(?:[.](?!\\d)|[,;)](?!\\d)|$)| (?:en|au|le|in|on|lors|il y a|precedemment|auparavant|anterieurement|previously|sur|a l')\\b)");
  private static final Rule AT = Rule.of("\\b(?:a|at|a environ|situee?s? a) $");
  private static final Rule AWAY =
      Rule.of(
          "^ (?:de la|du|de l'|des|de|from|above|below|au-dessus|au-dessous|en"
              + " dehors|sous|proximal|distal) ");
  private static final Rule FROM =
      Rule.of(
          " (?:(?:de|of) (?:marges?|margins?)\\b|(?:from|above|below) (?:the |anal|dentate|carina|incisors)|(?:detection )?(?:threshold|cut-?off)|(?:thick )?(?:slices?|sections?|cuts?|collimation)\\b)");
  private static final Rule RANK =
      Rule.of(
          "(?:grade|fuhrman|isup|score|stade|stage|sbr|segment|niveau|type|figo|oms|who|acr|bi-?rads|\\bp?[tnj]|gleason|d'|\\bn°)[ :=]{0,2}$");
  private static final int TALL = 1000;
  private static final Rule UNITS = Rule.anyOf(List.of("mm", "cm", "metre", "meter"));

  /// Whether a unit of length stands within so many characters of a number.
  private static IntPredicate measured(Note note, int reach) {
    return i -> {
      String text = note.lower();
      int at = note.tokens().start(i);
      int to = Math.min(text.length() - 1, note.tokens().end(i) + reach);
      while (at < to && !isUnit(text, at)) {
        at++;
      }
      return at < to;
    };
  }

  private static boolean isUnit(String text, int at) {
    return (text.charAt(at + 1) == 'm' && "mc".indexOf(text.charAt(at)) >= 0)
        || text.startsWith("met", at);
  }

  @Override
  public void read(Note note, Found found) {
    if (!note.has(UNITS)) {
      return;
    }
    int[] taken = changes(note, found);
    beside(note, found, taken);
    sizes(note, found, taken);
    for (Matcher m : note.inSentences(WORDED)) {
      if (!Character.isDigit(note.lower().charAt(m.start()))
          && Measured.isLesion(note, m.start())) {
        boolean half = m.group(2) != null || m.group(4) != null;
        Numbers.whole(m.group(1))
            .ifPresent(n -> add(found, m, List.of(mm(n + (half ? ".5" : ""), m.group(3)))));
      }
    }
    fields(note, found);
    earlier(note, found);
  }

  // "47 mm de diametre, contre 62": the earlier number without its unit.
  private static void earlier(Note note, Found found) {
    for (Matcher m : Windows.of(note, 0, 60).numbers(EARLIER, measured(note, 6))) {
      if (Measured.isLesion(note, m.start())) {
        var values = Found.values().with("mm", mm(m.group(3), m.group(2)));
        found.add(FindingKind.SIZE, m.start(3), m.end(3), values);
      }
    }
  }

  private static void fields(Note note, Found found) {
    for (Matcher m : note.inSentences(FIELD)) {
      var name = new Part(note, m.start(), m.start(2));
      if (name.has(Measured.NOT_LESION)) {
        continue;
      }
      var dims = new ArrayList<Number>();
      for (int g = 2; g <= 4; g++) {
        if (m.group(g) != null) {
          dims.add(mm(m.group(g), m.group(1)));
        }
      }
      if (dims.getFirst().doubleValue() < TALL) {
        add(found, m, dims);
      }
    }
  }

  // "est passee de 31 a 19 mm" tells two sizes.
  private static int[] changes(Note note, Found found) {
    var taken = new ArrayList<Integer>();
    for (Matcher m : Windows.of(note, 12, 24).numbers(CHANGE, measured(note, 24))) {
      int g = m.group(1) == null ? 5 : 1;
      if (!Measured.isLesion(note, m.start()) || isAway(note, m)) {
        continue;
      }
      String unit = m.group(g + 3);
      String first = m.group(g + 1) == null ? unit : m.group(g + 1);
      if (!isRange(note, m)) {
        add(found, m, List.of(mm(m.group(g), first)));
      }
      add(found, m, List.of(mm(m.group(g + 2), unit)));
      taken.add(m.start());
      taken.add(m.end());
    }
    split(note, found, taken);
    return taken.stream().mapToInt(Integer::intValue).toArray();
  }

  // "tumeur de 3 a 4 cm", where nothing changes: the largest.
  private static boolean isRange(Note note, Matcher m) {
    boolean of = note.is(FROM_TO, m.start(), m.end());
    return of
        && !note.within(
            CHANGED, Math.max(note.sentenceStart(m.start()), m.start() - 60), m.start());
  }

  // "tumeur mesurant 1 cm 5"
  private static void split(Note note, Found found, List<Integer> taken) {
    for (Matcher m : Windows.of(note, 0, 12).numbers(SPLIT, measured(note, 4))) {
      if (Measured.isLesion(note, m.start())) {
        add(found, m, List.of(mm(m.group(1) + "." + m.group(2), "cm")));
        taken.add(m.start());
        taken.add(m.end());
      }
    }
  }

  // "deux nodules de 5 et 7 mm": the unit said once holds for both.
  private static void beside(Note note, Found found, int[] taken) {
    for (Matcher m : Windows.of(note, 0, 40).numbers(BESIDE, measured(note, 40))) {
      if (!isTaken(taken, m.start()) && !isRanked(note, m) && Measured.isLesion(note, m.start())) {
        add(found, m, List.of(mm(m.group(1), m.group(4))));
      }
    }
  }

  // "grade 3, 78 mm"
  private static boolean isRanked(Note note, Matcher m) {
    return new Part(note, Math.max(0, m.start() - 14), m.start()).has(RANK);
  }

  // "a 3 cm de la marge anale" is a distance.
  private static boolean isDistance(Note note, Matcher m) {
    return note.at(FROM, m.end()).isPresent()
        || (new Part(note, Math.max(0, m.start() - 14), m.start()).has(AT) && isAway(note, m));
  }

  private static boolean isNoSize(Note note, Matcher m) {
    return isDistance(note, m) || Instruments.isTool(note, m.start(), m.end());
  }

  private static boolean isAway(Note note, Matcher m) {
    return new Part(note, m.end(), Math.min(note.lower().length(), m.end() + 16)).has(AWAY);
  }

  private static boolean isTaken(int[] taken, int at) {
    for (int i = 0; i < taken.length; i += 2) {
      if (taken[i] <= at && at < taken[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static void sizes(Note note, Found found, int[] taken) {
    for (Matcher m : Windows.of(note, 0, 40).numbers(SIZE, measured(note, 40))) {
      if (isTaken(taken, m.start()) || !Measured.isLesion(note, m.start()) || isNoSize(note, m)) {
        continue;
      }
      size(found, m);
    }
  }

  private static void size(Found found, Matcher m) {
    var dims = new ArrayList<Number>();
    dims.add(mm(m.group(1), m.group(2) == null ? m.group(6) : m.group(2)));
    if (m.group(3) != null) {
      dims.add(mm(m.group(3), m.group(4) == null ? m.group(6) : m.group(4)));
    }
    if (m.group(5) != null) {
      dims.add(mm(m.group(5), m.group(6)));
    }
    if (m.group(7) != null) {
      dims.add(mm(m.group(7), m.group(6)));
    }
    if (dims.getFirst().doubleValue() >= TALL) {
      return; // of a person
    }
    add(found, m, dims);
  }

  private static Number mm(String value, String unit) {
    double number = Numbers.decimal(value).doubleValue();
    return Numbers.plain(unit.startsWith("c") ? number * 10 : number);
  }

  private static void add(Found found, Matcher m, List<Number> dims) {
    var values = Found.values();
    Number most = Collections.max(dims, java.util.Comparator.comparingDouble(Number::doubleValue));
    values.with("mm", most);
    if (dims.size() > 1) {
      values.with("dims", dims);
    }
    found.add(FindingKind.SIZE, m.start(), m.end(), values);
  }
}
