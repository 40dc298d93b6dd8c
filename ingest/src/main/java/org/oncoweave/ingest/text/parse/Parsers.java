package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
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

  /// Those whose findings hold codes; the others read dates, sizes, grades and the like.
  private static final Set<Class<? extends Parser>> NAMING =
      Set.of(
          AdicapParser.class,
          DiagnosisParser.class,
          TreatmentParser.class,
          BiomarkerParser.class,
          VariantParser.class,
          ExposureParser.class,
          SurgeryParser.class);

  private final List<Parser> naming =
      all.stream().filter(parser -> NAMING.contains(parser.getClass())).toList();

  /// Everything that a note says.
  public List<Finding> read(Note note) {
    return read(note, all);
  }

  /// What names a concept, in half the time.
  public List<Finding> readNames(Note note) {
    return read(note, naming);
  }

  private static List<Finding> read(Note note, List<Parser> parsers) {
    var found = new Found(note);
    for (Parser parser : parsers) {
      parser.read(note, found);
    }
    return found.list();
  }
}
