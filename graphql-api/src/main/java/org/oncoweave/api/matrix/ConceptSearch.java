package org.oncoweave.api.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.SearchHit;

/// Search over the names of the vocabularies and over those of the centre's own concepts, as one
/// list: the best name first, what patients carry before what none does.
final class ConceptSearch {
  private static final int MOST_LOOKED_AT = 600;
  private static final double OTHER_LANGUAGE = 0.9;
  private static final double OBSOLETE = 0.5;
  private static final double STEPS = 50;

  private final Dictionary dictionary;
  private final Ontology own;

  ConceptSearch(Dictionary dictionary, List<Concept> own) {
    this.dictionary = dictionary;
    this.own = Ontology.of(own);
  }

  /// What is asked: words or the beginning of a code; the scheme may be empty.
  record Question(String text, String scheme, Concepts.Language language, int first) {}

  List<ConceptId> answer(
      Question question, Predicate<ConceptId> admitted, Predicate<ConceptId> carried) {
    var text = question.text();
    var hits =
        Stream.concat(
            dictionary.search(text, question.scheme(), MOST_LOOKED_AT).stream(),
            own.search(text, question.scheme(), MOST_LOOKED_AT).stream());
    return hits.filter(hit -> !hit.concept().isProperty())
        .filter(hit -> admitted.test(hit.concept().id()))
        .sorted(order(question, carried))
        .limit(question.first())
        .map(hit -> hit.concept().id())
        .toList();
  }

  private static Comparator<SearchHit> order(Question question, Predicate<ConceptId> carried) {
    var asked = Language.valueOf(question.language().name());
    return Comparator.<SearchHit>comparingLong(hit -> -Math.round(score(hit, asked) * STEPS))
        .thenComparingInt(hit -> carried.test(hit.concept().id()) ? 0 : 1)
        .thenComparingInt(hit -> hit.term().text().length())
        .thenComparing(hit -> hit.concept().id().curie());
  }

  private static double score(SearchHit hit, Language asked) {
    double fit = hit.score() * (hit.term().language().serves(asked) ? 1 : OTHER_LANGUAGE);
    return hit.concept().isObsolete() ? fit * OBSOLETE : fit;
  }
}
