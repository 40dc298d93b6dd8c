package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads ACR BI-RADS categories by side, and the density of the breast.
final class AcrParser implements Parser {
  private static final Rule CATEGORY =
      Rule.of(
          "\\b(?:acr|a\\.c\\.r\\.?|bi-?rads|bi rads|(?:categor(?:ie|y)|class[ei]e?s?|cotee?s?|score)(?= (?:en )?[0-6][abc]? \\(?(?:de l'acr|(?:selon |de )?(?:la classification )?(?:l'|de l'|des? )?(?:acr|bi-?rads)|(?:on|by) (?:the )?bi-?rads)))(?: category| categorie| cat\\.?| score| :| de l'acr| \\(?(?:acr|bi-?rads)\\)?|-(?:irm|mri|us|echo|mammo)\\b|-(?=[0-6])| n ?|"
              + " bi-?rads|=| a| classe|:? (?:seins? )?(?:right|left|droite?|gauche)(?: breast)?:?)*[ :=]{0,3}([0-6]|iii|ii|iv|i|vi|v)(?![a-z&&[^abc]])([abc]| [bc]| a(?= ?(?:[.,;)]|$)))?\\b(?![.,]\\d| ?%| ?/"
              + " ?20)(?:(?: et | and |/| ?- ?)(?:acr )?([0-6])([abc])?(?="
              + " (?:a|du|des|cote|respectiv)))?");
  private static final Rule OWN_SIDE =
      Rule.of(
          " ?[,;/.]? ?(?:et )?(?:le )?(?:sein|a droite ?:|a gauche ?:|droite? ?:|gauche"
              + " ?:|(?:right|left)(?: breast)? ?:)"
              + "| ?[;.] ?(?:et )?(?:a |du cote |cote |sein |au niveau du sein )(?:droite?|gauche|right|left)\\b"
              + "| ?(?:[,;/.-]|et|and) ?(?:the |le |a |du cote |cote |sein )?(?:right|left|droite?|gauche|d|g)(?: breast)?,? ?:? ?$");
  private static final Rule OTHER_SIDE =
      Rule.of(
          "[ ,]{0,2}\\(?(?:(?:a|du cote|cote|sein|au sein|pour le sein|on the|in the) )?(?:droite?|gauche|right|left)(?: breast|"
              + " side)?\\)?[ ,;/]{1,3}(?:et |and )?([0-6][abc]?)"
              + " \\(?(?:(?:a|du cote|cote|sein|au sein|pour le sein|on the|in the) )?(?:droite?|gauche|right|left)\\b");
  // "G : ACR 5 / D : ACR 2", "ACR 4A (G)": a letter is a side beside the category.
  private static final Rule OTHER_LETTER =
      Rule.of(" ?\\(?[dg]\\)?[ ,;/]{1,3}(?:et )?([0-6][abc]?) \\(?([dg])\\b(?!')");
  private static final Rule LETTER_BEFORE =
      Rule.of("(?:^|[,;/.(:]|\\bet|\\ba) ?(?:seins? |s(?=[dg]))?([dgrl])\\.? ?:? ?$");
  private static final Rule LETTER_AFTER =
      Rule.of(
          " ?\\(([dgrl])\\)| (?:a|du cote|(?:qse|qsi|qie|qii|[a-z]+ )?(?:du )?sein) ([dg])(?![a-z'])");
  // "Left breast BI-RADS 0, ...; right breast BI-RADS 1": the side right before goes with it.
  private static final Rule SIDE_BEFORE =
      Rule.of(
          "(?:^|[,;/.(:]|\\bthe|(?<!et )\\bsein) ?(right|left|droite?|gauche)(?: breast| sein)? ?:? ?$");
  private static final Rule BOTH_GLUED =
      Rule.of(
          "\\b(?:acr|bi-?rads) ?:? ?([dgrl]) ?:? ?([0-6][abc]?)[ ,;/]{1,3}([dgrl]) ?:? ?([0-6][abc]?)\\b");
  private static final Map<String, String> LETTERS =
      Map.of("d", "right", "r", "right", "g", "left", "l", "left");
  private static final Rule SIDE_FIRST =
      Rule.of(
          "[ ,;/]{1,3}(?:et |and )?(?:seins? |le sein )?(droite?|gauche|right|left)(?: breast)? ?:? ?([0-6][abc]?)\\b");
  // "Sein droit : ACR 4. Sein controlateral : ACR 2"
  private static final Rule CONTRALATERAL =
      Rule.of(
          "\\b(?:(?:contro|contra|hetero)-?laterale?|other (?:breast|side)|opposite (?:breast|side)|autre (?:sein|cote)|sein oppose)\\b");
  private static final Rule CONTRALATERAL_AFTER =
      Rule.of(
          "[ (]{1,2}(?:(?:au|du|sur le|a l'|on the|in the|le|sein|cote|de l') ?){0,3}"
              + CONTRALATERAL.regex());
  private static final Map<String, String> OPPOSITE = Map.of("right", "left", "left", "right");
  private static final Rule OTHER =
      Rule.of(
          "arret cardio|cardio-?respiratoire|rhumatolog|eular|polyarthrite|lupus|criteres"
              + " acr|rein|creatinin|albumin|protein|vih|ti-?rads|eu-tirads|acr ?20|acr ?50|acr"
              + " ?70|response");
  private static final Rule DENSITY =
      Rule.of(
          "\\b(?:densite|density|composition|seins? (?:de )?(?:densite|type)|type)(?: mammaire| de (?:categorie|classe|grade|niveau)| classe| breast| de"
              + " type| type| acr| selon l'acr| selon acr| :| categorie| category| des seins|"
              + " d'apres l'acr)*[ :]{0,3}([abcd])\\b|\\b(?:dense breasts?|seins? [a-z ]{0,20}denses?) \\(([abcd])(?=\\))|\\bacr ([abcd])\\b|\\bbreast"
              + " (?:density|composition|tissue)(?: category| acr| type| :| is)*["
              + " :]{0,2}([abcd])\\b|\\b(?:densite|density) ([abcd])\\b");

  // "densite ACR 3": the older classes of density
  private static final Rule OF_DENSITY =
      Rule.of("densite(?: mammaire| de type| type| selon l'| selon| de|,)*[ :(]*$");
  private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi");
  private static final Rule DENSE = Rule.of("densite|density|sein|mamm");
  private static final Rule BREAST = Rule.of("sein|mamm|acr|breast|densit");
  private static final Set<String> DENSITY_WORDS =
      Set.of(
          "dense", "sein", "seins", "densite", "density", "type", "acr", "breast", "composition");
  private static final Rule KEYS =
      Rule.anyOf(List.of("acr", "a.c.r", "rads", "densit", "breast", "sein", "composition"));

  @Override
  public void read(Note note, Found found) {
    if (!note.has(KEYS)) {
      return;
    }
    var near = new Near(note);
    if (note.mayMatch(CATEGORY, 0, note.lower().length())) {
      categories(note, found, near);
    }
    density(note, found, near);
  }

  private static void categories(Note note, Found found, Near near) {
    Matcher m = note.over(CATEGORY, 0, note.lower().length());
    int last = 0;
    while (m.find()) {
      if (!near.inSentence(OTHER, m.start()) && !near.sawBefore(OF_DENSITY, m.start(), 30)) {
        category(note, found, m, Math.max(last, note.sentenceStart(m.start())));
        last = m.end();
        other(note, found, m);
      }
    }
    glued(note, found);
  }

  // "ACR D2 G4"
  private static void glued(Note note, Found found) {
    Matcher m = note.over(BOTH_GLUED, 0, note.lower().length());
    while (m.find()) {
      for (int g = 1; g <= 3; g += 2) {
        var values = Found.values().with("category", m.group(g + 1));
        values.with("side", LETTERS.get(m.group(g)));
        found.add(FindingKind.ACR, m.start(g), m.end(g + 1), values);
      }
    }
  }

  private static String letter(Note note, Near near, Matcher m) {
    Matcher before = LETTER_BEFORE.matcher(near.before(m.start(), 12));
    if (before.find()) {
      return LETTERS.getOrDefault(before.group(1), "");
    }
    Matcher side = SIDE_BEFORE.matcher(near.before(m.start(), 24));
    if (side.find()) {
      return LETTERS.getOrDefault(side.group(1).substring(0, 1), "");
    }
    return note.at(LETTER_AFTER, m.end())
        .map(a -> LETTERS.getOrDefault(a.group(1) == null ? a.group(2) : a.group(1), ""))
        .orElse("");
  }

  private static void category(Note note, Found found, Matcher m, int from) {
    var near = new Near(note);
    int to = Math.min(next(note, m.end()), note.sentenceEnd(m.start()));
    String letter = letter(note, near, m);
    String inside = letter.isEmpty() ? near.side(m.start(), m.end()) : letter;
    inside = inside.isEmpty() ? opposite(note, near, m) : inside;
    String side = inside.isEmpty() ? near.side(m.end(), to) : inside;
    if (inside.isEmpty() && (side.isEmpty() || before(note, m.end(), to))) {
      String earlier = near.lastSide(from, m.start());
      side = earlier.isEmpty() ? side : earlier;
    }
    var values = Found.values().with("category", digit(m.group(1)) + part(m));
    found.add(FindingKind.ACR, m.start(), m.end(), values.with("side", side));
  }

  private static String opposite(Note note, Near near, Matcher m) {
    boolean other =
        near.sawBefore(CONTRALATERAL, m.start(), 40)
            || note.at(CONTRALATERAL_AFTER, m.end()).isPresent();
    return other ? OPPOSITE.getOrDefault(near.lastSide(0, m.start()), "") : "";
  }

  private static String part(Matcher m) {
    return m.group(2) == null ? "" : m.group(2).strip();
  }

  private static String digit(String category) {
    int roman = ROMAN.indexOf(category);
    return roman > 0 ? String.valueOf(roman) : category;
  }

  // "BIRADS 5 a droite, 2 a gauche": the category of the other side without its name.
  private static void other(Note note, Found found, Matcher m) {
    var near = new Near(note);
    note.at(SIDE_FIRST, m.end())
        .filter(_ -> !near.side(m.start(), m.end()).isEmpty())
        .ifPresent(n -> add(found, n, 2, near.side(n.start(1), n.end(1))));
    note.at(OTHER_LETTER, m.end())
        .ifPresent(n -> add(found, n, 1, LETTERS.getOrDefault(n.group(2), "")));
    note.at(OTHER_SIDE, m.end()).ifPresent(n -> add(found, n, 1, near.side(n.end(1), n.end())));
  }

  private static void add(Found found, Matcher m, int group, String side) {
    var values = Found.values().with("category", m.group(group)).with("side", side);
    found.add(FindingKind.ACR, m.start(group), m.end(group), values);
  }

  // "sein droit ACR 2, sein gauche ACR 4": the side stands before.
  private static boolean before(Note note, int end, int to) {
    return new Part(note, end, to).opens(OWN_SIDE);
  }

  private static int next(Note note, int from) {
    return note.first(CATEGORY, from, note.lower().length())
        .map(Matcher::start)
        .orElse(note.lower().length());
  }

  private static void density(Note note, Found found, Near near) {
    for (Matcher m : Windows.of(note, 24, 70).words(DENSITY, DENSITY_WORDS)) {
      int g = 1;
      while (m.group(g) == null) {
        g++;
      }
      boolean type = m.group().startsWith("type") && !near.inSentence(DENSE, m.start());
      if (!type && near.inSentence(BREAST, m.start())) {
        found.add(
            FindingKind.BREAST_DENSITY,
            m.start(),
            m.end(),
            Found.values().with("category", m.group(g)));
        return;
      }
    }
  }
}
