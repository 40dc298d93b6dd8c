package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads ACR BI-RADS categories by side: the highest of each side that holds now.
final class AcrParser implements Parser {
  // "classe en categorie 4 de l'ACR": what is classified stands before the name.
  private static final Rule CLASSED =
      Rule.of(
          "\\b(?:categor(?:ie|y)|class\\w*|cotee?s?|cotation|scor\\w+|stade|grade|assessment)\\b[ :]*");
  private static final Rule NAMELESS =
      Rule.of(
          "\\b(?:(?:class|cot)e?es?|assessment(?: category)?)(?= (?:en )?(?:categorie )?[0-6][abc]?\\b(?! ?(?:mm|cm|%|/)))");
  private static final Rule OF_DENSITY =
      Rule.of(
          "(?:densite|density)(?: mammaire| de type| de classe| de stade| type| selon l'| selon| de l'| de|,| breast)*[ :(]*$");
  private static final int BEFORE = 80;

  @Override
  public void read(Note note, Found found) {
    List<Matcher> names = names(note);
    if (!names.isEmpty()) {
      new Reading(note, AcrLegend.left(note, names)).all().forEach(read -> add(found, read));
    }
  }

  // "sein droit classe 4 de l'ACR, sein gauche classe 1": the second goes without the name.
  private static List<Matcher> names(Note note) {
    var names = new TreeMap<Integer, Matcher>();
    for (Matcher name : note.inSentences(AcrLine.NAME)) {
      names.put(name.start(), name);
      Matcher m =
          note.over(NAMELESS, note.sentenceStart(name.start()), note.sentenceEnd(name.start()));
      while (m.find()) {
        int end = AcrLine.read(note, m.end(), note.lower().length()).end();
        if (note.at(AcrLine.NAME, end).isEmpty()) {
          names.put(m.start(), m);
          m = note.over(NAMELESS, m.end(), note.sentenceEnd(name.start()));
        }
      }
    }
    return List.copyOf(names.values());
  }

  private static void add(Found found, AcrPairs.Read read) {
    var values = Found.values().with("category", read.category()).with("side", read.side());
    found.add(FindingKind.ACR, read.place().start(), read.place().end(), values);
  }

  /// One reading of all names of a note.
  private static final class Reading {
    private final Note note;
    private final AcrScope scope;
    private final List<Matcher> names;
    private final List<AcrPairs.Read> reads = new ArrayList<>();
    private int done; // where the words of the name before end

    Reading(Note note, List<Matcher> names) {
      this.note = note;
      this.scope = new AcrScope(note);
      this.names = names;
    }

    List<AcrPairs.Read> all() {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).start() >= done) {
          one(names.get(i));
        }
      }
      return AcrCourse.present(reads);
    }

    private void one(Matcher name) {
      int start = name.start();
      int from = Math.max(done, note.sentenceStart(start));
      AcrLine line = AcrLine.read(note, name.end(), note.lower().length());
      String leading = scope.leading(from, start);
      List<AcrLine.Word> words = new ArrayList<>(classed(from, start));
      words.addAll(line.words());
      int next = next(line.end());
      int end = scope.cut(words, line.end(), next, !leading.isEmpty());
      List<AcrPairs.Read> pairs = AcrPairs.of(words, scope.pair(start));
      if (!pairs.isEmpty() && !scope.isOther(name, end) && !isDensity(start)) {
        String side = leading.isEmpty() ? around(from, start, end, next) : leading;
        AcrPairs.Time time = scope.time(from, start, end);
        pairs.forEach(p -> reads.add((p.side().isEmpty() ? p.of(side) : p).at(p.time().or(time))));
      }
      done = Math.max(end, name.end());
    }

    private int next(int from) {
      return names.stream()
          .mapToInt(Matcher::start)
          .filter(start -> start >= from)
          .findFirst()
          .orElse(note.lower().length());
    }

    private boolean isDensity(int name) {
      return new Near(note).sawBefore(OF_DENSITY, name, 40);
    }

    // The words of "classe 4 de l'ACR" that stand before the name.
    private List<AcrLine.Word> classed(int from, int name) {
      Matcher m = note.over(CLASSED, Math.max(from, name - BEFORE), name);
      while (m.find()) {
        AcrLine line = AcrLine.read(note, m.end(), name);
        if (line.end() >= name && line.parted().isEmpty()) {
          return line.words();
        }
      }
      return List.of();
    }

    // The side that the words around tell, else that of the category before, else of the lines
    // above.
    private String around(int from, int name, int end, int next) {
      String told = scope.told(from, name, end, next);
      if (!told.isEmpty()) {
        return told;
      }
      boolean first = from == note.sentenceStart(name);
      String above = first ? scope.above(done, name) : "";
      return above.isEmpty() ? AcrCourse.onlySide(reads, name) : above;
    }
  }
}
