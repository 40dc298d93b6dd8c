package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Forms with boxes: "Emboles : \u2610 oui \u2612 non" is read as "Emboles : non", and a form of
/// several answers (`OMS : [ ] 0 [x] 1`) as "OMS : 1". Boxes stand before their words, or after
/// them. What stands at an empty box is not said, unless all boxes of its line are empty: then
/// nobody filled the form, and nothing is changed.
final class CheckBoxes {
  private static final Pattern BOX =
      Pattern.compile(
          "[\u2610\u25a1\u2611\u2612\u25a0]|\\[[ xX_]?]|\u25cb(?=[^\\n]{0,60}\u25cf)|(?<=\u25cf[^\\n]{0,60})\u25cb|\u25cf(?=[^\\n]{0,60}\u25cb)|(?<=\u25cb[^\\n]{0,60})\u25cf|\\( \\)"
              + "|\\([xX]\\)(?=[^\\n]{0,60}\\( \\))|(?<=\\( \\)[^\\n]{0,60})\\([xX]\\)");
  private static final Pattern ANSWER = Pattern.compile("(?i) ?(?:oui|non|yes|no)\\b");
  private static final Pattern ANSWERED = Pattern.compile("(?i).*\\b(oui|non|yes|no) ?$");
  private static final Pattern NUMBERED = Pattern.compile("(?:.*[ :=/|])?(\\d{1,3}(?: ?%)?) ?$");
  private static final Pattern ENDS =
      Pattern.compile("[;|,\\t]| /|\\. |(?<=\\S)  |(?<=[\\p{L}\\d)]) ?: ");
  private static final Pattern TAIL = Pattern.compile("[\\s.;,]*");
  private static final List<String> EMPTY =
      List.of("[ ]", "[]", "[_]", "( )", "\u2610", "\u25a1", "\u25cb");
  private static final String TICKED = "\u2611\u2612\u25a0\u25cfxX";
  private static final int LONGEST = 40;

  /// Stands for what is left out; the folded text has no letter for it.
  private static final char NOTHING = '\u200b';

  private final String text;
  private final StringBuilder read;

  private CheckBoxes(String text) {
    this.text = text;
    this.read = new StringBuilder(text);
  }

  /// The text with the answers alone, each character where it was.
  static String answered(String text) {
    if (!mayHaveBoxes(text)) {
      return text;
    }
    var boxes = new CheckBoxes(text);
    var line = new ArrayList<MatchResult>();
    int end = -1;
    for (var box : BOX.matcher(text).results().toList()) {
      if (box.start() > end && !line.isEmpty()) {
        boxes.answer(line, end);
        line.clear();
      }
      if (line.isEmpty()) {
        int stop = text.indexOf('\n', box.end());
        end = stop < 0 ? text.length() : stop;
      }
      line.add(box);
    }
    if (!line.isEmpty()) {
      boxes.answer(line, end);
    }
    return boxes.read.toString();
  }

  private static boolean mayHaveBoxes(String text) {
    return EMPTY.stream().anyMatch(text::contains);
  }

  private static boolean isTicked(MatchResult box) {
    return box.group().chars().anyMatch(c -> TICKED.indexOf(c) >= 0);
  }

  private void answer(List<MatchResult> line, int end) {
    if (line.stream().noneMatch(CheckBoxes::isTicked)) {
      return;
    }
    boolean after = standAfter(line, end);
    for (int i = 0; i < line.size(); i++) {
      var box = line.get(i);
      int from = box.start();
      int to = box.end();
      if (!isTicked(box)) {
        from = after ? before(from, i == 0 ? 0 : line.get(i - 1).end()) : from;
        to = after ? to : behind(to, i + 1 < line.size() ? line.get(i + 1).start() : end);
      }
      leaveOut(from, to, end);
    }
  }

  // With the blanks behind it, where there are blanks before it too.
  private void leaveOut(int from, int to, int end) {
    boolean isApart = isBlank(from - 1);
    int last = to;
    while (isApart && last < end && text.charAt(last) == ' ') {
      last++;
    }
    for (int k = from; k < last; k++) {
      read.setCharAt(k, NOTHING);
    }
    if (!isApart && !isBlank(last)) {
      read.setCharAt(from, ' ');
    }
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  // Boxes stand after their words where the last ends the line and the first follows a word.
  private boolean standAfter(List<MatchResult> line, int end) {
    int first = line.getFirst().start();
    int begin = text.lastIndexOf('\n', first) + 1;
    var label = text.substring(begin, first).strip();
    boolean isLast = TAIL.matcher(text).region(line.getLast().end(), end).matches();
    return isLast && !label.isEmpty() && !label.endsWith(":");
  }

  private int behind(int start, int limit) {
    int last = Math.min(limit, start + LONGEST);
    var answer = ANSWER.matcher(text).region(start, last);
    if (answer.lookingAt()) {
      return answer.end();
    }
    var ends = ENDS.matcher(text).region(Math.min(start + 1, last), last);
    return ends.find() ? ends.start() : last;
  }

  private int before(int end, int limit) {
    int line = text.lastIndexOf('\n', end - 1) + 1;
    int first = Math.max(Math.max(limit, line), end - LONGEST);
    var words = text.substring(first, end);
    var answer = ANSWERED.matcher(words);
    if (answer.matches() || answer.usePattern(NUMBERED).matches()) {
      return first + answer.start(1);
    }
    int start = first;
    var ends = ENDS.matcher(text).region(first, end);
    while (ends.find()) {
      start = ends.end();
    }
    return start;
  }
}
