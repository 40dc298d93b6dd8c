package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.cohort.CohortQuery;
import org.oncoweave.analysis.cohort.Criterion;
import org.oncoweave.model.Sex;

/// Counts of three criteria each over a matrix of `size` patients; the baseline looks at every
/// patient for every question.
final class CohortBench implements Bench {
  private static final int CONCEPTS = 5_000;
  private static final int ENTRIES = 60;
  private static final int QUESTIONS = 1_000;
  private static final int ASKED_PLAINLY = 20;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var matrix = matrix((int) size);
    var tree = ConceptTree.flat(CONCEPTS);
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

  private static PatientMatrix matrix(int patients) {
    var random = new SplittableRandom(1);
    var builder = PatientMatrix.builder(CONCEPTS);
    for (int p = 0; p < patients; p++) {
      int index = random.nextInt(0, 18_000);
      var entries = new ArrayList<Entry>();
      for (int e = 0; e < ENTRIES; e++) {
        // Squared: few concepts are common and many are rare, as in records.
        double u = random.nextDouble();
        entries.add(Entry.on((int) (u * u * CONCEPTS), index + random.nextInt(3_000)));
      }
      builder.add(person(p, index, random), entries);
    }
    return builder.build();
  }

  private static Person person(int p, int index, SplittableRandom random) {
    int unknown = PatientMatrix.UNKNOWN;
    return new Person(
        "p" + p,
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        index - random.nextInt(10_000, 30_000),
        index,
        0,
        unknown,
        -1,
        unknown,
        index + random.nextInt(100, 6_000));
  }
}
