package org.oncoweave.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.api.ExplainController.Explanation;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Ground;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What the patients behind a link have of it, in the words of their records: few questions a page,
/// whatever its size.
@Controller
class GroundController {
  private final Matrix matrix;
  private final PatientGraph patients;
  private final DocumentController documents;

  GroundController(Matrix matrix, PatientGraph patients, DocumentController documents) {
    this.matrix = matrix;
    this.patients = patients;
    this.documents = documents;
  }

  /// A record of a patient, with the words that say it as the asker may see them.
  record Told(
      String patient,
      String label,
      ConceptId concept,
      boolean isOutcome,
      @Nullable PartialDate date,
      @Nullable String sentence,
      @Nullable String document,
      @Nullable Integer start,
      @Nullable Integer end) {}

  @SchemaMapping(typeName = "Explanation")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public List<Told> grounds(
      Explanation explained,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Asker asker) {
    var ids = Connection.slice(first, after).of(explained.keys());
    var found = patients.grounds(ids, question(explained), asker.visibility());
    var texts = documents.shown(documentsOf(found), asker);
    var told = new ArrayList<Told>();
    for (var id : ids) {
      found.getOrDefault(id, List.of()).forEach(ground -> told.add(told(id, ground, texts)));
    }
    return told;
  }

  private Ground.Question question(Explanation explained) {
    var concepts = matrix.latest().concepts();
    return new Ground.Question(
        concepts.withDescendants(explained.feature()),
        curies(explained.outcome().read(concepts), concepts),
        explained.outcome().isSecondPrimary());
  }

  private static List<String> curies(Outcome outcome, Concepts concepts) {
    return switch (outcome) {
      case Outcome.SecondPrimary _ -> List.of();
      case Outcome.Death _ -> List.of(EventType.DEATH.concept().curie());
      case Outcome.SecondPrimaryAt at -> curies(at.sites(), concepts);
      case Outcome.Recurrence back -> curies(back.kinds(), concepts);
      case Outcome.ConceptSeen seen -> concepts.withDescendants(concepts.get(seen.concept()));
    };
  }

  private static List<String> curies(Set<Integer> numbers, Concepts concepts) {
    return numbers.stream().map(number -> concepts.get(number).curie()).toList();
  }

  private static List<String> documentsOf(Map<String, List<Ground>> found) {
    return found.values().stream()
        .flatMap(List::stream)
        .flatMap(ground -> Stream.ofNullable(ground.document()))
        .distinct()
        .toList();
  }

  private static Told told(String patient, Ground ground, Map<String, String> texts) {
    var text = texts.get(Objects.requireNonNullElse(ground.document(), ""));
    return new Told(
        patient,
        ground.label(),
        ground.concept(),
        ground.outcome(),
        ground.date(),
        text == null ? null : sentence(text, ground),
        ground.document(),
        ground.start(),
        ground.end());
  }

  private static @Nullable String sentence(String text, Ground ground) {
    var start = ground.start();
    var end = ground.end();
    return start == null || end == null ? null : Passage.of(text, start, end);
  }
}
