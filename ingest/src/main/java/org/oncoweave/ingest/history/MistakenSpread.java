package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Lesions taken at first for the spread of a tumour of before, where tissue shows in the weeks
/// after a tumour that begins in this organ alone: what saw them found the new tumour.
record MistakenSpread(List<Tumour> tumours) {
  private static final int WORK_UP_DAYS = 150; // from the first image to the tissue
  private static final Set<Turn> SPREAD =
      EnumSet.of(Turn.METASTASIS, Turn.DISTANT_RECURRENCE, Turn.RECURRENCE);

  /// The tumour that a report took for a spread.
  Optional<Tumour> of(TimedReport report) {
    return report.diseases().stream().flatMap(s -> of(report, s).stream()).findFirst();
  }

  Optional<Tumour> of(TimedReport report, Statement s) {
    boolean told = report.retold(s) || s.standing() == Standing.NEGATED;
    var sites = ((Said.Disease) s.said()).sites();
    return told || sites.size() != 1 || !SPREAD.contains(((Said.Disease) s.said()).turn())
        ? Optional.empty()
        : tumours.stream()
            .skip(1)
            .filter(t -> sites.contains(Sites.three(t.topography().code())) && begins(t))
            .filter(t -> ahead(report.found(s), t))
            .findFirst();
  }

  /// The unknown primary that tissue shows in the weeks after lesions taken for the spread of a
  /// tumour of before.
  Optional<Tumour> ofUnknown(TimedReport report, Statement s) {
    boolean told = report.retold(s) || s.standing() == Standing.NEGATED;
    return told || !(s.said() instanceof Said.Disease d) || !SPREAD.contains(d.turn())
        ? Optional.empty()
        : tumours.stream()
            .skip(1)
            .filter(t -> t.topography().code().startsWith("C80"))
            .filter(t -> ahead(report.found(s), t))
            .findFirst();
  }

  private static boolean begins(Tumour tumour) {
    var kind = tumour.morphology();
    return kind != null && Sites.home(tumour.topography().code(), kind.code());
  }

  private static boolean ahead(@Nullable PartialDate seen, Tumour tumour) {
    long days = Times.days(seen, tumour.date());
    return seen != null && tumour.date() != null && days >= 0 && days <= WORK_UP_DAYS;
  }
}
