package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty.Kind;

/// Which fact of now a person meant then. Keys of facts that only reports tell change when other
/// documents come, so a key alone is not believed: what it names must be the same thing, by the
/// rules of "What is one thing" in docs/history.md.
final class AnchoredFacts {
  /// Days between two tellings of one fact of a kind.
  private static int tolerance(Kind kind) {
    return switch (kind) {
      case TUMOUR -> 92;
      case EVENT -> 45;
      case TREATMENT, EXPOSURE -> 60;
    };
  }

  private AnchoredFacts() {}

  /// The key of the fact now. Empty: it is told no more, or two may be meant.
  static Optional<String> find(Anchor meant, List<CorrectableFact> facts) {
    var alike =
        facts.stream().map(CorrectableFact::anchor).filter(now -> alike(meant, now)).toList();
    var near = alike.stream().filter(now -> near(meant, now)).toList();
    var same = near.stream().filter(now -> sides(meant.side(), now.side())).toList();
    return of(meant, near)
        .or(() -> same.size() == 1 ? Optional.of(same.getFirst().fact()) : Optional.empty())
        // a row keeps its key when its date is put right
        .or(() -> restsOnARow(meant) ? of(meant, alike) : Optional.empty());
  }

  private static Optional<String> of(Anchor meant, List<Anchor> facts) {
    return facts.stream().map(Anchor::fact).filter(meant.fact()::equals).findFirst();
  }

  /// Keys of treatments that reports tell are numbers.
  private static boolean restsOnARow(Anchor meant) {
    return meant.fact().substring(meant.fact().lastIndexOf('#') + 1).contains("/")
        && !meant.fact().matches(".*#treatment/\\d+");
  }

  private static boolean alike(Anchor one, Anchor other) {
    return one.kind() == other.kind()
        && Objects.equals(one.what(), other.what())
        && sites(one.site(), other.site())
        && (one.kind() != Kind.TREATMENT || shares(one.concepts(), other.concepts()));
  }

  private static boolean sites(@Nullable ConceptId one, @Nullable ConceptId other) {
    return one == null || other == null || Sites.agree(one.code(), other.code());
  }

  private static boolean sides(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean shares(List<ConceptId> one, List<ConceptId> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static boolean near(Anchor one, Anchor other) {
    return Math.abs(Times.days(one.date(), other.date())) <= tolerance(one.kind());
  }
}
