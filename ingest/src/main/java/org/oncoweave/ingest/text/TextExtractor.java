package org.oncoweave.ingest.text;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.kind.DocumentKinds;
import org.oncoweave.ingest.text.note.Lexicon;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Reader;
import org.oncoweave.ingest.text.parse.Parsers;

/// Reads one document: its findings, its mentions of concepts, and the assertions asked for.
///
/// Safe for use by many threads; the tables are read once.
public final class TextExtractor {
  private final Reader reader;
  private final Parsers parsers = new Parsers();

  private TextExtractor(Reader reader) {
    this.reader = reader;
  }

  /// With the tables of the product.
  public static TextExtractor shipped() {
    return new TextExtractor(Reader.shipped());
  }

  /// With these terms.
  public static TextExtractor of(Lexicon lexicon) {
    return new TextExtractor(Reader.of(lexicon));
  }

  /// Everything that a text says; any text has an answer, be it an empty one.
  public Extraction extract(TextInput input) {
    return extract(input, note(input));
  }

  /// The text laid open: its words, sentences and terms.
  public Note note(TextInput input) {
    return reader.read(input.text(), input.language(), input.referenceDate());
  }

  /// Everything that a note of the text says.
  public Extraction extract(TextInput input, Note note) {
    List<Finding> findings = parsers.read(note);
    List<Judgement> judged = input.spansToJudge().stream().map(s -> judge(note, s)).toList();
    return new Extraction(
        note.language(),
        note.sentences().size(),
        DocumentKinds.shipped().of(note),
        findings,
        judged,
        Mentions.of(findings));
  }

  /// The mentions of a text and the findings that they are of, without the findings that name no
  /// concept.
  public Extraction names(TextInput input) {
    Note note = reader.read(input.text(), input.language(), input.referenceDate());
    List<Finding> findings = parsers.readNames(note);
    return new Extraction(
        note.language(),
        note.sentences().size(),
        Optional.empty(),
        findings,
        List.of(),
        Mentions.of(findings));
  }

  private static Judgement judge(Note note, TextInput.Span span) {
    int start = note.text().find(span.start());
    return note.judge(start, Math.max(start, note.text().find(span.end())));
  }
}
