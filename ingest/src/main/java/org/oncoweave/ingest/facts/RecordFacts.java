package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// What each record says by itself, without the history: one fact of the record, one node.
final class RecordFacts {
  private static final String SUSPECTED = "suspected";

  private final ConceptNames names;
  private final VariantFacts variants;
  private final Draft draft;

  RecordFacts(ConceptNames names, Draft draft) {
    this.names = names;
    this.variants = new VariantFacts(draft);
    this.draft = draft;
  }

  void add(SourceRecord record) {
    int number = 0;
    for (var fact : record.facts()) {
      add(fact, key(record, number), record.key());
      number++;
    }
  }

  /// The key of what a fact of a record becomes.
  static String key(SourceRecord record, int number) {
    return number == 0 ? record.key().toString() : record.key() + "#" + number;
  }

  private void add(SourceFact fact, String key, RecordKey record) {
    switch (fact) {
      case SourceFact.Diagnosis diagnosis -> diagnosis(diagnosis, key, record);
      case SourceFact.Procedure act -> act(act, key, record);
      case SourceFact.Measured measured -> measurement(measured, key, record);
      case SourceFact.Exposed exposed -> exposure(exposed, key, record);
      case SourceFact.OfLaboratory said -> variants.add(said, key, record);
      case SourceFact.FamilyHistory family -> family(family, key, record);
      case SourceFact.Opposition opposition -> opposition(opposition, key, record);
      case SourceFact.Residence residence -> residence(residence, key);
      case SourceFact.FollowedUp followed -> followUp(followed, key, record);
      // the history and the ledger see to these
      case SourceFact.Person _,
          SourceFact.Report _,
          SourceFact.RegisteredTumour _,
          SourceFact.TumourEvent _,
          SourceFact.Administration _,
          SourceFact.Radiotherapy _,
          SourceFact.LocalCode _,
          SourceFact.Withdrawn _ -> {}
    }
  }

  /// Once all records have been added.
  void end() {
    variants.end();
  }

  private void node(
      FactKind kind, FactNode.Properties properties, List<ConceptLink> links, Origin origin) {
    var evidence = Draft.row(origin.record);
    draft.facts.add(new FactNode(kind, origin.key, properties.known(), links, evidence));
  }

  /// The key of the node, and the record that it comes from.
  private record Origin(String key, RecordKey record) {}

  private void diagnosis(SourceFact.Diagnosis fact, String key, RecordKey record) {
    boolean suspected = SUSPECTED.equals(fact.role());
    if (CancerCodes.isPrimary(fact.code()) && !suspected) {
      return;
    }
    if (CancerCodes.metastasis(fact.code()).isPresent() && !suspected) {
      // the history makes it an event of a tumour, or the reach of one
      draft.features.add(FeatureRole.CONDITION, names.known(fact.code()), fact.date());
      return;
    }
    var properties =
        new FactNode.Properties()
            .put("code", fact.code().code())
            .put("label", fact.label())
            .put("date", fact.date())
            .put("role", fact.role());
    var links = List.of(ConceptLink.of(fact.code()));
    node(FactKind.CONDITION, properties, links, new Origin(key, record));
    if (!suspected) {
      draft.features.add(FeatureRole.CONDITION, fact.code(), fact.date());
    }
  }

  private void act(SourceFact.Procedure fact, String key, RecordKey record) {
    if (fact.surgery()) {
      return;
    }
    var properties =
        new FactNode.Properties()
            .put("code", fact.code().code())
            .put("label", fact.label())
            .put("date", fact.date());
    var links = List.of(ConceptLink.of(fact.code()));
    node(FactKind.ACT, properties, links, new Origin(key, record));
    draft.features.add(FeatureRole.ACT, fact.code(), fact.date());
  }

  private void measurement(SourceFact.Measured fact, String key, RecordKey record) {
    var properties =
        new FactNode.Properties()
            .put("label", fact.label())
            .put("date", fact.date())
            .put("comparator", fact.comparator())
            .put("value", fact.value())
            .put("unit", fact.unit())
            .put("textValue", fact.textValue());
    var concept =
        fact.code() == null
            ? names.findOrMake(fact.label(), "measurement", "LOINC", "BIOMARKER", "OW").orElse(null)
            : fact.code();
    node(FactKind.MEASUREMENT, properties, links(concept), new Origin(key, record));
    if (concept != null) {
      draft.features.add(FeatureRole.MEASUREMENT, concept, fact.date());
      Statuses.of(names.ontology(), concept, fact)
          .ifPresent(status -> draft.features.add(FeatureRole.VARIANT, status, fact.date()));
    }
  }

  private static List<ConceptLink> links(@Nullable ConceptId concept) {
    return concept == null ? List.of() : List.of(ConceptLink.of(Objects.requireNonNull(concept)));
  }

  private void exposure(SourceFact.Exposed fact, String key, RecordKey record) {
    var properties =
        new FactNode.Properties()
            .put("kind", fact.kind())
            .put("label", fact.label())
            .put("from", fact.from())
            .put("to", fact.to())
            .put("value", fact.value())
            .put("unit", fact.unit());
    boolean occupation = fact.kind() == SourceFact.Exposed.Kind.OCCUPATION;
    var type = occupation ? ConceptLink.Type.WITH_OCCUPATION : ConceptLink.Type.TO_AGENT;
    var concept = names.exposure(fact);
    var links = concept.map(c -> List.of(new ConceptLink(type, c))).orElse(List.of());
    node(FactKind.EXPOSURE, properties, links, new Origin(key, record));
    var role = occupation ? FeatureRole.OCCUPATION : FeatureRole.EXPOSURE;
    concept.ifPresent(c -> draft.features.add(role, c, fact.from(), fact.to()));
  }

  private void family(SourceFact.FamilyHistory fact, String key, RecordKey record) {
    var concept =
        fact.condition() == null
            ? names.find(fact.label(), "ICD10").orElse(null)
            : fact.condition();
    var properties =
        new FactNode.Properties()
            .put("relation", fact.relation())
            .put("label", fact.label())
            .put("age", fact.age());
    node(FactKind.FAMILY_HISTORY, properties, links(concept), new Origin(key, record));
    if (concept != null) {
      draft.features.add(FeatureRole.FAMILY, concept, null);
    }
  }

  private void opposition(SourceFact.Opposition fact, String key, RecordKey record) {
    var properties =
        new FactNode.Properties()
            .put("date", fact.date())
            .put("study", fact.study())
            .put("withdrawn", fact.withdrawn());
    node(FactKind.OPPOSITION, properties, List.of(), new Origin(key, record));
    draft.opposed |= fact.study() == null && fact.withdrawn() == null;
  }

  private void followUp(SourceFact.FollowedUp fact, String key, RecordKey record) {
    var properties =
        new FactNode.Properties()
            .put("endpoint", fact.endpoint())
            .put("months", fact.months())
            .put("reached", fact.reached());
    node(FactKind.FOLLOW_UP, properties, List.of(), new Origin(key, record));
    draft.followUps.add(fact);
  }

  private void residence(SourceFact.Residence fact, String key) {
    if (fact.commune() == null) {
      return;
    }
    var properties =
        new FactNode.Properties().put("key", key).put("from", fact.from()).put("to", fact.to());
    draft.residences.add(new Dossier.Residence(fact.commune(), properties.known()));
    draft.features.add(FeatureRole.PLACE, fact.commune(), fact.from(), fact.to());
  }
}
