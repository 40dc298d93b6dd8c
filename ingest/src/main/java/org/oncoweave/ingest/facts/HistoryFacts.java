package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.ingest.history.MultiplePrimaries;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.MultiplePrimary;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.Profile;

/// The tumours, events and treatments of a history as nodes, tied in order.
final class HistoryFacts {
  private static final ConceptId RADIOTHERAPY = new ConceptId("OW:radiotherapy");

  private static final Map<Treatment.Kind, FeatureRole> ROLES =
      Map.of(
          Treatment.Kind.SURGERY, FeatureRole.SURGERY,
          Treatment.Kind.SYSTEMIC, FeatureRole.MEDICINE,
          Treatment.Kind.RADIOTHERAPY, FeatureRole.RADIOTHERAPY);

  private final ConceptNames names;
  private final OncoTreeTypes types;
  private final Draft draft;

  HistoryFacts(ConceptNames names, OncoTreeTypes types, Draft draft) {
    this.names = names;
    this.types = types;
    this.draft = draft;
  }

  void add(NeoplasticHistory history) {
    var primaries = MultiplePrimaries.of(history);
    history.tumours().forEach(tumour -> tumour(tumour, primaries.get(tumour.key())));
    var last = new HashMap<String, String>();
    history.events().forEach(event -> event(event, last));
    history.treatments().forEach(this::treatment);
    history.conflicts().forEach(this::conflict);
  }

  void conflict(NeoplasticHistory.Conflict conflict) {
    var properties =
        new FactNode.Properties()
            .put("kind", conflict.kind())
            .put("about", conflict.about())
            .put("kept", conflict.kept())
            .put("told", conflict.told())
            .put("date", conflict.date());
    draft.facts.add(
        new FactNode(
            FactKind.CONFLICT, conflict.key(), properties.known(), List.of(), conflict.evidence()));
  }

  private void tumour(Tumour tumour, @Nullable MultiplePrimary primary) {
    var links = new ArrayList<ConceptLink>();
    links.add(new ConceptLink(ConceptLink.Type.IN_SITE, tumour.topography()));
    draft.features.add(FeatureRole.TUMOUR_SITE, tumour.topography(), tumour.date());
    var morphology = tumour.morphology();
    if (morphology != null) {
      links.add(new ConceptLink(ConceptLink.Type.OF_MORPHOLOGY, morphology));
      draft.features.add(FeatureRole.TUMOUR_MORPHOLOGY, morphology, tumour.date());
    }
    types
        .type(tumour)
        .ifPresent(type -> {
          links.add(ConceptLink.of(type));
          draft.features.add(FeatureRole.TUMOUR_TYPE, type, tumour.date());
        });
    draft.facts.add(
        new FactNode(
            FactKind.TUMOUR, tumour.key(), known(tumour, primary), links, tumour.evidence()));
    days(tumour);
  }

  private static Map<String, Object> known(Tumour tumour, @Nullable MultiplePrimary primary) {
    var morphology = tumour.morphology();
    var properties =
        new FactNode.Properties()
            .put("topography", tumour.topography().curie())
            .put("morphology", morphology == null ? null : morphology.curie())
            .put("date", tumour.date())
            .put("laterality", tumour.laterality())
            .put("stage", tumour.stage())
            .put("grade", tumour.grade())
            .put("secondPrimary", tumour.secondPrimary());
    if (primary != null) {
      put(properties, "iarc", primary.iarc());
      put(properties, "seer", primary.seer());
      put(properties, "clinical", primary.clinical());
    }
    return properties.known();
  }

  private static void put(
      FactNode.Properties properties, String rules, MultiplePrimary.Verdict verdict) {
    properties
        .put(rules, verdict.counted())
        .put(rules + "Reason", verdict.reason())
        .put(rules + "Rule", verdict.rule())
        .put(rules + "With", verdict.with());
  }

  private void days(Tumour tumour) {
    int day = Features.day(tumour.date());
    if (day == Profile.UNKNOWN_DAY) {
      return;
    }
    if (tumour.secondPrimary()) {
      draft.secondPrimaryDay = earlier(draft.secondPrimaryDay, day);
    } else {
      draft.indexDay = earlier(draft.indexDay, day);
    }
  }

  private static int earlier(int known, int day) {
    return known == Profile.UNKNOWN_DAY ? day : Math.min(known, day);
  }

  /// `last` holds the latest event of each tumour so far.
  private void event(NeoplasticEvent event, Map<String, String> last) {
    var properties =
        new FactNode.Properties()
            .put("type", event.type())
            .put("date", event.date())
            .put("sites", event.sites().stream().map(ConceptId::curie).toList());
    draft.facts.add(
        new FactNode(FactKind.EVENT, event.key(), properties.known(), List.of(), event.evidence()));
    if (event.type() != EventType.INITIAL && event.type() != EventType.DEATH) {
      draft.features.add(FeatureRole.EVENT, event.type().concept(), event.date());
    }
    var tumour = event.tumourKey();
    if (tumour != null) {
      draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.HAS_EVENT, tumour, event.key()));
      var before = last.put(tumour, event.key());
      if (before != null) {
        draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.NEXT, before, event.key()));
      }
    }
  }

  private void treatment(Treatment treatment) {
    var properties =
        new FactNode.Properties()
            .put("kind", treatment.kind())
            .put("label", treatment.label())
            .put("start", treatment.start())
            .put("end", treatment.end())
            .put("regimen", treatment.regimen())
            .put("line", treatment.line())
            .put("cycles", treatment.cycles())
            .put("doseGy", treatment.doseGy())
            .put("fractions", treatment.fractions())
            .put("intent", treatment.intent());
    draft.facts.add(
        new FactNode(
            FactKind.TREATMENT,
            treatment.key(),
            properties.known(),
            Draft.links(treatment.concepts()),
            treatment.evidence()));
    tie(treatment);
    features(treatment);
  }

  private void tie(Treatment treatment) {
    if (treatment.eventKey() != null) {
      draft.ties.add(
          new Dossier.Tie(Dossier.Tie.Type.TREATED_BY, treatment.eventKey(), treatment.key()));
    }
  }

  private void features(Treatment treatment) {
    var role = ROLES.getOrDefault(treatment.kind(), FeatureRole.ACT);
    for (var concept : treatment.concepts()) {
      draft.features.add(role, concept, treatment.start(), treatment.end());
    }
    if (role == FeatureRole.RADIOTHERAPY) {
      draft.features.add(role, RADIOTHERAPY, treatment.start(), treatment.end());
    }
    names
        .find(treatment.regimen(), "REGIMEN")
        .ifPresent(regimen ->
            draft.features.add(FeatureRole.REGIMEN, regimen, treatment.start(), treatment.end()));
  }
}
