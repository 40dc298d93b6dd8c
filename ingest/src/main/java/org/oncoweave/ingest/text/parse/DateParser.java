package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads dates and periods in French and English: absolute, partial, relative, impossible.
final class DateParser implements Parser {
  static final String MONTH =
      "(?:janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout|septembre|sept\\b(?! (?:ans?|annees?|mois|jours?|semaines?|heures?|cures?|cycles?|seances?|fois|enfants|lesions?|nodules?|ganglions?)\\b)\\.?|octobre"
          + "|oct\\.?|novembre|nov\\.?|decembre|dec\\.?|january|jan\\.?|february|feb\\.?|march|mar\\.?|april|apr\\.?|may|june|july|august|aug\\.?|september|october|november|december)";
  private static final String MOD =
      "(?:(debut|courant|mi|fin|early|mid|late|end of|beginning of|the end of|the beginning"
          + " of|milieu)[ -](?:de |d'|du mois de |of )?)?";
  private static final Rule NUMERIC =
      Rule.of(
          "(?<![\\d/.,-])(?:(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})|(\\d{4})-(\\d{2})-(\\d{2})|(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)|(0[1-9]|[12]\\d|3[01]) (0[1-9]|1[0-2]) ((?:19|20)\\d\\d))(?![\\d/-]|[.,]\\d)");
  private static final Rule SHORT =
      Rule.of(
          "\\b(?:le|du|au|on|of|from|since|depuis|[cj]1|debute?|started|commence|tdm|irm|tep|scanner|ct|pet|mri)"
              + " (\\d{1,2})/(\\d{1,2})(?![\\d/-]|[.,]\\d| ?(?:mm|cm|n\\b|nodes|lymph|positive|cores))");
  private static final Rule WORDS =
      Rule.of(
          "\\b"
              + MOD
              + "(?:(1er|\\d{1,2})(?:st|nd|rd|th)?[ ./-](?:of )?)?\\b("
              + MONTH
              + ")(?![a-z])(?: (\\d{1,2})(?:st|nd|rd|th)?(?=,? (?:19|20)\\d\\d\\b),?)?(?:,?[ ./-]?(?:de"
              + " )?((?:19|20)\\d\\d|(?<=\\d (?:[a-z]{3,9}\\.?) )\\d{2}(?= ?$| ?[,;)]))\\b)?");
  private static final Rule YEAR =
      Rule.of(
          "(?:\\b(?:en|in|d'annee|depuis|since|de|des|annee|avant|apres|before|after|until|jusqu'en|from|fin|debut|mi|early|late|mid|vers|courant|l'annee|the"
              + " year)[ -]|\\()((?:19|20)\\d\\d)\\b(?![/.-]\\d| (?:a|to|until|jusqu'en) (?:19|20)\\d\\d\\b|"
              + " ?(?:mg|ml|mm|ui|g|/|x|patients?|euros?|lits?|kcal|cgy|gy))");
  // "cancer du sein droit 2005", "mastectomie (G) 2011": a year alone after a word of the clinic.
  private static final Rule LONE_YEAR =
      Rule.of(
          "(?<=[a-z)] |, |: |[a-z]{2}-)((?:19[3-9]|20[0-4])\\d)(?=$|[ ,;)\\n]|[.:](?!\\d))(?! ?(?:mg|ml|mm|ui|g|/|x|patients?|euros?|lits?|kcal|cgy|gy|u\\b|%|cellules|copies|metres|pas))");
  private static final Rule NOT_A_YEAR =
      Rule.of(
          "(?:uicc|ajcc|oms|who|tnm|recist|figo|edition|version|classification|criteres?|guidelines?|recommandations?|protocole|essai|etude|trial|loi|decret|arrete|convention|article|dossier|ref\\w*|salle|poste|tel|fax|bureau|chambre|lot|serie|numero|n o|no|code|reunion|eular|asco|esmo|cap|lugano|deauville|isup|cheson|windows|plaquettes|gb|leucocytes|lymphocytes|pnn|ldh|psa|hcg|ferritine|dose|taux|valeur|a|de|et|and|entre|between|ipp|hpst|plan cancer)[ :,.]{1,2}(?:\\d{1,2} )?$");
  private static final Rule INTRODUCED =
      Rule.of("\\b(?:en|in|depuis|since|de|mois de|jusqu'en|last|next|d'|a) ?\\z");
  private static final Rule YEAR_MOD =
      Rule.of("(debut|fin|mi|early|late|mid|courant)[ -](?:de |d'annee |de l'annee |d')?$");

  private record Spot(int start, int end, String value) {}

  /// The dates found so far, and the places that they take.
  private static final class Spots {
    private final List<Spot> all = new ArrayList<>();
    private final BitSet taken = new BitSet();

    void add(Spot spot) {
      all.add(spot);
      taken.set(spot.start, spot.end);
    }

    boolean isFree(int at) {
      return !taken.get(at);
    }
  }

  @Override
  public void read(Note note, Found found) {
    var spots = new Spots();
    numeric(note, found, spots);
    words(note, found, spots);
    years(note, found, spots);
    loneYears(note, found, spots);
    PeriodParser.read(
        note,
        found,
        spots.all.stream().map(s -> new PeriodParser.Day(s.start, s.end, s.value)).toList());
    RelativeDates.read(note, found);
  }

  private static void numeric(Note note, Found found, Spots spots) {
    for (Matcher m : Windows.of(note, 0, 12).numbers(NUMERIC, i -> isSplit(note, i))) {
      Optional<String> value = value(note, m);
      String role = DateRole.of(note, m.start());
      var values = Found.values().with("kind", value.isPresent() ? "absolute" : "invalid");
      values.with("value", value.orElse("")).with("role", role);
      if (value.isPresent() || (m.group(4) != null && m.group(4).length() == 4)) {
        found.add(FindingKind.DATE, m.start(), m.end(), values);
        spots.add(new Spot(m.start(), m.end(), value.orElse("")));
      }
    }
    for (Matcher m : ShortMonths.of(note)) {
      if (spots.isFree(m.start())) {
        String value = ShortMonths.value(m);
        var values = Found.values().with("kind", "absolute").with("value", value);
        found.add(FindingKind.DATE, m.start(), m.end(), values);
        spots.add(new Spot(m.start(), m.end(), value));
      }
    }
    shorts(note, found, spots);
  }

  // "12/03", "12-03", "12.03": a sign goes on from the number or stands in it.
  private static boolean isSplit(Note note, int token) {
    int end = note.tokens().end(token);
    boolean sign = end < note.lower().length() && "/.-".indexOf(note.lower().charAt(end)) >= 0;
    return sign || isSpaced(note, token, end) || note.tokens().lower(token).indexOf('.') > 0;
  }

  private static boolean isSlashed(Note note, int token) {
    return note.lower().startsWith("/", note.tokens().end(token));
  }

  // "14 02 2020": two digits, a blank, two digits.
  private static boolean isSpaced(Note note, int token, int end) {
    String text = note.lower();
    return end - note.tokens().start(token) == 2
        && end + 3 < text.length()
        && text.charAt(end) == ' '
        && text.charAt(end + 3) == ' '
        && Character.isDigit(text.charAt(end + 2));
  }

  private static Optional<String> value(Note note, Matcher m) {
    if (m.group(5) != null) {
      return Calendar.day(
          Integer.parseInt(m.group(5)), Integer.parseInt(m.group(6)), Integer.parseInt(m.group(7)));
    }
    if (m.group(10) != null) {
      return Calendar.day(
          Integer.parseInt(m.group(12)),
          Integer.parseInt(m.group(11)),
          Integer.parseInt(m.group(10)));
    }
    if (m.group(8) != null) {
      return Optional.of(
          Calendar.month(Integer.parseInt(m.group(9)), Integer.parseInt(m.group(8))));
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean monthFirst = note.english() && second > 12 && first <= 12;
    int year = Calendar.year(m.group(4));
    return monthFirst ? Calendar.day(year, first, second) : Calendar.day(year, second, first);
  }

  // "le 12/03": a day whose year is not written.
  private static void shorts(Note note, Found found, Spots spots) {
    for (Matcher m :
        Windows.of(note, 9, 10)
            .numbers(SHORT, i -> isSlashed(note, i) && spots.isFree(note.tokens().start(i)))) {
      Optional<String> day =
          Calendar.day(2000, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
      if (day.isPresent() && spots.isFree(m.start(1))) {
        String value = "????" + day.get().substring(4);
        found.add(
            FindingKind.DATE,
            m.start(1),
            m.end(),
            Found.values().with("kind", "absolute").with("value", value));
        spots.add(new Spot(m.start(1), m.end(), value));
      }
    }
  }

  private static void words(Note note, Found found, Spots spots) {
    for (Matcher m : Windows.of(note, 28, 16).around(WORDS, i -> isMonth(note, i))) {
      String day = m.group(2) == null ? m.group(4) : m.group(2);
      if (day == null && m.group(5) == null && !isMonthAlone(note, m)) {
        continue;
      }
      Optional<String> value = worded(day, Calendar.month(m.group(3)), m.group(5));
      var values = Found.values().with("kind", value.isPresent() ? "absolute" : "invalid");
      values
          .with("value", value.orElse(""))
          .with("mod", mod(m.group(1)))
          .with("role", DateRole.of(note, m.start()));
      found.add(FindingKind.DATE, m.start(), m.end(), values);
      spots.add(new Spot(m.start(), m.end(), value.orElse("")));
    }
  }

  private static boolean isMonth(Note note, int token) {
    return note.tokens().end(token) - note.tokens().start(token) > 2
        && Calendar.month(note.tokens().lower(token)) > 0;
  }

  // "en mars" and "fin octobre"; "mai" and "mars" are also names, "may" and "march" are verbs.
  private static boolean isMonthAlone(Note note, Matcher m) {
    var before = new Part(note, Math.max(0, m.start() - 14), m.start());
    boolean introduced = m.group(1) != null || before.has(INTRODUCED);
    return introduced && m.group(3).length() > 3 && !(note.english() && m.group(3).equals("march"));
  }

  private static Optional<String> worded(
      @org.jspecify.annotations.Nullable String day,
      int month,
      @org.jspecify.annotations.Nullable String year) {
    if (day == null) {
      return Optional.of(
          year == null
              ? String.format(java.util.Locale.ROOT, "????-%02d", month)
              : Calendar.month(Calendar.year(year), month));
    }
    int number = day.equals("1er") ? 1 : Integer.parseInt(day);
    Optional<String> value = Calendar.day(year == null ? 2000 : Calendar.year(year), month, number);
    return year == null ? value.map(v -> "????" + v.substring(4)) : value;
  }

  static String mod(@org.jspecify.annotations.Nullable String word) {
    if (word == null) {
      return "";
    }
    return switch (word) {
      case "debut", "early", "beginning of", "the beginning of" -> "start";
      case "mi", "mid", "courant", "milieu" -> "mid";
      default -> "end";
    };
  }

  // A year that is not part of a day or month.
  private static boolean isFreeYear(Note note, Spots spots, int token) {
    return Windows.isYear(note, token) && spots.isFree(note.tokens().start(token));
  }

  private static void loneYears(Note note, Found found, Spots spots) {
    for (Matcher m : Windows.of(note, 0, 6).numbers(LONE_YEAR, i -> isFreeYear(note, spots, i))) {
      var before = new Part(note, Math.max(0, m.start() - 24), m.start());
      boolean past =
          note.date().isEmpty() || Integer.parseInt(m.group(1)) <= note.date().get().getYear();
      if (past && spots.isFree(m.start(1)) && !before.has(NOT_A_YEAR)) {
        var values = Found.values().with("kind", "absolute").with("value", m.group(1));
        found.add(FindingKind.DATE, m.start(1), m.end(1), values);
        spots.add(new Spot(m.start(1), m.end(1), m.group(1)));
      }
    }
  }

  private static void years(Note note, Found found, Spots spots) {
    for (Matcher m : Windows.of(note, 10, 14).numbers(YEAR, i -> isFreeYear(note, spots, i))) {
      if (!spots.isFree(m.start(1))) {
        continue;
      }
      Optional<Matcher> mod =
          new Part(note, Math.max(0, m.start(1) - 18), m.start(1)).find(YEAR_MOD);
      boolean has = mod.isPresent();
      var values =
          Found.values()
              .with("kind", "absolute")
              .with("value", m.group(1))
              .with("mod", has ? mod(mod.get().group(1)) : "");
      found.add(FindingKind.DATE, has ? m.start() : m.start(1), m.end(1), values);
      spots.add(new Spot(m.start(1), m.end(1), m.group(1)));
    }
  }
}
