package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Profile;

/// What a patient has, in which role, from when to when and how often: the entries of a profile
/// before its concepts have numbers.
final class Features {
  private record Key(ConceptId concept, FeatureRole role) {}

  private static final class Span {
    int first = Profile.UNKNOWN_DAY;
    int last = Profile.UNKNOWN_DAY;
    int count;
  }

  private final Map<Key, Span> spans = new HashMap<>();

  void add(FeatureRole role, ConceptId concept, @Nullable PartialDate day) {
    add(new Key(concept, role), day(day), day(day), 1);
  }

  void add(
      FeatureRole role, ConceptId concept, @Nullable PartialDate from, @Nullable PartialDate to) {
    int first = day(from);
    int last = day(to);
    add(new Key(concept, role), first, last == Profile.UNKNOWN_DAY ? first : last, 1);
  }

  /// A level of a dose, from a day on.
  void reach(FeatureRole role, ConceptId level, int day) {
    add(new Key(level, role), day, day, 1);
  }

  private void add(Key key, int first, int last, int times) {
    var span = spans.computeIfAbsent(key, _ -> new Span());
    span.count += times;
    if (first != Profile.UNKNOWN_DAY) {
      span.first = span.first == Profile.UNKNOWN_DAY ? first : Math.min(span.first, first);
    }
    // the unknown day is the least of all
    span.last = Math.max(span.last, last);
  }

  static int day(@Nullable PartialDate date) {
    return date == null ? Profile.UNKNOWN_DAY : (int) date.middle().toEpochDay();
  }

  Set<ConceptId> concepts() {
    var concepts = new HashSet<ConceptId>();
    spans.keySet().forEach(key -> concepts.add(key.concept()));
    return concepts;
  }

  List<Profile.Entry> entries(ToIntFunction<String> numbers) {
    var entries = new ArrayList<Profile.Entry>(spans.size());
    spans.forEach((key, span) -> {
      int number = numbers.applyAsInt(key.concept().curie());
      entries.add(new Profile.Entry(number, key.role(), span.first, span.last, span.count));
    });
    return entries;
  }
}
