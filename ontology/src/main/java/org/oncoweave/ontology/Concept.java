package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.ConceptId;

/// What a code means: its names in two languages, its direct parents, what its scheme says of it.
///
/// A name is empty when its source has none in that language. Attributes are the further columns of
/// the table the concept was read from; one that is absent there is absent here.
public record Concept(
    ConceptId id,
    String labelFr,
    String labelEn,
    List<Synonym> synonyms,
    List<ConceptId> parents,
    Map<String, String> attributes) {
  public Concept {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    attributes = Map.copyOf(attributes);
  }

  public String scheme() {
    return id.scheme();
  }

  /// The label in that language, or in the other one, or the code.
  public String label(Language language) {
    var first = language == Language.EN ? labelEn : labelFr;
    var second = language == Language.EN ? labelFr : labelEn;
    if (!first.isEmpty()) {
      return first;
    }
    return second.isEmpty() ? id.code() : second;
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /// Whether its scheme no longer uses it.
  public boolean isObsolete() {
    return attributes.containsKey("obsolete");
  }

  /// Whether it names a relation between concepts (a typedef, an object property).
  public boolean isProperty() {
    return attribute("kind").filter("property"::equals).isPresent();
  }

  /// The values of an attribute that holds a list, separated by `|`; empty when it is absent.
  public List<String> list(String name) {
    return attribute(name).map(Concept::split).orElse(List.of());
  }

  /// Labels first, then the exact synonyms.
  public List<Term> terms() {
    var terms = new ArrayList<Term>(synonyms.size() + 2);
    if (!labelFr.isEmpty()) {
      terms.add(new Term(id, labelFr, Language.FR, true));
    }
    if (!labelEn.isEmpty() && !labelEn.equals(labelFr)) {
      terms.add(new Term(id, labelEn, Language.EN, true));
    }
    for (var synonym : synonyms) {
      if (synonym.scope() == Synonym.Scope.EXACT) {
        terms.add(new Term(id, synonym.text(), synonym.language(), false));
      }
    }
    return terms;
  }

  static List<String> split(String list) {
    var values = new ArrayList<String>();
    int from = 0;
    for (int bar = list.indexOf('|'); bar >= 0; bar = list.indexOf('|', from)) {
      addTrimmed(values, list.substring(from, bar));
      from = bar + 1;
    }
    addTrimmed(values, list.substring(from));
    return values;
  }

  private static void addTrimmed(List<String> values, String value) {
    var trimmed = value.strip();
    if (!trimmed.isEmpty()) {
      values.add(trimmed);
    }
  }
}
