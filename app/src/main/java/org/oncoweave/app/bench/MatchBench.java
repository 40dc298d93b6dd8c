package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.analysis.matching.Candidate;
import org.oncoweave.analysis.matching.Matches;
import org.oncoweave.analysis.matching.PatientIndex;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.ontology.Ontology;

/// Asks 300 arms of made trials of `size` / 20 made patients through the index, then each pair of
/// the plain evaluator, which must say the same; that is the baseline. Then one new trial of `size`
/// patients, and one new variant of one of them against 30,000 arms.
final class MatchBench implements Bench {
  private static final int SHARE = 20;
  private static final int TRIALS = 100;
  private static final int MANY_TRIALS = 10_000;
  private static final int TIMES = 3;
  private static final int MANY_TIMES = 50;
  private static final long SEED = 31;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var made = new MadeUpTrials(new SplittableRandom(SEED), Ontology.shipped());
    var matcher = TrialMatcher.with(Ontology.shipped());
    var trials = matcher.trials(made.trials(TRIALS));
    var work = new TreeMap<String, Long>();
    Memory.forget();
    var result = pairs((int) Math.max(1, size / SHARE), made, matcher, trials);
    work.putAll(result.work());
    work.putAll(many((int) size, made, matcher));
    return Bench.result("match", work, result.seconds(), result.baseline());
  }

  private static BenchResult pairs(
      int patients, MadeUpTrials made, TrialMatcher matcher, TrialMatcher.Trials trials)
      throws IOException {
    var candidates =
        IntStream.range(0, patients).mapToObj(i -> matcher.candidate(made.patient(i))).toList();
    var index = new PatientIndex();
    candidates.forEach(index::add);
    double seconds = Bench.fastest(TIMES, () -> index.ask(trials));
    var answers = index.ask(trials);
    double plain = Bench.seconds(() -> compare(candidates, trials, answers));
    var work = new TreeMap<String, Long>();
    work.put("units", (long) patients * trials.arms());
    work.put("patients", (long) patients);
    work.put("arms", (long) trials.arms());
    work.put("pairs_equal_to_the_plain_evaluator", (long) patients * trials.arms());
    work.put("pairs_that_match", count(answers, Answer.MATCH));
    work.put("pairs_unknown", count(answers, Answer.UNKNOWN));
    var baseline = new BenchResult.Baseline("each pair asked by itself, on all cores", plain);
    return Bench.result("match", work, seconds, baseline);
  }

  private static long count(List<Matches> answers, Answer wanted) {
    return answers.stream().mapToLong(arm -> arm.rows(wanted).count()).sum();
  }

  private static void compare(
      List<Candidate> candidates, TrialMatcher.Trials trials, List<Matches> answers) {
    long other =
        IntStream.range(0, candidates.size())
            .parallel()
            .mapToLong(row -> others(row, trials.ask(candidates.get(row)), answers))
            .sum();
    if (other > 0) {
      throw new IllegalStateException(other + " pairs are answered otherwise by the index");
    }
  }

  private static long others(int row, List<TrialMatcher.ArmAnswer> plain, List<Matches> answers) {
    return IntStream.range(0, plain.size())
        .filter(arm -> plain.get(arm).verdict().answer() != answers.get(arm).of(row))
        .count();
  }

  /// One new trial, and one new variant.
  private static Map<String, Long> many(int patients, MadeUpTrials made, TrialMatcher matcher)
      throws IOException {
    var index = new PatientIndex();
    for (int i = 0; i < patients; i++) {
      index.add(matcher.candidate(made.patient(i)));
    }
    double trial = newTrial(index, made, matcher);
    var all = matcher.trials(made.trials(MANY_TRIALS));
    double variant = newVariant(index, made, matcher, all);
    var work = new TreeMap<String, Long>();
    work.put("indexed_patients", (long) patients);
    work.put("one_new_trial_ms", Math.round(trial * 1e3));
    work.put("arms_of_all_trials", (long) all.arms());
    work.put("one_new_variant_us", Math.round(variant * 1e6));
    return work;
  }

  private static double newTrial(PatientIndex index, MadeUpTrials made, TrialMatcher matcher)
      throws IOException {
    var one = made.trials(1);
    return Bench.fastest(TIMES, () -> count(index.ask(matcher.trials(one)), Answer.MATCH));
  }

  private static double newVariant(
      PatientIndex index, MadeUpTrials made, TrialMatcher matcher, TrialMatcher.Trials all)
      throws IOException {
    var changed = made.patient(0);
    return Bench.fastest(
        MANY_TIMES,
        () -> {
          var candidate = matcher.candidate(changed);
          index.replace(0, candidate);
          all.ask(candidate, all.touchedBy(MadeUpTrials.FREQUENT_GENE));
        });
  }
}
