package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.cohort.CohortQuery;
import org.oncoweave.analysis.cohort.Criterion;
import org.oncoweave.model.Sex;

/// Counts of three criteria each over a matrix of `size` patients; the baseline looks at every
/// patient for every question.
final class CohortBench implements Bench {
  private static final int CONCEPTS = 5_000;
  private static final int SITES = 20;
  private static final int QUESTIONS = 1_000;
  private static final int ASKED_PLAINLY = 20;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var matrix = MadeUpMatrix.of((int) size, CONCEPTS, SITES);
    var tree = ConceptTree.flat(matrix.concepts());
    var questions = questions(QUESTIONS);
    var query = new CohortQuery(matrix, tree);
    check(matrix, query, questions.getFirst());
    Memory.forget();
    double seconds = Bench.fastest(3, () -> questions.forEach(q -> query.count(q.criterion())));
    double plain =
        Bench.seconds(
            () -> questions.stream().limit(ASKED_PLAINLY).forEach(q -> plainCount(matrix, q)));
    return Bench.result(
        "cohort-count",
        Map.of("units", (long) QUESTIONS, "patients", size, "entries", (long) matrix.entries()),
        seconds,
        new BenchResult.Baseline(
            "every patient looked at for " + ASKED_PLAINLY + " questions, carried over",
            plain * QUESTIONS / ASKED_PLAINLY));
  }

  private record Question(int first, int second, Sex sex) {
    Criterion criterion() {
      return new Criterion.And(
          List.of(
              new Criterion.Has(first, OptionalInt.empty()),
              new Criterion.Not(new Criterion.Has(second, OptionalInt.empty())),
              new Criterion.SexIs(sex)));
    }
  }

  private static List<Question> questions(int count) {
    var random = new SplittableRandom(2);
    var questions = new ArrayList<Question>();
    for (int i = 0; i < count; i++) {
      questions.add(
          new Question(
              random.nextInt(CONCEPTS),
              random.nextInt(CONCEPTS),
              random.nextBoolean() ? Sex.FEMALE : Sex.MALE));
    }
    return questions;
  }

  private static void check(PatientMatrix matrix, CohortQuery query, Question question) {
    if (query.count(question.criterion()) != plainCount(matrix, question)) {
      throw new IllegalStateException("The two ways of counting differ");
    }
  }

  private static int plainCount(PatientMatrix matrix, Question question) {
    int count = 0;
    for (int p = 0; p < matrix.patients(); p++) {
      boolean first = false;
      boolean second = false;
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        first |= matrix.conceptOf(e) == question.first();
        second |= matrix.conceptOf(e) == question.second();
      }
      if (first && !second && matrix.sex(p) == question.sex()) {
        count++;
      }
    }
    return count;
  }
}
