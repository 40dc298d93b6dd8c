package org.oncoweave.ingest.text.parse;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.note.Note;

/// All parsers, in the order in which they read.
public final class Parsers {
  private static final Logger LOG = System.getLogger(Parsers.class.getName());

  private final List<Parser> all =
      List.of(
          new DateParser(),
          new TnmParser(),
          new AdicapParser(),
          new DiagnosisParser(),
          new TreatmentParser(),
          new BiomarkerParser(),
          new VariantParser(),
          new ChromosomeParser(),
          new GradeParser(),
          new AcrParser(),
          new BreastDensity(),
          new HabitParser(),
          new ExposureParser(),
          new RadiotherapyParser(),
          new SurgeryParser(),
          new EventParser(),
          new ResponseParser(),
          new PerformanceParser(),
          new SizeParser(),
          new NodeParser());

  /// Those whose findings hold codes; the others read dates, sizes, grades and the like.
  private static final Set<Class<? extends Parser>> NAMING =
      Set.of(
          AdicapParser.class,
          DiagnosisParser.class,
          TreatmentParser.class,
          BiomarkerParser.class,
          VariantParser.class,
          ChromosomeParser.class,
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
    parsers.forEach(parser -> read(parser, note, found));
    return found.list();
  }

  // A text that leads one parser out of bounds must not cost the facts of the others, nor a load.
  private static void read(Parser parser, Note note, Found found) {
    try {
      parser.read(note, found);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      LOG.log(Level.WARNING, "{0} left a text unread", parser.getClass().getSimpleName());
    }
  }
}
