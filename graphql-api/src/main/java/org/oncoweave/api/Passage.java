package org.oncoweave.api;

import java.util.regex.Pattern;

/// The sentence of a text around a span: from the end of the sentence or line before it to its own.
final class Passage {
  private static final int FARTHEST = 240;
  private static final Pattern END =
      Pattern.compile("[.!?;](?=\\s)|\\n\\s*(?=\\n)|\\n(?=\\s*[-•*])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Passage() {}

  /// At most 240 characters before the span and as many after it.
  static String of(String text, int start, int end) {
    int to = Math.clamp(end, 0, text.length());
    int from = Math.clamp(start, 0, to);
    return BLANKS
        .matcher(text.substring(before(text, from), after(text, to)))
        .replaceAll(" ")
        .strip();
  }

  private static int before(String text, int start) {
    int from = Math.max(0, start - FARTHEST);
    var ends = END.matcher(text).region(from, start).useTransparentBounds(true);
    while (ends.find()) {
      from = ends.end();
    }
    return from;
  }

  private static int after(String text, int end) {
    int to = Math.min(text.length(), end + FARTHEST);
    var ends = END.matcher(text).region(Math.max(0, end - 1), to).useTransparentBounds(true);
    return ends.find() ? Math.max(end, ends.end()) : to;
  }
}
