package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.FactNode;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;

/// Who a patient is, from the records of all sources: of each property the first that is known, in
/// order of the records' keys; the latest news.
record Person(
    Sex sex,
    @Nullable PartialDate birth,
    @Nullable PartialDate death,
    @Nullable ConceptId deathCause,
    @Nullable PartialDate lastNews,
    @Nullable String familyName,
    @Nullable String givenName) {

  /// `told` in the order of the records' keys.
  static Person of(List<SourceFact.Person> told) {
    var sex =
        told.stream()
            .map(SourceFact.Person::sex)
            .filter(known -> known != Sex.UNKNOWN)
            .findFirst()
            .orElse(Sex.UNKNOWN);
    return new Person(
        sex,
        first(told, SourceFact.Person::birth),
        first(told, SourceFact.Person::death),
        first(told, SourceFact.Person::deathCause),
        lastNews(told),
        first(told, SourceFact.Person::familyName),
        first(told, SourceFact.Person::givenName));
  }

  private static <T> @Nullable T first(
      List<SourceFact.Person> told, Function<SourceFact.Person, @Nullable T> part) {
    for (var person : told) {
      var value = part.apply(person);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable PartialDate lastNews(List<SourceFact.Person> told) {
    PartialDate latest = null;
    for (var person : told) {
      var news = person.lastNews();
      if (news != null && (latest == null || news.latest().isAfter(latest.latest()))) {
        latest = news;
      }
    }
    return latest;
  }

  Map<String, Object> properties() {
    return new FactNode.Properties()
        .put("sex", sex)
        .put("birth", birth)
        .put("death", death)
        .put("deathCause", deathCause == null ? null : Objects.requireNonNull(deathCause).curie())
        .put("lastNews", lastNews)
        .put("familyName", familyName)
        .put("givenName", givenName)
        .known();
  }
}
