package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// HER2: score, amplification, status and HER2-low.
final class Her2Reading {
  private static final Rule SCORE =
      Rule.of(
          "(?<![\\d.,])(?:score(?: de)? ?:? ?)?\\(?\\b([0-3]) ?(\\+)(?!\\+)|\\b(?:score|ihc|immunohistochimi\\w+)(?:"
              + " de)? ?:? ?\\(?([0-3])\\b(?!\\+)|^ ?:? ?\\(?([0-3]) ?(\\+)|\\((?:score |ihc )?([0-3])\\)|\\b([0-3]) croix\\b");
  private static final Rule ZERO = Rule.of("^[ :=]{0,3}0(?![.,]?\\d| ?%)");
  private static final Rule AMPLIFIED =
      Rule.of("\\b(?:fish|cish|sish|hybridation in situ|ish|amplifi\\w*|ddish)\\b");
  private static final Rule NOT_AMPLIFIED =
      Rule.of(
          "non[- ]amplifi|[a-z]ish ?[:(]? ?-(?=[ ,.;)]|$)|pas d'amplification|absence d'amplification|not"
              + " amplified|non-amplified|fish (?:negative|-)|[a-z]ish ?:? ?negati|ish : negati|without amplification|no"
              + " amplification|sans amplification|ish negative|cish negative|sish"
              + " negative|unamplified|fish : negative|amplification : non|amplification absente");
  private static final Rule IS_AMPLIFIED =
      Rule.of(
          "amplifi|[a-z]ish ?:? ?positi|fish positive|ish positive|[a-z]ish ?[:(]? ?\\+|fish : positive");
  private static final Rule TEST =
      Rule.of("\\b(?:fish|cish|sish|dish|ddish|ish|hybridation in situ)\\b");
  private static final int REACH = 150; // characters in which the test follows
  private static final Rule LOW = Rule.of("^ ?-? ?low|her2-?low|her2 low");

  private Her2Reading() {}

  static void read(Found.Values values, Part tail, Optional<String> said) {
    String score = score(tail);
    String own = fish(tail);
    String fish = own.isEmpty() && score.equals("2+") ? nextTest(tail) : own;
    values.with("score", score).with("fish", fish);
    boolean low =
        score.equals("1+") || (score.equals("2+") && fish.equals("not_amplified")) || tail.has(LOW);
    if (low && !fish.equals("amplified")) {
      values.with("low", true).with("status", "negative");
    } else {
      values.with("status", status(score, fish, said));
    }
  }

  private static String score(Part tail) {
    Optional<Matcher> score = tail.find(SCORE);
    if (score.isEmpty()) {
      return tail.has(ZERO) ? "0" : "";
    }
    Matcher m = score.get();
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null && !m.group(g).equals("+")) {
        return m.group(g).equals("0") ? "0" : m.group(g) + "+";
      }
    }
    return "";
  }

  private static String fish(Part tail) {
    if (tail.has(NOT_AMPLIFIED)) {
      return "not_amplified";
    }
    return tail.has(AMPLIFIED) && tail.has(IS_AMPLIFIED) ? "amplified" : "";
  }

  // "HER2 : 2+. FISH : non amplifie": the test of the amplification stands by itself after it.
  private static String nextTest(Part tail) {
    Note note = tail.note();
    int to = Math.min(note.lower().length(), tail.to() + REACH);
    Optional<Matcher> test = note.first(TEST, tail.to(), to);
    if (test.isEmpty()) {
      return "";
    }
    int start = test.get().start();
    int end = Math.max(test.get().end(), note.sentenceEnd(start));
    boolean other =
        note.hits(TermKind.GENE, note.sentenceStart(start), end).stream()
            .anyMatch(gene -> !gene.is("gene", "ERBB2"));
    return other ? "" : fish(new Part(note, start, end));
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
