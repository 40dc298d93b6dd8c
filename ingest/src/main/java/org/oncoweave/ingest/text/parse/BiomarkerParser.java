package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads biomarkers: immunohistochemistry, receptors, HER2, PD-L1, MMR, blood markers.
final class BiomarkerParser implements Parser {
  private static final Rule MUTATED =
      Rule.of("mut(?:ation|e|ant)|amplifi|exon|insertion|variant|delet|wild|sauvage");

  private static final Rule PREFIX = Rule.of("-(?!neg|pos|faibl|fort|weak|strong)[a-z]{4}");

  @Override
  public void read(Note note, Found found) {
    List<Hit> hits = note.hits(TermKind.MARKER);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!isNear(note, hit) || isPrefix(note, hit)) {
        continue;
      }
      int to = note.sentenceEnd(hit.start());
      to = i + 1 < hits.size() ? Math.min(to, hits.get(i + 1).start()) : to;
      one(note, found, hit, Math.max(hit.end(), to));
    }
    Assays.alone(note)
        .forEach(score -> {
          int end = note.sentenceEnd(score.start());
          for (int[] part : Assays.parts(note, score, end)) {
            add(found, score, new MarkerReading(note, score, part));
          }
        });
  }

  // "pas de RE-saignement": the beginning of a word.
  private static boolean isPrefix(Note note, Hit hit) {
    return hit.end() - hit.start() == 2 && note.at(PREFIX, hit.end()).isPresent();
  }

  // "oestrogenes : 90 %" where receptors are spoken of.
  private static boolean isNear(Note note, Hit hit) {
    int from = Math.max(0, hit.start() - 80);
    String around =
        note.lower().substring(from, hit.start())
            + note.lower().substring(hit.end(), Math.min(note.lower().length(), hit.end() + 60));
    return (!hit.term().has("near") || anyIn(around, hit.get("near")))
        && (!hit.term().has("unless") || !anyIn(around, hit.get("unless")));
  }

  private static boolean anyIn(String text, String words) {
    return Stream.of(words.split("\\+", -1)).anyMatch(text::contains);
  }

  private static void one(Note note, Found found, Hit hit, int to) {
    String name = hit.get("name");
    if (name.equals("TN")) {
      tripleNegative(found, hit);
      return;
    }
    if (name.equals("PDL1")) {
      for (int[] part : Assays.parts(note, hit, to)) {
        add(found, hit, new MarkerReading(note, hit, part));
      }
      return;
    }
    var reading = new MarkerReading(note, hit, to);
    if (MmrReading.isTold(note, hit) || isGene(note, hit, reading.values(), to)) {
      return;
    }
    add(found, hit, reading);
    reading.past().forEach(past -> found.add(FindingKind.BIOMARKER, hit.start(), hit.end(), past));
    for (var later : LaterValues.read(note, reading.values(), reading.end(), to)) {
      found.add(FindingKind.BIOMARKER, hit.start(), hit.end(), later);
    }
  }

  private static void tripleNegative(Found found, Hit hit) {
    for (String part : List.of("ER", "PR", "HER2")) {
      found.add(
          FindingKind.BIOMARKER,
          hit.start(),
          hit.end(),
          Found.values().with("name", part).with("status", "negative"));
    }
  }

  private static void add(Found found, Hit hit, MarkerReading reading) {
    if (reading.isTold()) {
      int end = Math.max(hit.end(), reading.end());
      found.add(FindingKind.BIOMARKER, hit.start(), end, reading.values());
    }
  }

  // "mutation HER2 de l'exon 20" tells of the gene.
  private static boolean isGene(Note note, Hit hit, Found.Values values, int to) {
    return hit.is("name", "HER2")
        && !values.has("score")
        && note.within(MUTATED, hit.end(), to)
        && !values.has("fish");
  }
}
