package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Whether all medicines and rays came after the tumour had been taken out: then nothing was left
/// that could be seen to answer, and freedom from disease is no remission.
record AfterSurgery(Tumour tumour, List<TimedReport> reports) {
  /// Organs whose tumour an operation takes out; in others it samples it, or leaves some.
  private static final Set<String> TAKEN_OUT =
      Set.of(
          "C16", "C17", "C18", "C19", "C20", "C34", "C43", "C44", "C50", "C54", "C61", "C64", "C49",
          "C15", "C25", "C73");

  private static final Set<Turn> LEFT =
      EnumSet.complementOf(
          EnumSet.of(Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION, Turn.STABLE));

  private record Dated(Statement statement, @Nullable PartialDate date) {}

  /// Until that day.
  boolean is(PartialDate day) {
    var operation =
        told()
            .filter(d -> d.statement.holds() && takesOut(d.statement))
            .map(Dated::date)
            .filter(Objects::nonNull)
            .min(Times.ORDER)
            .orElse(null);
    return operation != null
        && told().filter(d -> care(d.statement)).allMatch(d -> follows(d, operation, day))
        && told().filter(d -> remains(d.statement)).noneMatch(d -> upTo(d, day));
  }

  private Stream<Dated> told() {
    return reports.stream()
        .filter(TimedReport::usable)
        .flatMap(r -> r.statements().map(s -> new Dated(s, date(r, s))));
  }

  private static @Nullable PartialDate date(TimedReport report, Statement s) {
    var from = s.times().from();
    return from != null || s.past() ? from : report.day();
  }

  private boolean takesOut(Statement s) {
    var organ = Sites.three(tumour.topography().code());
    return TAKEN_OUT.contains(organ)
        && s.said() instanceof Said.Operation o
        && !o.vague()
        && Sites.three(o.organ()).equals(organ);
  }

  private static boolean care(Statement s) {
    return s.holds() && (s.said() instanceof Said.Medicines || s.said() instanceof Said.Rays);
  }

  private static boolean follows(Dated care, PartialDate operation, PartialDate day) {
    boolean adjuvant =
        care.statement.said() instanceof Said.Medicines m && m.intent().equals("ADJUVANT");
    return adjuvant
        || (care.date != null
            && (Times.days(operation, care.date) > 0 || Times.days(day, care.date) > 0));
  }

  private static boolean remains(Statement s) {
    return s.holds() && s.said() instanceof Said.Disease d && LEFT.contains(d.turn());
  }

  private static boolean upTo(Dated said, PartialDate day) {
    return said.date == null || Times.days(said.date, day) >= 0;
  }
}
