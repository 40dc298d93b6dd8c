package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.analysis.matching.Reason;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

/// The tree of reasons as lines, each with what is recorded there.
public final class TrialReasons {
  private final TrialMatcher matcher;
  private final Grounds grounds;
  private final List<Line> lines = new ArrayList<>();

  private TrialReasons(TrialMatcher matcher, Grounds grounds) {
    this.matcher = matcher;
    this.grounds = grounds;
  }

  /// A criterion; one that is deeper than the line before stands below it. Several have a `join`,
  /// one has a `field`. `settles`: to know it may settle an unknown arm.
  public record Line(
      int depth,
      Answer answer,
      Reason.@Nullable Join join,
      @Nullable String field,
      List<Wanted> wanted,
      Known known,
      boolean settles) {
    public Line {
      wanted = List.copyOf(wanted);
    }
  }

  /// What a trial asks for; a tumour by its concept where it has one.
  public record Wanted(String property, String value, @Nullable ConceptId concept) {}

  /// What the patient was taken for, the records that say so, and whether and where a gene was
  /// looked at.
  public record Known(
      List<String> values, List<Recorded> facts, boolean looked, List<Recorded.TestedGenes> tests) {
    static final Known NOTHING = new Known(List.of(), List.of(), false, List.of());

    public Known {
      values = List.copyOf(values);
      facts = List.copyOf(facts);
      tests = List.copyOf(tests);
    }
  }

  static List<Line> of(Reason reason, Grounds grounds, TrialMatcher matcher) {
    var reasons = new TrialReasons(matcher, grounds);
    reasons.add(reason, 0, true);
    return List.copyOf(reasons.lines);
  }

  private void add(Reason reason, int depth, boolean open) {
    boolean settles = open && reason.answer() == Answer.UNKNOWN;
    switch (reason) {
      case Reason.Several(var join, var answer, var parts) -> {
        lines.add(new Line(depth, answer, join, null, List.of(), Known.NOTHING, settles));
        parts.forEach(part -> add(part, depth + 1, settles));
      }
      case Reason.One one -> lines.add(line(one, depth, settles));
    }
  }

  private Line line(Reason.One one, int depth, boolean settles) {
    var field = one.field();
    var known = new Known(one.known(), grounds.facts(field), one.looked(), grounds.tests(field));
    var wanted = one.wanted().stream().map(this::wanted).toList();
    return new Line(depth, one.answer(), null, field, wanted, known, settles);
  }

  private Wanted wanted(Reason.Wanted one) {
    boolean tumour = one.property().equals("oncotree_primary_diagnosis");
    var concept = tumour ? matcher.findTumour(one.value()).orElse(null) : null;
    return new Wanted(one.property(), one.value(), concept);
  }
}
