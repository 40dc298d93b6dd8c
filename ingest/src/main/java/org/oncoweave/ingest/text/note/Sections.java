package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;

/// Which heading each part of a note stands under.
final class Sections {
  private record Part(int start, int end, String type) {}

  private static final Rule NOTHING =
      Rule.of(
          "[ :\\n-]*(?:neant|aucuns?|ras|sans particularite|rien(?: a signaler)?|nil|none|non|0) ?[.\\n]");

  private static final Rule TODAY =
      Rule.of(
          "(?:(?:il|elle|le patient|la patiente|ce patient|cette patiente|patiente?|he|she|the patient) )?(?:se plaint|presente (?!en (?:19|20))|consulte|vient|decrit|signale|rapporte|(?:est )?(?:adressee?|hospitalisee?|vue?|admise?|recue?|revue?) (?:ce jour|pour|aujourd)|actuellement|ce jour|motif|presents|now|currently|complains|(?:is )?(?:referred|admitted|seen) (?:for|with|today))\\b");
  private static final Rule OTHER =
      Rule.of(
          "(?!cancer|k |tumeur|leuc|lymph|melan|sein|ovaire|colon|cote|branche|lignee|mat|pat|breast|maternal|paternal)[a-z][a-z /-]{1,25}:");

  // "Pas d'autre cas de cancer connu": said of the family as well.
  private static final Rule NO_OTHER =
      Rule.of(
          "(?:pas|absence|aucune?|no)(?: de | d'| of | )(?:autres? |other |known |notion de |further )*(?:cas|histoire|cancers?|neoplasies?|tumeurs?|consanguinite|history|malignanc|maladie hereditaire|predisposition)(?![^.\\n]*personnel)");

  private final List<Part> parts = new ArrayList<>();

  private final Sentences sentences;
  private final List<Hit> relatives;

  private Sections(Sentences sentences, List<Hit> relatives) {
    this.sentences = sentences;
    this.relatives = relatives;
  }

  static Sections of(Folded text, List<Hit> headings, List<Hit> relatives, Sentences sentences) {
    var sections = new Sections(sentences, relatives);
    int open = -1;
    String type = "";
    for (Hit hit : headings) {
      if (!isHeading(text.lower(), hit, sentences)) {
        continue;
      }
      sections.close(text.lower(), open, hit.start(), type);
      open = hit.end();
      type = hit.get("type");
    }
    sections.close(text.lower(), open, text.length(), type);
    return sections;
  }

  private void close(String text, int start, int end, String type) {
    if (start < 0) {
      return;
    }
    int content = start;
    while (content < end && !Character.isLetterOrDigit(text.charAt(content))) {
      content++;
    }
    int blank = text.indexOf("\n\n", Math.min(content, end), end);
    boolean ends = blank >= 0 && (type.equals("history") || type.equals("family"));
    parts.add(new Part(start, own(text, start, ends ? blank : end, type), type));
  }

  // "Antecedents : neant. Carcinome decouvert": nothing is told under the heading.
  private int next(String text, int start, int end) {
    int stop = start;
    while (stop < end && text.charAt(stop) != '.' && (stop == start || text.charAt(stop) != '\n')) {
      stop++;
    }
    return stop;
  }

  // "ATCD familial : mere K sein. Decouverte d'un nodule": on the line of the heading a sentence
  // without a relative is the patient's.
  private int own(String text, int start, int end, String type) {
    return switch (type) {
      case "history" ->
          NOTHING.matcher(text).region(start, end).lookingAt()
              ? next(text, start, end)
              : today(text, start, end);
      case "family" -> foreign(text, start, end);
      case "question" -> asked(text, start, end);
      default -> end;
    };
  }

  // "ATCD : asthme. Se plaint de toux": a sentence of today on the same line.
  private int today(String text, int start, int end) {
    for (int i = sentences.at(start) + 1; i < sentences.size(); i++) {
      int from = sentences.start(i);
      if (from >= end || text.substring(sentences.end(i - 1), from).indexOf('\n') >= 0) {
        return end;
      }
      if (from > start && TODAY.matcher(text).region(from, end).lookingAt()) {
        return from;
      }
    }
    return end;
  }

  // "Question posee : recidive ?" asks no more on the next line, if that is no bullet or question.
  private static int asked(String text, int start, int end) {
    boolean asked = false;
    int from = start;
    while (from < end) {
      int line = text.indexOf('\n', from);
      int to = line < 0 ? end : Math.min(end, line + 1);
      boolean open = text.substring(from, to).indexOf('?') >= 0;
      if (asked && !open && Character.isLetterOrDigit(text.charAt(from))) {
        return from;
      }
      asked |= open;
      from = to;
    }
    return end;
  }

  private int foreign(String text, int start, int end) {
    for (int i = sentences.at(start) + 1; i < sentences.size(); i++) {
      int from = sentences.start(i);
      if (from >= end) {
        return end;
      }
      if (text.substring(sentences.end(i - 1), from).indexOf('\n') >= 0) {
        return heading(text, i, end);
      }
      if (from > start && !names(from, sentences.end(i)) && !isNoOther(text, from, end)) {
        return from;
      }
    }
    return end;
  }

  private static boolean isNoOther(String text, int from, int end) {
    return NO_OTHER.matcher(text).region(from, end).lookingAt();
  }

  // The next line that has a heading of its own, and no relative: "TABAC : 0".
  private int heading(String text, int sentence, int end) {
    for (int i = sentence; i < sentences.size() && sentences.start(i) < end; i++) {
      int from = sentences.start(i);
      boolean line = text.substring(sentences.end(i - 1), from).indexOf('\n') >= 0;
      if (line
          && OTHER.matcher(text).region(from, end).lookingAt()
          && !names(from, sentences.end(i))) {
        return from;
      }
    }
    return end;
  }

  private boolean names(int from, int to) {
    int low = 0;
    int high = relatives.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (relatives.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < relatives.size() && relatives.get(low).start() < to;
  }

  private static boolean isHeading(String text, Hit hit, Sentences sentences) {
    int next = hit.end();
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    next = bracket(text, next);
    boolean first = sentences.start(sentences.at(hit.start())) == hit.start();
    if (next >= text.length() || text.charAt(next) == ':') {
      return first || next < text.length();
    }
    return first && (text.charAt(next) == '\n' || text.startsWith("- ", next));
  }

  // "ANTECEDENTS (copier-coller)": what stands in brackets after a heading belongs to it.
  private static int bracket(String text, int from) {
    int close = text.startsWith("(", from) ? text.indexOf(')', from) : -1;
    if (close < 0 || close - from > 40) {
      return from;
    }
    int next = close + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  String at(int position) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Part part = parts.get(middle);
      if (position < part.start) {
        high = middle - 1;
      } else if (position >= part.end) {
        low = middle + 1;
      } else {
        return part.type;
      }
    }
    return "";
  }
}
