package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Arms asked of all patients of an index, block by block: a leaf that many arms share is answered
/// once a block, and a block's answers fit the cache.
final class ArmScan {
  private static final int WORDS = 256;
  private static final int BLOCK = WORDS << 6;

  private final int patients;
  private final List<Arm> arms;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Leaves ready;

  ArmScan(PatientIndex index, List<Arm> arms) {
    this.patients = index.size();
    this.arms = arms;
    this.ready = new Leaves(index);
  }

  List<Matches> run() {
    var plans = arms.stream().map(arm -> plan(arm.criterion())).toList();
    var matches = arms.stream().map(_ -> new Matches(patients)).toList();
    int blocks = (patients + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks).parallel().forEach(block -> run(block, plans, matches));
    return matches;
  }

  private void run(int block, List<Plan> plans, List<Matches> matches) {
    var answered = new Block(block * BLOCK, new @Nullable Ternary[leaves.size()]);
    for (int arm = 0; arm < plans.size(); arm++) {
      var answers =
          arms.get(arm).fault().isEmpty() ? answered.ask(plans.get(arm)) : new Ternary(WORDS);
      matches.get(arm).put(block * WORDS, answers);
    }
  }

  /// A criterion with the numbers of its leaves.
  private sealed interface Plan {
    record All(List<Plan> parts) implements Plan {}

    record Any(List<Plan> parts) implements Plan {}

    record Not(Plan part) implements Plan {}

    record One(int leaf) implements Plan {}
  }

  private Plan plan(Criterion criterion) {
    return switch (criterion) {
      case Criterion.All(var parts) -> new Plan.All(parts.stream().map(this::plan).toList());
      case Criterion.Any(var parts) -> new Plan.Any(parts.stream().map(this::plan).toList());
      case Criterion.Not(var part) -> new Plan.Not(plan(part));
      case Criterion.Clinical(var _, var _, var rule) -> one(rule, () -> ready.of(rule));
      case Criterion.Finding finding -> one(finding, () -> ready.of(finding));
      case Criterion.WildType wildType -> one(wildType, () -> ready.of(wildType));
    };
  }

  private Plan one(Object same, java.util.function.Supplier<Leaf> leaf) {
    var number = numbers.get(same);
    if (number == null) {
      number = leaves.size();
      leaves.add(leaf.get());
      numbers.put(same, number);
    }
    return new Plan.One(number);
  }

  /// The answers of the leaves for one block of patients, each filled when it is first asked.
  private final class Block {
    private final int from;
    private final @Nullable Ternary[] filled;

    Block(int from, @Nullable Ternary[] filled) {
      this.from = from;
      this.filled = filled;
    }

    /// A new one, which the caller may change.
    Ternary ask(Plan plan) {
      return switch (plan) {
        case Plan.All(var parts) -> {
          var all = Ternary.all(WORDS);
          parts.forEach(part -> all.and(look(part)));
          yield all;
        }
        case Plan.Any(var parts) -> {
          var any = new Ternary(WORDS);
          parts.forEach(part -> any.or(look(part)));
          yield any;
        }
        case Plan.Not(var part) -> look(part).negated();
        case Plan.One(var leaf) -> leaf(leaf).copy();
      };
    }

    /// One that the caller only looks at.
    private Ternary look(Plan plan) {
      return plan instanceof Plan.One(var leaf) ? leaf(leaf) : ask(plan);
    }

    private Ternary leaf(int number) {
      var known = filled[number];
      if (known == null) {
        known = new Ternary(WORDS);
        leaves.get(number).fill(from, known);
        filled[number] = known;
      }
      return known;
    }
  }
}
