package org.oncoweave.ontology.variant;

import java.util.Set;
import java.util.regex.Pattern;

/// What a report says beside a variant: fraction, meaning, origin, method, copies.
final class Details {
  private static final String NUMBER = "(-?\\d+(?:[.,]\\d+)?)";
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?<![a-z0-9])(?:vaf|af|fa|maf|frequence allelique|fraction allelique|allele"
              + " frequency|allelic frequency|allele fraction|allelic fraction|variant allele"
              + " fraction|ratio allelique|allelic ratio|allele ratio)\\s*(?:du"
              + " variant|variante?|mutante?|vaf)?\\s*(?:de|of|a|at|is|est|estimee"
              + " a|[:=~≈(])*\\s*(?:l'ordre de |environ |about )?"
              + NUMBER
              + "\\s*(%|pour ?cent)?");
  private static final String[] NAMES = {"vaf", "af", "fa", "maf", "fr", "al", "va", "ra"};
  private static final Pattern BARE_PERCENT = Pattern.compile("[(:, ]" + NUMBER + "\\s*%\\s*\\)?$");

  /// Right behind a change: "p.D538G à 3 % dans …", "V617F (32 %)".
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\d(?:[a-z]|[acgt]>[acgt]|[a-z]fs\\S*)?\\)? ?(?:(?:a|at) "
              + NUMBER
              + " ?%|\\( ?"
              + NUMBER
              + " ?% ?\\))");

  /// Words of a share that is none of the variant.
  private static final Pattern OTHER_SHARE =
      Pattern.compile(
          "(?:seuil|limite|sensibilite|threshold|cutoff|cut-off|cellularite|cellularity|cellules?|cells?"
              + "|purete|purity|tumou?r content|noyaux|nuclei|infiltration)[^\\d%]{0,30}$");

  private static final Pattern COPIES =
      Pattern.compile(
          "([>≥]=?\\s*|au moins |at least |plus de |more than )?(\\d+(?:[.,]\\d+)?)\\s*"
              + "(?:copies|copy|copie)(?! ?number)");
  private static final Pattern COPY_NUMBER =
      Pattern.compile(
          "(?:copy number|nombre de copies|cn|copies)\\s*(?:de|of)?\\s*[:=]?\\s*([>≥]=?\\s*)?"
              + "(\\d+(?:[.,]\\d+)?)");
  private static final String[] CLASSES = {
    "vus", "likely_pathogenic", "likely_benign", "pathogenic", "benign"
  };
  private static final double WHOLE = 100;

  /// What is seen of the protein, where a text names both methods.
  private static final Set<String> BY_PROTEIN = Set.of("expression", "mmr");

  private Details() {}

  static Reading add(Reading reading, String plain) {
    fraction(reading, plain);
    for (var name : CLASSES) {
      if (Phrases.say(name, plain) && !reading.has("significance")) {
        reading.with("significance", name);
      }
    }
    if (Phrases.say("germline", plain)) {
      reading.with("origin", "germline");
    } else if (Phrases.say("somatic", plain)) {
      reading.with("origin", "somatic");
    }
    method(reading, plain);
    return reading;
  }

  private static void method(Reading reading, String plain) {
    boolean fish = Phrases.say("fish", plain);
    if (Phrases.say("ihc", plain) && (!fish || BY_PROTEIN.contains(reading.kind()))) {
      reading.with("method", "IHC");
    } else if (fish) {
      reading.with("method", "FISH");
    }
  }

  private static void fraction(Reading reading, String plain) {
    var named = FRACTION.matcher(plain);
    if (mayNameOne(plain) && named.find()) {
      reading.with("vaf", fraction(number(named.group(1)), named.group(2) != null));
      return;
    }
    if (plain.indexOf('%') < 0) {
      return;
    }
    var bare = BARE_PERCENT.matcher(plain);
    var behind = BEHIND.matcher(plain);
    if (bare.find() && !OTHER_SHARE.matcher(plain.substring(0, bare.start())).find()) {
      reading.with("vaf", fraction(number(bare.group(1)), true));
    } else if (behind.find()) {
      var told = behind.group(1) == null ? behind.group(2) : behind.group(1);
      reading.with("vaf", fraction(number(told), true));
    }
  }

  /// Every name of a fraction begins so, at the beginning of a word.
  private static boolean mayNameOne(String plain) {
    for (var name : NAMES) {
      for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
        if (at == 0 || !isWord(plain.charAt(at - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static double fraction(double said, boolean percent) {
    if (said < 0 || said > WHOLE) {
      throw new RefusedName("value_range");
    }
    return percent || said > 1 ? said / WHOLE : said;
  }

  static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  static void copies(Reading reading, String plain) {
    var copies = COPIES.matcher(plain);
    var number = COPY_NUMBER.matcher(plain);
    if (copies.find()) {
      reading.with(copies.group(1) == null ? "copies" : "copies_min", number(copies.group(2)));
    } else if (number.find()) {
      reading.with(number.group(1) == null ? "copies" : "copies_min", number(number.group(2)));
    }
  }
}
