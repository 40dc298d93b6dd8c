package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;

/// The event that the image or the biopsy of an organ leads to, though the report does not yet know
/// it.
record Heralds(List<Happening> happenings) {
  private static final int HERALD_DAYS = 75; // from the image to the tissue
  private static final int SAMPLED_DAYS = 31; // a first answer is completed no later

  /// Whether it led to an event, though it names none.
  boolean foreseen(TimedReport report) {
    return sampled(report).isPresent() || heralded(report).isPresent();
  }

  /// The image of an organ in which, weeks later, tissue shows that the disease is back.
  Optional<Happening> heralded(TimedReport report) {
    return mistaken(report).or(() -> imaged(report));
  }

  private Optional<Happening> imaged(TimedReport report) {
    var organs = report.reading().cues().organs();
    return happenings.stream()
        .filter(_ -> report.type().equals("imaging") && report.reading().cues().leads())
        .filter(h -> Turns.recurs(h.type) && h.sites.stream().anyMatch(organs::contains))
        .filter(h -> {
          long days = Times.days(report.day(), h.date);
          return days > 0 && days <= HERALD_DAYS;
        })
        .filter(_ ->
            report.statements().noneMatch(s -> s.said() instanceof Said.Disease d && calm(s, d)))
        .min(ToldEvents.BY_DATE);
  }

  /// The discovery of the tumour that the report took for the spread of one of before.
  private Optional<Happening> mistaken(TimedReport report) {
    var known =
        happenings.stream()
            .filter(h -> h.type == EventType.INITIAL && h.tumour != null)
            .map(h -> Objects.requireNonNull(h.tumour))
            .toList();
    return new MistakenSpread(known)
        .of(report)
        .flatMap(t ->
            happenings.stream()
                .filter(h -> h.type == EventType.INITIAL && h.of(t.key()))
                .findFirst());
  }

  private static boolean calm(Statement s, Said.Disease d) {
    return s.standing() == Standing.NEGATED || d.turn() == Said.Turn.STABLE;
  }

  /// The biopsy of an organ in which the disease is found to be in these weeks, be it first taken
  /// for another tumour.
  Optional<Happening> sampled(TimedReport report) {
    return ofReturn(report).or(() -> ofChange(report));
  }

  /// The tissue that shows another kind shortly before it is called a transformation.
  private Optional<Happening> ofChange(TimedReport report) {
    return happenings.stream()
        .filter(h -> h.type == EventType.TRANSFORMATION && report.type().equals("pathology"))
        .filter(h -> Math.abs(Times.days(report.day(), h.date)) <= SAMPLED_DAYS)
        .filter(_ -> report.tumours().stream().anyMatch(s -> s.holds() && !report.retold(s)))
        .findFirst();
  }

  private Optional<Happening> ofReturn(TimedReport report) {
    var organs = report.reading().cues().biopsied();
    return happenings.stream()
        .filter(_ -> report.type().equals("pathology"))
        .filter(h -> Turns.recurs(h.type) && organs.stream().anyMatch(h.sites::contains))
        .filter(h -> Math.abs(Times.days(report.day(), h.date)) <= SAMPLED_DAYS)
        .min(Comparator.comparingLong(h -> Math.abs(Times.days(report.day(), h.date))));
  }
}
