package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// Reads the sizes of lesions.
final class SizeParser implements Parser {
  private static final String D = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\d.,/])"
              + D
              + "(?: ?(mm|cm))?(?: ?(?:x|\\*|sur|par|by) ?"
              + D
              + "(?: ?(mm|cm))?)?(?: ?(?:x|\\*|sur|par|by) ?"
              + D
              + ")? ?(mm|cm)\\b(?![23]|/|\\^| ?(?:h2o|hg))");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:de|from|passee?s? de|mesurant) "
              + D
              + "(?: ?(mm|cm))? (?:a|to|contre) "
              + D
              + " ?(mm|cm)\\b|"
              + D
              + " ?(mm|cm)? (?:contre|versus|vs|->|=>) "
              + D
              + " ?(mm|cm)\\b");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![\\d.,/])" + D + " ?(?:et|and|,(?= )|puis|ou|&) ?(?=" + D + " ?(mm|cm)\\b)");
  private static final Pattern AT = Pattern.compile("\\b(?:a|at|a environ|situee?s? a) $");
  private static final Pattern AWAY =
      Pattern.compile(
          "^ (?:de la|du|de l'|des|de|from|above|below|au-dessus|au-dessous|en"
              + " dehors|sous|proximal|distal) ");
  private static final Pattern NOT_LESION =
      Pattern.compile(
          "\\b(?:coupes?|epaisseur de"
              + " coupe|marges?|margins?|berges?|slice|slices|collimation|aiguille|trocart|needle|sonde|drain|guide|catheter|prothese|piece"
              + " (?:operatoire|de|d')|piece\\b|specimen|limite\\w*|distance|incision|cicatrice|taille"
              + " du patient|perimetre|resection"
              + " a|recoupe|gauge|charriere|fil|clip|section|breslow|carotte\\w*|fragment\\w*|endoscope|bougie|seringue|matrice|pas"
              + " de|intervalle|reconstruction\\w*|tranche\\w*|a \\d+ mm|closest|distant|a"
              + " distance|ptv|ctv|isodose)\\b[^.;]{0,40}$");
  // "piece de 12 cm, tumeur de 30 mm": the last words before the number speak of the lesion.
  private static final Pattern TURNED =
      Pattern.compile(
          ", (?:(?:une?|la|le|l'|with|with a|a|avec|comportant|contenant|siege d'un?e?) ?){0,2}"
              + "(?:tumeur|tumor|tumour|nodule|lesion|masse|mass|foyer|carcinome|adenocarcinome)[^.;,]{0,30}$");
  private static final Pattern LESION =
      Pattern.compile(
          "tumeur|tumor|tumour|nodul|lesion|masse|mass\\b|opacite|metasta|adenopath|ganglion|node|kyste|cyst|foyer|focus|image|carcinom|cancer|formation|polype|polyp|micronodul|adenocarcinom|sarcom|melanom|infiltra|mesur|grand"
              + " axe|taille|diametre|size|measur|cible|target|epaississ|hypodens|cavit|ulcera|recidive|residu|lymphom|gliom|fibroadenom|zone|plage|naevus|foci|bourgeon|stenos|mening|nevus|calcifi|thymom|embol|breslow|CHC|chc|axis|diameter");

  private static final List<String> UNITS = List.of("mm", "cm");

  /// Whether a unit of length stands within so many characters of a number.
  private static IntPredicate measured(Note note, int reach) {
    return i -> {
      String text = note.lower();
      int at = note.tokens().start(i);
      int to = Math.min(text.length() - 1, note.tokens().end(i) + reach);
      while (at < to && !(text.charAt(at + 1) == 'm' && "mc".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      return at < to;
    };
  }

  @Override
  public void read(Note note, Found found) {
    if (!note.has(UNITS)) {
      return;
    }
    int[] taken = changes(note, found);
    beside(note, found, taken);
    sizes(note, found, taken);
  }

  // "est passee de 31 a 19 mm" tells two sizes.
  private static int[] changes(Note note, Found found) {
    var taken = new ArrayList<Integer>();
    for (Matcher m : Windows.of(note, 12, 24).numbers(CHANGE, measured(note, 24))) {
      int g = m.group(1) == null ? 5 : 1;
      if (!isLesion(note, m.start()) || isAway(note, m)) {
        continue;
      }
      String unit = m.group(g + 3);
      String first = m.group(g + 1) == null ? unit : m.group(g + 1);
      add(found, m, List.of(mm(m.group(g), first)));
      add(found, m, List.of(mm(m.group(g + 2), unit)));
      taken.add(m.start());
      taken.add(m.end());
    }
    return taken.stream().mapToInt(Integer::intValue).toArray();
  }

  // "deux nodules de 5 et 7 mm": the unit said once holds for both.
  private static void beside(Note note, Found found, int[] taken) {
    for (Matcher m : Windows.of(note, 0, 20).numbers(BESIDE, measured(note, 20))) {
      if (!isTaken(taken, m.start()) && isLesion(note, m.start())) {
        add(found, m, List.of(mm(m.group(1), m.group(3))));
      }
    }
  }

  // "a 3 cm de la marge anale" is a distance.
  private static boolean isDistance(Note note, Matcher m) {
    String before = note.lower().substring(Math.max(0, m.start() - 14), m.start());
    return AT.matcher(before).find() && isAway(note, m);
  }

  private static boolean isAway(Note note, Matcher m) {
    String after = note.lower().substring(m.end(), Math.min(note.lower().length(), m.end() + 16));
    return AWAY.matcher(after).find();
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
      if (isTaken(taken, m.start()) || !isLesion(note, m.start()) || isDistance(note, m)) {
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
    add(found, m, dims);
  }

  private static boolean isLesion(Note note, int at) {
    int from = note.sentenceStart(at);
    String before = note.lower().substring(Math.max(from, at - 70), at);
    if (NOT_LESION.matcher(before).find() && !TURNED.matcher(before).find()) {
      return false;
    }
    String sentence = note.lower().substring(from, note.sentenceEnd(at));
    if (!note.hits(TermKind.TUMOUR, Math.max(from, at - 70), at).isEmpty()) {
      return true;
    }
    return LESION
        .matcher(
            sentence.length() > 400
                ? before + note.lower().substring(at, Math.min(at + 60, note.lower().length()))
                : sentence)
        .find();
  }

  private static Number mm(String value, String unit) {
    double number = Numbers.decimal(value).doubleValue();
    return Numbers.plain(unit.equals("cm") ? number * 10 : number);
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
