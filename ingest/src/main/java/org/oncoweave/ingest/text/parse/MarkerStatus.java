package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// Whether the words around a marker say positive or negative, and how strongly.
final class MarkerStatus {
  private static final Rule NEGATIVE =
      Rule.of(
          "\\bnegati(?:f|ve|fs|ves|vite)\\b|\\bneg\\b|(?<![\\w)]) ?-(?=[ ,.;)/]|$)|\\(-\\)|\\b(?:non"
              + " exprimee?s?|absence d'expression|absente?s?|no expression|not expressed|pas"
              + " d'expression|non surexprimee?|not amplified|non"
              + " detectee?|indetectable|undetectable|non amplifiee?|perdue?s?|lost|eteinte?s?|perte d'expression|perte nucleaire|(?:absence|pas) de surexpression(?! d)|no overexpression(?! of))\\b|\\b0 ?%|^[ :=]{0,3}[0-2] ?/ ?8\\b");
  private static final Rule POSITIVE =
      Rule.of(
          "\\b(?:fortement |faiblement |diffusement |strongly |weakly |diffusely |focalement"
              + " )?positi(?:f|ve|fs|ves|vite)\\b(?! score)|\\bpos\\b|\\(?\\+{1,3}\\)?(?=["
              + " ,.;)(/]|$)|\\b(?:surexprimee?|surexpression|exprimee?s?|expressed|overexpressed|overexpression|amplifiee?|amplified|detectee?|presente?|conservee?s?|preservee?s?|maintenue?s?|retained|preserved|intacte?s?|diffuse?(?:ment)?,? (?:et|and) (?:intense|fort|forte|strong)|(?:marquage )?en bloc|block[- ](?:type|positive))\\b|^[ :=]{0,3}[3-8] ?/ ?8\\b");
  private static final Rule BEFORE_POSITIVE =
      Rule.of(
          "(?:(?:conservation|maintien|preservation|persistance)(?: de l'expression| d'expression| de l'expression nucleaire)?(?: de| d'| du| des)?|(?:positi(?:f|ve|fs|ves|vite)s?|marquage(?: (?:est |et |tres )?(?:positif|diffus|intense|nucleaire|cytoplasmique|membranaire|fort|focal|franc|net)){1,4}) (?:pour|for|de|du|des|avec|par)(?:"
              + " la| le| les)?|positivite(?: de| du| des)?|surexpression (?:de |d'|du |des"
              + " )|expression (?:de |d'|du |des |of )|positive"
              + " |(?:expriment|exprimant|expressing|exprime) )(?: ?(?:le |la |les |l'|du |de |d'|anticorps |anti-?|(?<=anti-)[a-z]{1,4}\\d{0,3} ?(?:,|et|and|ou|ni) ))* ?$");
  private static final Rule BEFORE_NEGATIVE =
      Rule.of(
          "(?:(?:pas de|sans|absence de|no) (?:sur|over)?-?expression(?: (?:de|du|des|of)| d')?|negati(?:f|ve|fs|ves)s? (?:pour|for|avec)|negativite (?:de|du|des|pour)|sans"
              + " expression (?:de |d'|du |des )|(?:absence de|sans|pas de) marquage"
              + " (?:pour|par|avec|de|du)|perte (?:nucleaire )?(?:de l'expression|d'expression)(?:"
              + " nucleaire| proteique)? (?:de |d'|du |des )(?:proteines )?|extinction (?:de |d'|du"
              + " |des )|absence d'expression (?:de |d'|du |des )|perte d'expression (?:de |d'|du"
              + " |des )|perte (?:de |d'|du |des )?|loss of |n'exprim\\w+ pas |pas |but not |not |pas d'expression (?:de |d'|du |des"
              + " )|n'exprim\\w+ pas |sans surexpression (?:de |d'|du |des )|pas de surexpression"
              + " (?:de |d'|du |des )|absence de surexpression (?:de |d'|du |des )|no |lack of |no"
              + " expression of |without expression of |absence of )(?: ?(?:le |la |les |l'|du |de |d'|anticorps |anti-?|(?<=anti-)[a-z]{1,4}\\d{0,3} ?(?:,|et|and|ou|ni) ))* ?$");
  private static final Rule NOT_LOST =
      Rule.of(
          "(?:pas de|sans|absence de|aucune|no|without) (?:perte|extinction|loss)"
              + "(?: nucleaire| proteique)?(?: d'expression| de l'expression| of expression)?(?:"
              + " nucleaire| proteique)?(?: (?:de|des|du|of|d'|pour))?(?:"
              + " (?:la|les|le|l'))?(?: proteines?)?(?: mmr)?[ :(]*$");
  // "marqueurs normaux (ACE, CA 19-9)"
  private static final Rule NORMAL_BEFORE =
      Rule.of(
          "\\b(?:normaux|normales?|normal|normalisation|normalite|dans les normes)(?: marqueurs)? ?(?:\\(|: |des? |du |d'|de l'|marqueurs | )*$");
  private static final Rule EQUIVOCAL =
      Rule.of("\\b(?:equivoque|equivocal|douteux|indetermine|borderline)\\b");
  private static final Rule STRONG =
      Rule.of("\\b(?:fort|forte|intense|strong|strongly|fortement|3\\+|\\+\\+\\+)");
  private static final Rule WEAK = Rule.of("\\b(?:faible|weak|weakly|faiblement)\\b");
  private static final Rule MODERATE =
      Rule.of("\\b(?:modere|moderee|moderate|moyenne|moderement)\\b");

  private MarkerStatus() {}

  /// What the words after a marker, else those before it, say.
  static Optional<String> of(Part before, Part after) {
    Optional<Matcher> no = after.find(NEGATIVE);
    Optional<Matcher> yes = after.find(POSITIVE);
    if (no.isPresent() && (yes.isEmpty() || no.get().start() <= yes.get().start())) {
      return Optional.of("negative");
    }
    return yes.isPresent() ? Optional.of("positive") : around(before, after);
  }

  /// The words after a marker without those that speak of the next: "CK7 and negative for".
  static Part own(Part after) {
    for (Rule rule : List.of(BEFORE_NEGATIVE, BEFORE_POSITIVE)) {
      Optional<Matcher> m = after.find(rule);
      if (m.isPresent() && cuts(after, m.get().start())) {
        return new Part(after.note(), after.from(), m.get().start());
      }
    }
    return after;
  }

  private static boolean cuts(Part after, int at) {
    boolean another = after.to() < after.note().sentenceEnd(after.from());
    return another && at > after.from() && after.note().lower().charAt(at) != '-';
  }

  /// What the words before a marker say.
  static Optional<String> before(Part before) {
    return around(before, new Part(before.note(), before.to(), before.to()));
  }

  private static Optional<String> around(Part before, Part after) {
    if (after.has(EQUIVOCAL)) {
      return Optional.of("equivocal");
    }
    if (before.has(NOT_LOST)) {
      return Optional.of("positive");
    }
    if (before.has(BEFORE_NEGATIVE)) {
      return Optional.of("negative");
    }
    if (before.has(BEFORE_POSITIVE)) {
      return Optional.of("positive");
    }
    return before.has(NORMAL_BEFORE) ? Optional.of("normal") : Optional.empty();
  }

  static String intensity(Part text) {
    if (text.has(STRONG)) {
      return "strong";
    }
    if (text.has(MODERATE)) {
      return "moderate";
    }
    return text.has(WEAK) ? "weak" : "";
  }
}
