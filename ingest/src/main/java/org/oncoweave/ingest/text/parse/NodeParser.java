package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads how many lymph nodes were examined and how many of them hold tumour.
final class NodeParser implements Parser {
  private static final Rule NODES =
      Rule.of(
          "\\b(\\d{1,3}) ?n ?\\+ ?(?:\\((?:mi|i\\+|micro|macro|(?:rc?|ec|ene) ?[+-]|sans rupture|avec rupture)\\) ?)?(?:/|sur) ?(\\d{1,3})|\\b(\\d{1,3}) ?n ?\\+? ?/"
              + " ?(\\d{1,3})n?\\b(?=.{0,30}(?:ganglion|n\\+|envahi))");
  // "curage 12 N-", "12N-": all of them without tumour.
  private static final Rule ALL_FREE = Rule.of("\\b(\\d{1,3}) ?n ?-(?![a-z0-9+])");
  private static final Rule RATIO =
      Rule.of("(?<![\\d/.,])(?<!\\b(?:ck|cytokeratine) ?)(\\d{1,3}) ?/ ?(\\d{1,3})(?![\\d/])");
  private static final Rule SPOKEN =
      Rule.of(
          "\\b("
              + Numbers.WORD
              + ") (?:positive |metastatic |involved |sentinel )?(?:ganglions?|nodes?|adenopathies?|lymph nodes?)?(?: lymphatiques?| axillaires?|"
              + " sentinelles?| pelviens?| mediastinaux)?"
              + " ?(?:metastatiques?|envahis?|positifs?|positive|atteints?|involved|metastatic|n\\+)?(?:"
              + " ?ganglions?)? ?(?:sur|/|out of|of|parmi|des|de ces)(?: les| the)? ("
              + Numbers.WORD
              + ")\\b");
  private static final Rule AMONG =
      Rule.of(
          "\\b("
              + Numbers.WORD
              + ") (?:(?:sentinel|axillary|pelvic|regional|cervical|mediastinal)"
              + " )?(?:ganglions?|ggs?|lymph nodes?|nodes?)(?: [a-z]{5,14})?(?:"
              + " (?:examines|preleves|retrouves|analyses|identifies|examined|removed|retrieved))?"
              + " ?[,:;(]? ?(?:(?:(?:dont|of which|including|with|avec) |(?<=[,:;(] ))("
              + Numbers.WORD
              + ") (?:(?:were |was |are |is |sont |est |etaient |etait )?(?:metastatiques?|envahis?|positifs?|atteints?|positive|involved|metastatic|n\\+)|(?:with|contained|containing|porteurs? d[e']|siege d[e'] ?|avec|had|showed) ?(?:an? |une? )?(?:isolated )?(?:macro|micro)?-?metasta)|(?:tous"
              + " |toutes |all |sont (?:tous )?)?(?:indemnes|non metastatiques|non"
              + " envahis|negatifs|negative|sans metastase|(?:absence de|pas de|aucune?|no|without) (?:metastase|envahissement|tumeur|micrometastase|metasta|tumor)|0 ?n ?\\+|dont aucun|n'est envahi|aucun n'est|aucun (?:envahi|metastatique|positif|atteint)|none (?:of which )?(?:is |was |were |are )?(?:involved|positive|metastatic)|sans"
              + " envahissement|normaux|benins|sains|free))");
  private static final Rule NONE_OF =
      Rule.of(
          "\\b(?:aucun|pas de ganglion|aucun ganglion|none|no)\\b[^.;]{0,40}?\\b(?:sur|des|de ces|of|parmi|out"
              + " of|/)(?: les| the)? ("
              + Numbers.WORD
              + ")\\b(?: ganglions?| nodes?| examines?| preleves?| lymph)?");
  // "GS 1/3", "SLN : 0/2", "GAS 1+/3"
  private static final Rule SENTINEL =
      Rule.of(
          "\\b(?:gs|gas|slnb?|snb|slb|lns?)(?: (?:negatifs?|positifs?|negative|positive|axillaires?|biopsy|droite?|gauche|d|g)){0,2}"
              + " ?[:=(]{0,2} ?(\\d{1,2}) ?n? ?[+-]? ?(?:\\((?:mi|i\\+|micro|macro)\\) ?)?(?:/|sur|of|out of) ?(\\d{1,2})\\b(?! ?[/.]\\d)");
  private static final Rule NODE_WORD =
      Rule.of(
          "ganglion|curage|\\bnodes?\\b|\\bn\\+|\\d ?n ?-|lymph|\\bgs ?[:=]|\\bgas ?[:=]|sentinelle|sentinel|adenopath");
  private static final Rule BEHIND_N = Rule.of("n ?[0-3][a-c]?(?:mi)?(?: ?\\(sn\\))? ?\\(?\\z");
  private static final Rule NO_BREACH =
      Rule.of(
          "(?:sans|pas de|absence (?:de|d')|aucune?|no|without)"
              + " (?:rupture|effraction|franchissement|extension|depassement|debord|extra-?caps|extranodal|envahissement)[^.;]{0,20}(?:capsul|extra|nodal)?|(?:capsulaires?|extra-?capsulaires?|extra-?nodal (?:extension|spread)|capsular (?:rupture|breach))[ :=]{0,3}(?:(?:was|is|est) )?(?:absente?|negative|non\\b|no\\b|none|not (?:seen|identified|present)|0\\b)|\\brc ?-(?![a-z0-9])");
  private static final Rule BREACH =
      Rule.of(
          "rupture capsulaire|effraction capsulaire|effraction|extra-?capsul|franchissement"
              + " capsulaire|extranodal extension|capsular rupture|debord\\w* capsul|depassement"
              + " capsulaire|rupture de la capsule|ruptures capsulaires|capsular breach|\\brc ?(?:\\+(?!\\+)|-(?![a-z0-9]))|extra-?nodal (?:spread|disease)|\\bene ?\\+");

  private static final Set<String> NODE_NOUNS =
      Set.of("ganglions", "ganglion", "gg", "ggs", "nodes", "node");
  private static final Set<String> LINKS = Set.of("sur", "of", "parmi", "/", "des", "ces");
  private static final List<String> NODE_KEYS =
      List.of(
          "ganglion",
          " gg",
          "curage",
          "node",
          "n+",
          "lymph",
          "sentin",
          "adenopath",
          "n0",
          "n1",
          "n2",
          "n3",
          "n-",
          "n -",
          "gs",
          "gas",
          "ln",
          "snb",
          "slb");

  private static final Rule ANY_NODE = Rule.anyOf(NODE_KEYS);

  /// The N of a classification is also written apart from its number.
  private static final List<String> NODE_WORDS =
      Stream.concat(NODE_KEYS.stream(), Stream.of("n 0", "n 1", "n 2", "n 3")).toList();

  // They name the nodes themselves.
  private static final Set<Rule> SELF_TOLD = Set.of(NODES, SENTINEL);
  private static final Set<String> SENTINELS =
      Set.of("gs", "gas", "sln", "slnb", "snb", "slb", "ln", "lns");
  private static final Set<String> NONE = Set.of("aucun", "pas", "none", "no");
  private static final int MOST_NODES = 150;

  @Override
  public void read(Note note, Found found) {
    if (!note.has(ANY_NODE) || told(note, found) || NodeForm.read(note, found)) {
      return;
    }
    for (Rule pattern : List.of(NODES, SPOKEN, NONE_OF, RATIO, ALL_FREE, SENTINEL)) {
      List<Matcher> all = all(note, pattern);
      if (all.stream().anyMatch(m -> counted(note, found, m, pattern))) {
        return;
      }
    }
  }

  // "14 ganglions", "11 lymph nodes": a number right before the noun.
  private static boolean isNumbered(Note note, int token) {
    return Numbers.begins(note.tokens().lower(token))
        && anyOf(NODE_NOUNS, note, token + 1, token + 4);
  }

  private static boolean anyOf(Set<String> words, Note note, int from, int to) {
    for (int i = from; i < Math.min(to, note.tokens().size()); i++) {
      if (words.contains(note.tokens().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Matcher> all(Note note, Rule pattern) {
    if (pattern == SENTINEL) {
      return Windows.of(note, 0, 60).words(SENTINEL, SENTINELS);
    }
    if (pattern == SPOKEN) {
      return Windows.of(note, 0, 110)
          .around(
              pattern, i -> Numbers.begins(note.tokens().lower(i)) && isLinked(note, i, i + 10));
    }
    return pattern == NONE_OF
        ? Windows.of(note, 0, 110)
            .around(
                pattern, i -> NONE.contains(note.tokens().lower(i)) && isLinked(note, i, i + 14))
        : Windows.of(note, 0, 40).numbers(pattern, i -> isPart(note, i));
  }

  // "2 ganglions sur 12", "none of the twelve": a link to the number of all.
  private static boolean isLinked(Note note, int from, int to) {
    return anyOf(LINKS, note, from + 1, to) && speaksOfNodes(note, from);
  }

  // The sentence of a token has a word of lymph nodes, or the N of a classification.
  private static boolean speaksOfNodes(Note note, int token) {
    int sentence = note.sentences().at(note.tokens().start(token));
    int from = note.sentences().start(sentence);
    int to = note.sentences().end(sentence);
    for (String key : NODE_WORDS) {
      if (note.lower().indexOf(key, from, to) >= 0) {
        return true;
      }
    }
    return false;
  }

  // "3/12", "3N+/12", "3 N+ sur 12"
  private static boolean isPart(Note note, int token) {
    String word = note.tokens().lower(token);
    return "/n+".indexOf(Windows.signAfter(note, token)) >= 0 || word.indexOf('n') > 0;
  }

  // "14 ganglions dont 4 metastatiques", "12 ganglions examines, tous indemnes".
  private static boolean told(Note note, Found found) {
    List<Matcher> all = Windows.of(note, 0, 110).around(AMONG, i -> isNumbered(note, i));
    if (all.isEmpty()) {
      return false;
    }
    Matcher m = all.getFirst();
    int positive = m.group(2) == null ? 0 : whole(m, 2);
    var values = Found.values().with("positive", positive).with("examined", whole(m, 1));
    int from = note.sentenceStart(m.start());
    breach(values, new Part(note, from, note.sentenceEnd(m.start())));
    found.add(FindingKind.NODES, m.start(), m.end(), values);
    return true;
  }

  private static boolean counted(Note note, Found found, Matcher m, Rule pattern) {
    int from = note.sentenceStart(m.start());
    var sentence = new Part(note, from, note.sentenceEnd(m.start()));
    int shift = shift(m);
    boolean none = pattern == NONE_OF || pattern == ALL_FREE;
    int positive = none ? 0 : whole(m, 1 + shift);
    int examined = none ? whole(m, 1) : whole(m, 2 + shift);
    boolean nodes = SELF_TOLD.contains(pattern) || sentence.has(NODE_WORD) || inTnm(note, m);
    if (!nodes || !isCount(positive, examined)) {
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
    return new Part(note, Math.max(0, m.start() - 12), m.start()).has(BEHIND_N);
  }

  private static void breach(Found.Values values, Part sentence) {
    if (sentence.has(BREACH)) {
      values.with("extracapsular", !sentence.has(NO_BREACH));
    }
  }
}
