package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;

/// Which of the growths that reports tell are tumours of their own: suspicions ruled out, what is
/// named once in passing and metastases taken for primaries are none.
record Credence(PatientReports patient, List<TimedReport> reports) {
  private static final Set<Turn> SPREADING =
      EnumSet.of(
          Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE, Turn.PROGRESSION);

  private static final int WORK_UP_DAYS = 150;
  private static final String PHAEOCHROMOCYTOMA = "8700";
  private static final String OF_ADRENAL = "D35.0";

  /// Ruled out by a later or weightier report, told by rows alone, or named once in passing.
  boolean believed(Growth growth) {
    if (growth.onlyRows()) {
      return patient.readings().isEmpty();
    }
    if (benign(growth) || isSpreadOfAnother(growth)) {
      return false;
    }
    return growth.proved()
        || !(passing(growth)
            || guessed(growth)
            || denied(growth)
            || new TissueDenies(reports).of(growth));
  }

  private boolean isSpreadOfAnother(Growth growth) {
    return new TakenBack(reports).never(growth) || new ConcludedSpread(reports).is(growth);
  }

  /// A phaeochromocytoma that a report calls benign (all have behaviour 3 in ICD-O-3.2).
  private boolean benign(Growth growth) {
    return growth.morphology().startsWith(PHAEOCHROMOCYTOMA)
        && reports.stream()
            .filter(TimedReport::usable)
            .flatMap(TimedReport::statements)
            .anyMatch(s -> s.said() instanceof Said.Benign b && b.code().startsWith(OF_ADRENAL));
  }

  private static boolean passing(Growth growth) {
    var only = growth.claims().getFirst();
    boolean bare = only.date() == null && !only.strength().told();
    return bare && !growth.specific() && growth.claims().size() == 1;
  }

  /// "Cancer", told once without a day, whose organ was read off the words around.
  private static boolean guessed(Growth growth) {
    var only = growth.claims().getFirst();
    return growth.claims().size() == 1
        && only.date() == null
        && !only.word().placed()
        && only.word().morphology().isEmpty();
  }

  private boolean denied(Growth growth) {
    if (growth.claims().stream().anyMatch(c -> c.strength().told())) {
      return false; // a cancer of before is not that which is ruled out now
    }
    var last =
        growth.claims().stream()
            .filter(c -> !c.strength().row())
            .map(c -> c.strength().day())
            .filter(Objects::nonNull)
            .max(Times.ORDER)
            .orElse(null);
    return reports.stream()
        .filter(TimedReport::usable)
        .filter(r -> Times.days(last, r.day()) >= 0)
        .flatMap(TimedReport::statements)
        .filter(s -> s.standing() == Standing.NEGATED && s.said() instanceof Said.Tumour)
        .anyMatch(s -> Sites.agree(((Said.Tumour) s.said()).site(), growth.site()));
  }

  /// A carcinoma of an organ that another tumour has reached is that tumour's metastasis.
  boolean reached(Growth growth, List<Growth> all) {
    boolean blood = growth.claims().stream().anyMatch(c -> c.word().blood());
    boolean other = all.stream().anyMatch(g -> g != growth && g.heavier(growth));
    return !blood && other && !atHome(growth, all) && !declared(growth) && isSpread(growth, all);
  }

  /// Tissue showed a kind that begins in this organ alone, and no other tumour is of this kind:
  /// what an image called a metastasis is one of its own.
  private static boolean atHome(Growth growth, List<Growth> all) {
    return growth.proved()
        && Sites.home(growth.site(), growth.morphology())
        && all.stream().noneMatch(g -> g != growth && g.morphology().equals(growth.morphology()));
  }

  private boolean isSpread(Growth growth, List<Growth> all) {
    boolean never = Sites.neverCarcinoma(growth.site()) && growth.carcinoma();
    boolean spread = unlikely(growth) || cameBack(growth) || strewn(growth, all);
    return never || (Sites.oftenReached(growth.site()) && spread);
  }

  /// Told only by reports of what came back or changed its kind, whatever a row calls it.
  private static boolean cameBack(Growth growth) {
    return growth.claims().stream()
        .map(Claim::strength)
        .allMatch(s -> s.row() || s.back() || s.transformed());
  }

  /// A sarcoma of one kind in another place, later: it hardly ever begins twice.
  private static boolean strewn(Growth growth, List<Growth> all) {
    return growth.claims().stream().allMatch(c -> c.strength().row() || c.word().soft())
        && all.stream()
            .filter(o -> o != growth && Times.days(o.date(), growth.date()) > WORK_UP_DAYS)
            .anyMatch(o -> o.specific() && o.morphology().equals(growth.morphology()));
  }

  /// Called a new primary in a report that names it.
  private boolean declared(Growth growth) {
    return reports.stream()
        .filter(TimedReport::usable)
        .filter(r -> growth.sources().anyMatch(r.id()::equals))
        .flatMap(TimedReport::statements)
        .anyMatch(s ->
            s.holds()
                && s.said() instanceof Said.Disease d
                && d.turn() == Turn.SECOND_PRIMARY
                && (d.sites().isEmpty() || d.sites().contains(Sites.three(growth.site()))));
  }

  private boolean unlikely(Growth growth) {
    return !growth.coded() && (spreadTo(growth) || !growth.specific());
  }

  /// Told of another tumour; of one that tissue proved, not only long after.
  private boolean spreadTo(Growth growth) {
    boolean proved = growth.proved();
    var organ = Sites.three(growth.site());
    return reports.stream()
            .filter(
                r -> r.usable() && !(proved && Times.days(growth.date(), r.day()) > WORK_UP_DAYS))
            .flatMap(TimedReport::statements)
            .filter(Statement::holds)
            .anyMatch(s ->
                s.said() instanceof Said.Disease d
                    && SPREADING.contains(d.turn())
                    && d.sites().contains(organ))
        || reports.stream().anyMatch(r -> r.usable() && tellsSpread(r, growth));
  }

  /// The report that tells of the tissue calls it a metastasis, be it without an organ.
  private static boolean tellsSpread(TimedReport report, Growth growth) {
    return growth.sources().allMatch(report.id()::equals)
        && report
            .statements()
            .filter(Statement::holds)
            .anyMatch(s ->
                s.said() instanceof Said.Disease d
                    && d.turn() == Turn.METASTASIS
                    && d.sites().isEmpty());
  }
}
