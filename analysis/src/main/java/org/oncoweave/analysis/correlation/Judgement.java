package org.oncoweave.analysis.correlation;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What the second look says of a node.
record Judgement(List<Reason> reasons, OptionalInt explainedBy) {
  static final Judgement NONE = new Judgement(List.of(), OptionalInt.empty());

  Judgement {
    reasons = List.copyOf(reasons);
  }

  Set<Flag> flags() {
    var flags = EnumSet.noneOf(Flag.class);
    reasons.forEach(reason -> flags.add(reason.flag()));
    return flags;
  }

  boolean isArtefact() {
    return reasons.stream().anyMatch(reason -> reason.flag().isArtefact());
  }

  Judgement and(List<Reason> more) {
    return new Judgement(Stream.concat(reasons.stream(), more.stream()).toList(), explainedBy);
  }

  Judgement explainedBy(int feature) {
    return new Judgement(reasons, OptionalInt.of(feature));
  }
}
