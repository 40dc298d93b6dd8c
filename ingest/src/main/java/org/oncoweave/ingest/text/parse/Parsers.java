package org.oncoweave.ingest.text.parse;

import java.util.List;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.note.Note;

/// All parsers, in the order in which they read.
public final class Parsers {
  private final List<Parser> all =
      List.of(
          new DateParser(),
          new TnmParser(),
          new AdicapParser(),
          new DiagnosisParser(),
          new TreatmentParser(),
          new BiomarkerParser(),
          new VariantParser(),
          new GradeParser(),
          new AcrParser(),
          new HabitParser(),
          new ExposureParser(),
          new RadiotherapyParser(),
          new SurgeryParser(),
          new EventParser(),
          new ResponseParser(),
          new PerformanceParser(),
          new SizeParser());

  /// Everything that a note says.
  public List<Finding> read(Note note) {
    var found = new Found(note);
    for (Parser parser : all) {
      parser.read(note, found);
    }
    return found.list();
  }
}
