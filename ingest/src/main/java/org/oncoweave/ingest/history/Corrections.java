package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Correction.Settled;
import org.oncoweave.model.Correction.State;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.NeoplasticHistory.Conflict;

/// The corrections of a patient, each brought to the fact that it means among those that records
/// tell now. One whose fact is told no more is kept, and becomes a conflict.
public final class Corrections {
  private static final Comparator<Correction> ORDER =
      Comparator.comparing(Correction::at).thenComparing(Correction::key);

  private final List<Correction> all;
  private final List<Settled> settled = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  public Corrections(List<Correction> all) {
    this.all = all.stream().sorted(ORDER).toList();
    this.all.stream()
        .filter(Correction::isUndone)
        .forEach(c -> settled.add(new Settled(c.key(), State.UNDONE, null)));
  }

  /// What became of each; complete once all kinds have been asked for.
  public List<Settled> settled() {
    return settled;
  }

  public List<Conflict> conflicts() {
    return conflicts;
  }

  /// What is corrected of one fact: the correction in force of each property, and that by which the
  /// fact is wrong.
  public record OfFact(Map<FactProperty, Correction> values, @Nullable Correction removal) {
    /// The value, as corrected; null where it is not known.
    public <T> @Nullable T value(
        FactProperty property, @Nullable T told, Function<String, T> reader) {
      var correction = values.get(property);
      if (correction == null) {
        return told;
      }
      var value = correction.value();
      return value == null ? null : reader.apply(value);
    }

    public boolean isRemoval() {
      return removal != null;
    }

    boolean corrects(FactProperty property) {
      return values.containsKey(property);
    }
  }

  /// The corrections in force of the facts of a kind, by key of the fact.
  public Map<String, OfFact> of(Kind kind, List<CorrectableFact> facts) {
    var meant = new LinkedHashMap<String, List<Correction>>();
    for (var correction : all) {
      if (correction.anchor().kind() == kind && !correction.isUndone()) {
        AnchoredFacts.find(correction.anchor(), facts)
            .ifPresentOrElse(
                fact -> meant.computeIfAbsent(fact, _ -> new ArrayList<>()).add(correction),
                () -> withoutFact(correction));
      }
    }
    var found = new LinkedHashMap<String, OfFact>();
    for (var fact : facts) {
      var own = meant.get(fact.anchor().fact());
      if (own != null) {
        found.put(fact.anchor().fact(), settle(fact, own));
      }
    }
    return found;
  }

  private void withoutFact(Correction correction) {
    settled.add(new Settled(correction.key(), State.WITHOUT_FACT, null));
    var anchor = correction.anchor();
    var value = correction.property() == null ? "-" : String.valueOf(correction.value());
    conflicts.add(
        new Conflict(
            correction.key() + "/conflict",
            Conflict.Disagreement.CORRECTION_WITHOUT_FACT,
            null,
            words(correction) + " " + value,
            (anchor.kind() + " " + Objects.requireNonNullElse(anchor.what(), "")).strip(),
            anchor.date(),
            List.of()));
  }

  private static String words(Correction correction) {
    return Optional.ofNullable(correction.property()).map(Enum::name).orElse("REMOVED");
  }

  /// `own` in order of time.
  private OfFact settle(CorrectableFact fact, List<Correction> own) {
    var key = fact.anchor().fact();
    var values = new EnumMap<FactProperty, Correction>(FactProperty.class);
    Correction removal = null;
    for (var correction : own) {
      var property = correction.property();
      var before = property == null ? removal : values.put(property, correction);
      if (before != null) {
        settled.add(new Settled(before.key(), State.REPLACED, key));
      }
      removal = property == null ? correction : removal;
    }
    if (removal != null) {
      settled.add(new Settled(removal.key(), State.IN_FORCE, null));
    }
    for (var correction : values.values()) {
      settled.add(new Settled(correction.key(), State.IN_FORCE, removal == null ? key : null));
      contradicted(correction, fact);
    }
    return new OfFact(values, removal);
  }

  private void contradicted(Correction correction, CorrectableFact fact) {
    var now = FactProperty.text(fact.parts().get(correction.property()));
    if (now == null || now.equals(correction.value()) || now.equals(correction.told())) {
      return;
    }
    conflicts.add(
        new Conflict(
            correction.key() + "/conflict/" + now,
            Conflict.Disagreement.CORRECTION_CONTRADICTED,
            fact.anchor().fact(),
            words(correction) + " " + correction.value(),
            now,
            fact.anchor().date(),
            List.of()));
  }
}
