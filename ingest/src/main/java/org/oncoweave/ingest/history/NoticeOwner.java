package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// The tumour that a turn of the disease is of by the organs that it names, whatever tumour stands
/// beside it.
record NoticeOwner(List<Tumour> tumours) {
  private static final Set<Turn> BACK = EnumSet.of(Turn.RECURRENCE, Turn.LOCAL_RECURRENCE);

  private static final Set<Turn> SPREAD = EnumSet.of(Turn.METASTASIS, Turn.DISTANT_RECURRENCE);

  Optional<Tumour> of(Said.Disease disease, Statement s, Topic topic) {
    return disease.turn() == Turn.SYNCHRONOUS_METASTASIS
        ? topic.owner(s)
        : BACK.contains(disease.turn()) ? back(disease.sites()) : Optional.empty();
  }

  /// "Cancer du plancher 2013, oesophage 2018, rechute oesophage 2020": back in the organ of the
  /// only tumour that began there.
  private Optional<Tumour> back(List<String> sites) {
    var own =
        tumours.stream()
            .filter(t -> sites.equals(List.of(Sites.three(t.topography().code()))))
            .filter(t -> !Sites.oftenReached(t.topography().code()))
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /// Back, in a report whose tissue is of mouth, pharynx or larynx: the only tumour that began in
  /// one of them.
  Optional<Tumour> ofWays(TimedReport report, Said.Disease disease) {
    boolean named =
        report.tumours().stream()
            .filter(Statement::holds)
            .anyMatch(s -> HeadTumours.ofWays(((Said.Tumour) s.said()).site()));
    var own = tumours.stream().filter(t -> HeadTumours.ofWays(t.topography().code())).toList();
    return named && BACK.contains(disease.turn()) && own.size() == 1
        ? Optional.of(own.getFirst())
        : Optional.empty();
  }

  /// What is in situ does not spread: the invasive tumour known by then does, that of the same
  /// organ first.
  Tumour spreading(Tumour owner, Said.Disease disease, @Nullable PartialDate day) {
    if (!SPREAD.contains(disease.turn()) || !isInSitu(owner)) {
      return owner;
    }
    var organ = Sites.three(owner.topography().code());
    return tumours.stream()
        .filter(t -> !isInSitu(t) && ToldTumours.begun(t, day))
        .min(Comparator.comparing((Tumour t) -> !Sites.three(t.topography().code()).equals(organ)))
        .orElse(owner);
  }

  private static boolean isInSitu(Tumour tumour) {
    var kind = tumour.morphology();
    return kind != null && kind.code().endsWith("/2");
  }
}
