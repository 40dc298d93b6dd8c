package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads the density of the breasts, a to d, from its letter or its words.
final class BreastDensity implements Parser {
  private static final String KIND =
      "(?:type|acr|bi-?rads|categor(?:ie|y)|class(?:e|ification)?|stade|grade|niveau|densites?|density|composition)";
  private static final String FILLING =
      "(?: |[:=(,\"|]|(?:[ld]'|mammaires?|breast|deux|2|seins?|des|du|de|d'apres|selon|according|to|is|est|en|of|the|cotee?|estimee?|evaluee?|score|tissue|"
          + KIND
          + ")(?![a-z]))*+";
  private static final String LETTER =
      "([abcd])(?![a-z0-9'])(?! ?(?:la |l')?(?:droite?|gauche|[dg]\\b)| ?[:=]? ?[0-6]| ?/)";
  private static final Rule NAMED =
      Rule.of(
          "\\b(?:densites?|density|composition|trame|fibro-?glandula\\w+(?: tissue)?|(?:seins?|glandes? mammaires?|breasts?|breast tissue|trame)(?: (?:denses?|clairs?|graisseux|mixtes?|heterogenes?|homogenes?|mammaires?|tres|et))*(?: |[:=(,]|de |en |sont |est |are )*"
              + KIND
              + ")(?![a-z])"
              + FILLING
              + LETTER);
  private static final Rule TYPED =
      Rule.of(
          "\\b(?:type|classe|categorie|category|class)[ :]([abcd])(?= (?:de densite|de l'acr|selon l'acr|breast dens|density|\\(?acr|bi-?rads))|\\b(?:acr|bi-?rads)(?: type)? ([abcd])(?= ?(?:[.,;:)(\\n]|$|selon|avec|with|sans))|\\bdens\\w+,? (?:[a-z]{4,12} )?\\(?(?:de )?(?:type |acr |categor(?:y|ie) |classe )?([abcd])\\b(?!')|\\bseins? [a-z0-9 ,]{0,40}\\(([abcd])\\)");
  private static final List<Told> WORDS =
      List.of(
          new Told(
              "a",
              Rule.of(
                  "\\b(?:(?:almost |nearly |predominantly )?entirely (?:fatty|fat)\\b|almost all fat|fatty (?:replaced )?breasts|breasts are (?:mostly |predominantly )?fatty|(?:presque |quasi-?(?:ment)? ?)?(?:entierement|exclusivement|totalement|completement) (?:graisseu\\w+|adipeu\\w+|clairs?\\b)|(?:seins?|structure|involution|trame) (?:mammaire )?(?:de structure )?(?:claire?s?,? )?(?:et )?(?:entierement )?(?:graisseu\\w+|adipeu\\w+))")),
          new Told(
              "d",
              Rule.of(
                  "\\b(?:extremely dense|extremement denses?|tres denses?|d'une extreme densite)\\b")),
          new Told(
              "c",
              Rule.of(
                  "\\b(?:heterogeneously dense|heterogeneous(?:ly)? (?:and )?dense|denses? (?:et |de facon |, )?heterogenes?|heterogenes?(?:ment)?(?: et|,)? denses?|(?:densite|trame)(?: mammaire)? heterogene)\\b")),
          new Told(
              "b",
              Rule.of(
                  "\\b(?:scattered (?:areas of )?(?:fibro-?glandular|density)|fibro-?glandular (?:densities|tissue) (?:are |is )?scattered|(?:densites?|opacites?|plages?|ilots?|structures|zones de densite) fibro-?glandulaires? (?:eparses?|disseminee?s|residuel\\w+)|fibro-?glandulaires? epars\\w*)\\b")));
  private static final Rule BREAST =
      Rule.of("\\bseins?\\b|mamm|\\bacr\\b|breast|densit|rads|fibro-?gland");
  private static final Rule BONE =
      Rule.of("osseu|\\bbone|hepati|pulmon|\\bt-?score|urinair|foie|liver|lung");
  private static final Set<String> ANCHORS =
      Set.of(
          "dense",
          "denses",
          "sein",
          "seins",
          "densite",
          "densites",
          "density",
          "type",
          "acr",
          "birads",
          "breast",
          "breasts",
          "composition",
          "trame",
          "fibroglandulaire",
          "fibroglandular",
          "rads",
          "classe",
          "categorie",
          "category",
          "class",
          "glande",
          "glandes");
  private static final Rule KEYS =
      Rule.anyOf(
          List.of(
              "acr",
              "rads",
              "densi",
              "dense",
              "composition",
              "breast",
              "sein",
              "fibrogland",
              "fibro-gland"));

  /// A density and the words that tell it.
  private record Told(String density, Rule words) {}

  @Override
  public void read(Note note, Found found) {
    if (note.has(KEYS) && !letter(note, found, NAMED) && !letter(note, found, TYPED)) {
      words(note, found);
    }
  }

  private static boolean letter(Note note, Found found, Rule rule) {
    for (Matcher m : Windows.of(note, 24, 70).words(rule, ANCHORS)) {
      if (isOfBreast(note, m.start())) {
        add(found, m, group(m));
        return true;
      }
    }
    return false;
  }

  private static String group(Matcher m) {
    int g = 1;
    while (m.group(g) == null) {
      g++;
    }
    return m.group(g);
  }

  private static boolean isOfBreast(Note note, int position) {
    var near = new Near(note);
    return near.inSentence(BREAST, position) && !near.inSentence(BONE, position);
  }

  private static void words(Note note, Found found) {
    for (Told told : WORDS) {
      for (Matcher m : note.inSentences(told.words)) {
        if (isOfBreast(note, m.start())) {
          add(found, m, told.density);
          return;
        }
      }
    }
  }

  private static void add(Found found, Matcher m, String density) {
    var values = Found.values().with("category", density);
    found.add(FindingKind.BREAST_DENSITY, m.start(), m.end(), values);
  }
}
