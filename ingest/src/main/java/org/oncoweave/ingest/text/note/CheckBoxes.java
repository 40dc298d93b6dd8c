package org.oncoweave.ingest.text.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Forms with boxes: "Emboles : \u2610 oui \u2612 non" is read as "Emboles : non". Boxes stand
/// before their words, or after them; of two that are both ticked, or both empty, nothing is read.
final class CheckBoxes {
  private static final String BOX = "([\u2610\u25a1\u2611\u2612\u25a0])";
  private static final String WORD = "(oui|non|yes|no|Oui|Non|Yes|No|OUI|NON|YES|NO)";
  private static final String GAP = "[ \\t/]{1,4}";
  private static final Pattern BEFORE =
      Pattern.compile(BOX + " ?" + WORD + "\\b" + GAP + BOX + " ?" + WORD + "\\b");
  private static final Pattern AFTER =
      Pattern.compile("\\b" + WORD + " ?" + BOX + GAP + WORD + " ?" + BOX);
  private static final String EMPTY = "\u2610\u25a1";

  private CheckBoxes() {}

  /// The text with the answers alone, each character where it was.
  static String answered(String text) {
    if (text.indexOf('\u2610') < 0 && text.indexOf('\u25a1') < 0) {
      return text;
    }
    var read = new StringBuilder(text);
    Matcher after = AFTER.matcher(text);
    while (after.find()) {
      answer(read, after, 2, 1);
    }
    Matcher before = BEFORE.matcher(read.toString());
    while (before.find()) {
      answer(read, before, 1, 2);
    }
    return read.toString();
  }

  private static void answer(StringBuilder read, Matcher pair, int box, int word) {
    boolean first = EMPTY.indexOf(pair.group(box)) < 0;
    boolean second = EMPTY.indexOf(pair.group(box + 2)) < 0;
    if (first != second) {
      int kept = first ? word : word + 2;
      for (int i = pair.start(); i < pair.end(); i++) {
        if (i < pair.start(kept) || i >= pair.end(kept)) {
          read.setCharAt(i, ' ');
        }
      }
    }
  }
}
