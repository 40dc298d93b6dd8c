package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of a report, and the section that each stands in.
final class Layout {
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[.!?](?=\\s+[^a-z\\s])|\\n(?=\\s*(?:[-*•]|[^a-z\\s\\d(]|$))|\\n(?=\\s*(?:\\d{1,2}[/.-]){0,2}(?:(?:19|20)\\d\\d|(?<=[/.-])\\d\\d)(?: ?[|:;]| {2,}))|(?<=[.:])\\n|\\n\\n");

  /// Words that end a history told in one line with what is now.
  private static final Pattern NOW =
      Pattern.compile(
          "\\s*(?:pas d'indication|ce jour|a ce jour|actuellement|aujourd'hui|je |nous"
              + " |decision|debut |bilan |currently|today|on examination|surveillance |(?:tdm|irm|tep|scanner|scinti\\w*|echo\\w*|mammo\\w*|fibroscopie|biopsies?|rcp|mri|ct|pet|biopsy|plan|au total)\\b|[^.\\n]{0,60}\\bct[0-4][a-d]?|[^.\\n]{0,60}\\b(?:cures?|cycles?|rt|rtct),? (?:puis|then)\\b)");

  /// "PMH L nephrectomy, prostate AS." in the middle of a line
  private static final Pattern PAST = Pattern.compile("\\s*(?:pmhx?|atcds?|antecedents?) (?!fam)");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:adj|neo-?adj|adjuv|dr|pr|m|mr|mme|mrs|st|n|no|vs|env|cf|ex|ref|gl|ggl|gg|seg|hepat|pulm|bilat|[a-z])$");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private static final Pattern MARK = Pattern.compile(" [/;] (?=\\S)");

  /// Signs of a line into which no other word would have fitted.
  private static final int FULL = 55;

  /// A sentence: offsets, and its section.
  record Sentence(int start, int end, Section section) {}

  private final List<Sentence> sentences;

  private Layout(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  static Layout of(String text, String folded) {
    var sentences = new ArrayList<Sentence>();
    var ends = SENTENCE_END.matcher(cased(text, folded));
    var open = new Open(folded);
    boolean split = false; // behind an item of a history, in its section
    for (int start = 0; start < text.length(); start = sentences.getLast().end()) {
      int end = next(ends, folded, start);
      var section = split ? open.section : open.at(start, end);
      int stop = section == Section.HISTORY ? item(folded, start, end) : end;
      sentences.add(new Sentence(start, stop, past(section, folded, start, stop)));
      split = stop < end;
    }
    return new Layout(sentences);
  }

  /// The end of the first dated item of a history told in one line: "tonsil 2016 / lung 2020".
  private static int item(String folded, int start, int end) {
    var year = YEAR.matcher(folded).region(start, end);
    if (!year.find()) {
      return end;
    }
    var mark = MARK.matcher(folded).region(year.end(), end);
    return mark.find() ? mark.start() + 2 : end;
  }

  private static Section past(Section section, String folded, int start, int end) {
    boolean told = PAST.matcher(folded).region(start, end).lookingAt();
    return section == Section.NONE && told ? Section.HISTORY : section;
  }

  /// The section that is open, from sentence to sentence.
  private static final class Open {
    private final String folded;
    private Section section = Section.NONE;
    private boolean block; // the heading stands alone on its line
    private boolean listed; // and a list below it

    Open(String folded) {
      this.folded = folded;
    }

    Section at(int start, int end) {
      var heading = Heading.of(folded, start, end);
      if (heading.kind() != Section.NONE) {
        section = heading.kind();
        block = heading.alone();
        listed = false;
      } else if (opens(section)) {
        goOn(start, end);
      }
      return section;
    }

    private void goOn(int start, int end) {
      boolean item = block && item(start);
      boolean over =
          block
              ? listed && !item && opensLine(start)
              : opensLine(start) || NOW.matcher(folded).region(start, end).lookingAt();
      listed |= item;
      section = over ? Section.NONE : section;
      block &= !over;
    }

    /// "Rappel :" over a list: what is copied ends with the last item.
    private boolean item(int start) {
      int first = start;
      while (first < folded.length() && Character.isWhitespace(folded.charAt(first))) {
        first++;
      }
      boolean bullet = first < folded.length() && "-*•".indexOf(folded.charAt(first)) >= 0;
      return bullet && opensLine(first);
    }

    private boolean opensLine(int start) {
      int last = start;
      while (last > 0 && folded.charAt(last) != '\n' && folded.charAt(last) != '.') {
        last--;
      }
      return last == 0 || folded.charAt(last) == '\n';
    }

    /// A told history or a family's ends with its line where it stands on the line of its heading.
    private static boolean opens(Section section) {
      return section == Section.HISTORY || section == Section.FAMILY || section == Section.REASON;
    }
  }

  // Letters keep their case so that a small letter after a stop ends no sentence; the first of a
  // line that goes on with the line before counts as small.
  private static String cased(String text, String folded) {
    var cased = new StringBuilder(folded);
    for (int i = 0; i < cased.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && !goesOn(text, i)) {
        cased.setCharAt(i, Character.toUpperCase(folded.charAt(i)));
      }
    }
    return cased.toString();
  }

  // Behind a comma, or in a text of capitals behind a full line that ends in a letter.
  private static boolean goesOn(String text, int first) {
    if (first < 2 || text.charAt(first - 1) != '\n') {
      return false;
    }
    char last = text.charAt(first - 2);
    return last == ',' || (Character.isLetter(last) && isFull(text, first));
  }

  private static boolean isFull(String text, int first) {
    int from = text.lastIndexOf('\n', first - 2) + 1;
    int to = text.indexOf('\n', first);
    var lines = text.substring(from, to < 0 ? text.length() : to);
    return first - from > FULL
        && lines.indexOf(':') < 0
        && lines.chars().noneMatch(Character::isLowerCase);
  }

  private static int next(Matcher ends, String folded, int start) {
    ends.region(start, folded.length()).useTransparentBounds(true);
    while (ends.find()) {
      int from = Math.max(start, ends.start() - 6);
      if (!ABBREVIATION.matcher(folded.substring(from, ends.start())).find()) {
        return ends.end();
      }
    }
    return folded.length();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /// The number of the sentence that holds a position.
  int at(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Sentence sentence(int position) {
    return sentences.get(at(position));
  }
}
