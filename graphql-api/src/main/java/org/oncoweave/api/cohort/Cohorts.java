package org.oncoweave.api.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.cohort.CohortQuery;
import org.oncoweave.analysis.cohort.Criterion;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.matrix.Snapshot;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Visibility;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/// Who meets a question, among those whom the reader may see. Only the words of a text ask the
/// graph; all else is bitmaps.
@Component
public final class Cohorts {
  private final Matrix matrix;
  private final PatientGraph patients;

  Cohorts(Matrix matrix, PatientGraph patients) {
    this.matrix = matrix;
    this.patients = patients;
  }

  /// All criteria hold, and a document says the words; null: no words asked for.
  public record Question(List<CriterionInput> criteria, @Nullable String text) {
    public Question {
      criteria = List.copyOf(criteria);
    }
  }

  /// Who is left once each criterion is added; the last is the answer, the first everybody.
  public record Answer(Snapshot snapshot, Visibility visibility, List<RoaringBitmap> left) {
    public Answer {
      left = List.copyOf(left);
    }

    public RoaringBitmap patients() {
      return left.getLast();
    }

    public PatientMatrix matrix() {
      return snapshot.matrix(visibility);
    }

    /// A matrix of those who meet the question alone.
    public PatientMatrix part() {
      boolean all = patients().getCardinality() == matrix().patients();
      return all ? matrix() : snapshot.part(matrix(), patients());
    }

    /// The slice of the identifiers of those who meet the question.
    public Page<String> page(Page.Slice slice) {
      int total = patients().getCardinality();
      int end = (int) Math.min(total, (long) slice.offset() + slice.first());
      var keys =
          IntStream.range(Math.min(slice.offset(), end), end)
              .mapToObj(place -> matrix().key(patients().select(place)))
              .toList();
      return new Page<>(keys, slice.offset(), total);
    }
  }

  public Answer answer(Question question, Visibility visibility) {
    var snapshot = matrix.latest();
    var query = new CohortQuery(snapshot.matrix(visibility), snapshot.concepts().tree());
    var criteria = new Criteria(snapshot.concepts());
    var left = new ArrayList<RoaringBitmap>();
    left.add(query.answer(new Criterion.Everyone()).met());
    for (var input : question.criteria()) {
      left.add(RoaringBitmap.and(left.getLast(), query.answer(criteria.read(input)).met()));
    }
    var words = question.text() == null ? "" : TextQuery.lucene(question.text());
    if (!words.isEmpty()) {
      var found = snapshot.places(patients.listByText(words, visibility), visibility);
      left.add(RoaringBitmap.and(left.getLast(), found));
    }
    return new Answer(snapshot, visibility, left);
  }
}
