package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Windows;

/// Reads the sizes of lesions and the counts of nodes.
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
      Pattern.compile("(?<![\\d.,/])" + D + " ?(?:et|and|,|puis|ou|&) ?(?=" + D + " ?(mm|cm)\\b)");
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
  private static final Pattern LESION =
      Pattern.compile(
          "tumeur|tumor|tumour|nodul|lesion|masse|mass\\b|opacite|metasta|adenopath|ganglion|node|kyste|cyst|foyer|focus|image|carcinom|cancer|formation|polype|polyp|micronodul|adenocarcinom|sarcom|melanom|infiltra|mesur|grand"
              + " axe|taille|diametre|size|measur|cible|target|epaississ|hypodens|cavit|ulcera|recidive|residu|lymphom|gliom|fibroadenom|zone|plage|naevus|foci|bourgeon|stenos|mening|nevus|calcifi|thymom|embol|breslow|CHC|chc|axis|diameter");
  private static final Pattern NODES =
      Pattern.compile(
          "\\b(\\d{1,3}) ?n ?\\+ ?(?:/|sur) ?(\\d{1,3})|\\b(\\d{1,3}) ?n ?\\+? ?/"
              + " ?(\\d{1,3})n?\\b(?=.{0,30}(?:ganglion|n\\+|envahi))");
  private static final Pattern RATIO =
      Pattern.compile("(?<![\\d/.,])(\\d{1,3}) ?/ ?(\\d{1,3})(?![\\d/])");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b("
              + Numbers.WORD
              + ") (?:ganglions?|nodes?|adenopathies?|lymph nodes?)?(?: lymphatiques?| axillaires?|"
              + " sentinelles?| pelviens?| mediastinaux)?"
              + " ?(?:metastatiques?|envahis?|positifs?|positive|atteints?|involved|metastatic|n\\+)?(?:"
              + " ?ganglions?)? ?(?:sur|/|out of|of|parmi)(?: les| the)? ("
              + Numbers.WORD
              + ")\\b");
  private static final Pattern AMONG =
      Pattern.compile(
          "\\b("
              + Numbers.WORD
              + ") (?:ganglions?|lymph nodes|nodes)(?: [a-z]{5,14})?(?:"
              + " (?:examines|preleves|retrouves|analyses|identifies|examined|removed|retrieved))?"
              + " ?[,:;(]? ?(?:(?:dont|of which|including) ("
              + Numbers.WORD
              + ") (?:metastatiques?|envahis?|positifs?|atteints?|positive|involved|metastatic|n\\+)|(?:tous"
              + " |toutes |all |sont (?:tous )?)?(?:indemnes|non metastatiques|non"
              + " envahis|negatifs|negative|sans metastase|sans"
              + " envahissement|normaux|benins|free))");
  private static final Pattern NONE_OF =
      Pattern.compile(
          "\\b(?:aucun|pas de ganglion|aucun ganglion|none|no)\\b[^.;]{0,40}?\\b(?:sur|of|parmi|out"
              + " of|/)(?: les| the)? ("
              + Numbers.WORD
              + ")\\b(?: ganglions?| nodes?| examines?| preleves?| lymph)?");
  private static final Pattern NODE_WORD =
      Pattern.compile("ganglion|curage|\\bnodes?\\b|\\bn\\+|lymph|sentinelle|sentinel|adenopath");
  private static final Pattern NO_BREACH =
      Pattern.compile(
          "(?:sans|pas de|absence (?:de|d')|aucune?|no|without)"
              + " (?:rupture|effraction|franchissement|extension|depassement|debord|extra-?caps|extranodal|envahissement)[^.;]{0,20}(?:capsul|extra|nodal)?");
  private static final Pattern BREACH =
      Pattern.compile(
          "rupture capsulaire|effraction capsulaire|effraction|extra-?capsul|franchissement"
              + " capsulaire|extranodal extension|capsular rupture|debord\\w* capsul|depassement"
              + " capsulaire|rupture de la capsule|ruptures capsulaires|capsular breach");

  private static final Set<String> NODE_NOUNS = Set.of("ganglions", "ganglion", "nodes", "node");
  private static final Set<String> LINKS = Set.of("sur", "of", "parmi", "/");
  private static final List<String> NODE_KEYS =
      List.of(
          "ganglion",
          "curage",
          "node",
          "n+",
          "lymph",
          "sentin",
          "adenopath",
          "n0",
          "n1",
          "n2",
          "n3");
  private static final int MOST_NODES = 150;

  @Override
  public void read(Note note, Found found) {
    int[] taken = changes(note, found);
    beside(note, found, taken);
    sizes(note, found, taken);
    nodes(note, found);
  }

  // "est passee de 31 a 19 mm" tells two sizes.
  private static int[] changes(Note note, Found found) {
    var taken = new ArrayList<Integer>();
    for (Matcher m : Windows.of(note, 12, 24).numbers(CHANGE)) {
      int g = m.group(1) == null ? 5 : 1;
      if (!isLesion(note, m.start())) {
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
    for (Matcher m : Windows.of(note, 0, 20).numbers(BESIDE)) {
      if (!isTaken(taken, m.start()) && isLesion(note, m.start())) {
        add(found, m, List.of(mm(m.group(1), m.group(3))));
      }
    }
  }

  // "a 3 cm de la marge anale" is a distance.
  private static boolean isDistance(Note note, Matcher m) {
    String before = note.lower().substring(Math.max(0, m.start() - 14), m.start());
    String after = note.lower().substring(m.end(), Math.min(note.lower().length(), m.end() + 16));
    return AT.matcher(before).find() && AWAY.matcher(after).find();
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
    for (Matcher m : Windows.of(note, 0, 40).numbers(SIZE)) {
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
    if (NOT_LESION.matcher(before).find()) {
      return false;
    }
    String sentence = note.lower().substring(from, note.sentenceEnd(at));
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

  private static void nodes(Note note, Found found) {
    if (!note.has(NODE_KEYS) || told(note, found)) {
      return;
    }
    for (Pattern pattern : List.of(NODES, SPOKEN, NONE_OF, RATIO)) {
      boolean spoken = pattern == SPOKEN || pattern == NONE_OF;
      List<Matcher> all =
          spoken
              ? Windows.of(note, 90, 20)
                  .around(pattern, i -> LINKS.contains(note.tokens().lower(i)))
              : Windows.of(note, 0, 40).numbers(pattern);
      if (all.stream().anyMatch(m -> counted(note, found, m, pattern))) {
        return;
      }
    }
  }

  // "14 ganglions dont 4 metastatiques", "12 ganglions examines, tous indemnes".
  private static boolean told(Note note, Found found) {
    List<Matcher> all = Windows.of(note, 20, 90).words(AMONG, NODE_NOUNS);
    if (all.isEmpty()) {
      return false;
    }
    Matcher m = all.getFirst();
    int positive = m.group(2) == null ? 0 : whole(m, 2);
    var values = Found.values().with("positive", positive).with("examined", whole(m, 1));
    int from = note.sentenceStart(m.start());
    breach(values, note.lower().substring(from, note.sentenceEnd(m.start())));
    found.add(FindingKind.NODES, m.start(), m.end(), values);
    return true;
  }

  private static boolean counted(Note note, Found found, Matcher m, Pattern pattern) {
    int from = note.sentenceStart(m.start());
    String sentence = note.lower().substring(from, note.sentenceEnd(m.start()));
    int shift = shift(m);
    int positive = pattern == NONE_OF ? 0 : whole(m, 1 + shift);
    int examined = whole(m, pattern == NONE_OF ? 1 : 2 + shift);
    boolean nodes = NODE_WORD.matcher(sentence).find() || inTnm(note, m);
    if ((pattern != NODES && !nodes) || !isCount(positive, examined)) {
      return false;
    }
    var values = Found.values().with("positive", positive).with("examined", examined);
    breach(values, sentence);
    found.add(FindingKind.NODES, m.start(), m.end(), values);
    return true;
  }

  // The second spelling of a pattern has its numbers two groups on.
  private static int shift(Matcher m) {
    return m.groupCount() > 2 && m.group(1) == null ? 2 : 0;
  }

  private static int whole(Matcher m, int group) {
    return Numbers.whole(m.group(group)).orElse(-1);
  }

  private static boolean isCount(int positive, int examined) {
    return positive >= 0 && examined > 0 && positive <= examined && examined <= MOST_NODES;
  }

  private static boolean inTnm(Note note, Matcher m) {
    return note.lower()
        .substring(Math.max(0, m.start() - 12), m.start())
        .matches("(?s).*n ?[0-3][a-c]?(?:mi)?(?: ?\\(sn\\))? ?\\(?");
  }

  private static void breach(Found.Values values, String sentence) {
    if (NO_BREACH.matcher(sentence).find() && BREACH.matcher(sentence).find()) {
      values.with("extracapsular", false);
    } else if (BREACH.matcher(sentence).find()) {
      values.with("extracapsular", true);
    }
  }
}
