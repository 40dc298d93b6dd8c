package org.oncoweave.ingest.history;

import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.ontology.ShippedTable;

/// Tissue that shows a glioma or a lymphoma of low grade again as one of high grade: it has
/// transformed, though no report calls it so.
final class HigherGrade {
  private static final int SOON_DAYS = 150; // a specimen of the first work-up comes no later
  private static final int WORK_UP_DAYS = 75;

  private record Step(Pattern from, Pattern to) {}

  private static final List<Step> STEPS =
      ShippedTable.rows(HigherGrade.class, "higher-grades.tsv", 3).stream()
          .map(r -> new Step(Pattern.compile(r.get(0)), Pattern.compile(r.get(1))))
          .toList();

  private HigherGrade() {}

  static void add(Tumour tumour, List<Proof> proofs, List<Happening> course) {
    var morphology = tumour.morphology();
    if (morphology == null || course.stream().anyMatch(h -> h.type == EventType.TRANSFORMATION)) {
      return;
    }
    proofs.stream()
        .filter(p -> p.tumour().key().equals(tumour.key()))
        .filter(p -> p.report().type().equals("pathology"))
        .filter(p -> Times.days(tumour.date(), p.day()) > SOON_DAYS)
        .filter(p -> rises(morphology.code(), p.word().morphology()))
        .findFirst()
        .ifPresent(p -> turned(p, course));
  }

  private static boolean rises(String before, String now) {
    return STEPS.stream()
        .anyMatch(s -> s.from.matcher(before).lookingAt() && s.to.matcher(now).lookingAt());
  }

  /// The growth that the specimen was taken for is the transformation.
  private static void turned(Proof proof, List<Happening> course) {
    var happening =
        course.stream()
            .filter(h -> h.type == EventType.PROGRESSION || Turns.recurs(h.type))
            .filter(h -> Math.abs(Times.days(h.date, proof.day())) <= WORK_UP_DAYS)
            .findFirst()
            .orElseGet(() -> {
              course.add(new Happening(proof.tumour(), EventType.TRANSFORMATION, proof.day()));
              return course.getLast();
            });
    happening.type = EventType.TRANSFORMATION;
    happening.found = true;
    happening.sources.add(proof.report().id());
    happening.finders.add(proof.report().id());
  }
}
