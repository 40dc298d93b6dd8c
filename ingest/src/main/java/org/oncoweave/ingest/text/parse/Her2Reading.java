package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HER2: score, amplification, status and HER2-low.
final class Her2Reading {
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<![\\d.,])(?:score(?: de)? ?:? ?)?\\(?\\b([0-3]) ?(\\+)(?!\\+)|\\b(?:score|ihc|immunohistochimi\\w+)(?:"
              + " de)? ?:? ?\\(?([0-3])\\b(?!\\+)|^ ?:? ?\\(?([0-3]) ?(\\+)|\\((?:score |ihc )?([0-3])\\)");
  private static final Pattern ZERO = Pattern.compile("^[ :=]{0,3}0(?![.,]?\\d| ?%)");
  private static final Pattern AMPLIFIED =
      Pattern.compile("\\b(?:fish|cish|sish|hybridation in situ|ish|amplifi\\w*|ddish)\\b");
  private static final Pattern NOT_AMPLIFIED =
      Pattern.compile(
          "non[- ]amplifi|pas d'amplification|absence d'amplification|not"
              + " amplified|non-amplified|fish (?:negative|-)|[a-z]ish ?:? ?negati|ish : negati|without amplification|no"
              + " amplification|sans amplification|ish negative|cish negative|sish"
              + " negative|unamplified|fish : negative|amplification : non|amplification absente");
  private static final Pattern IS_AMPLIFIED =
      Pattern.compile(
          "amplifi|[a-z]ish ?:? ?positi|fish positive|ish positive|fish \\+|fish : positive");
  private static final Pattern LOW = Pattern.compile("^ ?-? ?low|her2-?low|her2 low");

  private Her2Reading() {}

  static void read(Found.Values values, String tail, Optional<String> said) {
    String score = score(tail);
    String fish = fish(tail);
    values.with("score", score).with("fish", fish);
    boolean low =
        score.equals("1+")
            || (score.equals("2+") && fish.equals("not_amplified"))
            || LOW.matcher(tail).find();
    if (low && !fish.equals("amplified")) {
      values.with("low", true).with("status", "negative");
    } else {
      values.with("status", status(score, fish, said));
    }
  }

  private static String score(String tail) {
    Matcher m = SCORE.matcher(tail);
    if (!m.find()) {
      return ZERO.matcher(tail).find() ? "0" : "";
    }
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null && !m.group(g).equals("+")) {
        return m.group(g).equals("0") ? "0" : m.group(g) + "+";
      }
    }
    return "";
  }

  private static String fish(String tail) {
    if (NOT_AMPLIFIED.matcher(tail).find()) {
      return "not_amplified";
    }
    boolean amplified = AMPLIFIED.matcher(tail).find() && IS_AMPLIFIED.matcher(tail).find();
    return amplified ? "amplified" : "";
  }

  /// HER2 status from the score and the amplification. ASCO/CAP guideline, 2018 update.
  private static String status(String score, String fish, Optional<String> said) {
    if (fish.equals("amplified") || score.equals("3+")) {
      return "positive";
    }
    if (score.equals("2+") && fish.isEmpty()) {
      return "equivocal";
    }
    return !score.isEmpty() || !fish.isEmpty() ? "negative" : said.orElse("");
  }
}
