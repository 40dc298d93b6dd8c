package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the words around a marker say positive or negative, and how strongly.
final class MarkerStatus {
  private static final Pattern NEGATIVE =
      Pattern.compile(
          "\\bnegati(?:f|ve|fs|ves|vite)\\b|\\bneg\\b|(?<![\\w)]) ?-(?=[ ,.;)/]|$)|\\(-\\)|\\b(?:non"
              + " exprimee?s?|absence d'expression|absente?s?|no expression|not expressed|pas"
              + " d'expression|non surexprimee?|not amplified|non"
              + " detectee?|indetectable|undetectable|non amplifiee?|perdue?s?|lost|eteinte?s?|perte d'expression|perte nucleaire)\\b|\\b0 ?%|^[ :=]{0,3}[0-2] ?/ ?8\\b");
  private static final Pattern POSITIVE =
      Pattern.compile(
          "\\b(?:fortement |faiblement |diffusement |strongly |weakly |diffusely |focalement"
              + " )?positi(?:f|ve|fs|ves|vite)\\b|\\bpos\\b|\\(?\\+{1,3}\\)?(?=["
              + " ,.;)(/]|$)|\\b(?:surexprimee?|surexpression|exprimee?s?|expressed|overexpressed|overexpression|amplifiee?|amplified|detectee?|presente?|conservee?s?|preservee?s?|maintenue?s?|retained|preserved|intacte?s?)\\b|^[ :=]{0,3}[3-8] ?/ ?8\\b");
  private static final Pattern BEFORE_POSITIVE =
      Pattern.compile(
          "(?:(?:positi(?:f|ve|fs|ves|vite)s?|marquage positif) (?:pour|for|de|du|des|avec|par)(?:"
              + " la| le| les)?|positivite(?: de| du| des)?|surexpression (?:de |d'|du |des"
              + " )|expression (?:de |d'|du |des |of )|positive"
              + " |(?:expriment|exprimant|expressing|exprime) )(?: ?(?:le |la |les |l'|du |de"
              + " |d'|anti-?))* ?$");
  private static final Pattern BEFORE_NEGATIVE =
      Pattern.compile(
          "(?:negati(?:f|ve|fs|ves)s? (?:pour|for|avec)|negativite (?:de|du|des|pour)|sans"
              + " expression (?:de |d'|du |des )|(?:absence de|sans|pas de) marquage"
              + " (?:pour|par|avec|de|du)|perte (?:nucleaire )?(?:de l'expression|d'expression)(?:"
              + " nucleaire| proteique)? (?:de |d'|du |des )(?:proteines )?|extinction (?:de |d'|du"
              + " |des )|absence d'expression (?:de |d'|du |des )|perte d'expression (?:de |d'|du"
              + " |des )|perte (?:de |d'|du |des )?|loss of |n'exprim\\w+ pas |pas |but not |not |pas d'expression (?:de |d'|du |des"
              + " )|n'exprim\\w+ pas |sans surexpression (?:de |d'|du |des )|pas de surexpression"
              + " (?:de |d'|du |des )|absence de surexpression (?:de |d'|du |des )|no |lack of |no"
              + " expression of |without expression of |absence of )(?: ?(?:le |la |les |l'|du |de"
              + " |d'|anti-?))* ?$");
  private static final Pattern NOT_LOST =
      Pattern.compile(
          "(?:pas de|sans|absence de|aucune|no|without) (?:perte|extinction|loss)"
              + "(?: nucleaire| proteique)?(?: d'expression| de l'expression| of expression)?(?:"
              + " nucleaire| proteique)?(?: (?:de|des|du|of|d'|pour))?(?:"
              + " (?:la|les|le|l'))?(?: proteines?)?(?: mmr)?[ :(]*$");
  private static final Pattern EQUIVOCAL =
      Pattern.compile("\\b(?:equivoque|equivocal|douteux|indetermine|borderline)\\b");
  private static final Pattern STRONG =
      Pattern.compile("\\b(?:fort|forte|intense|strong|strongly|fortement|3\\+|\\+\\+\\+)");
  private static final Pattern WEAK = Pattern.compile("\\b(?:faible|weak|weakly|faiblement)\\b");
  private static final Pattern MODERATE =
      Pattern.compile("\\b(?:modere|moderee|moderate|moyenne|moderement)\\b");

  private MarkerStatus() {}

  /// What the words after a marker, else those before it, say.
  static Optional<String> of(String before, String after) {
    Matcher negative = NEGATIVE.matcher(after);
    Matcher positive = POSITIVE.matcher(after);
    boolean no = negative.find();
    boolean yes = positive.find();
    if (no && (!yes || negative.start() <= positive.start())) {
      return Optional.of("negative");
    }
    return yes ? Optional.of("positive") : around(before, after);
  }

  /// The words after a marker without those that speak of the next: "CK7 and negative for".
  static String own(String after) {
    for (Pattern pattern : List.of(BEFORE_NEGATIVE, BEFORE_POSITIVE)) {
      Matcher m = pattern.matcher(after);
      if (m.find() && m.start() > 0 && after.charAt(m.start()) != '-') {
        return after.substring(0, m.start());
      }
    }
    return after;
  }

  /// What the words before a marker say.
  static Optional<String> before(String before) {
    return around(before, "");
  }

  private static Optional<String> around(String before, String after) {
    if (EQUIVOCAL.matcher(after).find()) {
      return Optional.of("equivocal");
    }
    if (NOT_LOST.matcher(before).find()) {
      return Optional.of("positive");
    }
    if (BEFORE_NEGATIVE.matcher(before).find()) {
      return Optional.of("negative");
    }
    return BEFORE_POSITIVE.matcher(before).find() ? Optional.of("positive") : Optional.empty();
  }

  static boolean isNegative(String after) {
    return NEGATIVE.matcher(after).find();
  }

  static String intensity(String text) {
    if (STRONG.matcher(text).find()) {
      return "strong";
    }
    if (MODERATE.matcher(text).find()) {
      return "moderate";
    }
    return WEAK.matcher(text).find() ? "weak" : "";
  }
}
