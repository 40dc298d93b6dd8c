package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactNode;
import org.oncoweave.ingest.history.Corrections;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.Profile;
import org.oncoweave.model.RecordKey;

/// A dossier in the making, before its concepts have numbers.
public final class Draft {
  private static final String UNREAD_TEXT = "UNREAD_TEXT";

  private final String rules;
  final String patient;
  final Person person;
  final Features features = new Features();
  final List<FactNode> facts = new ArrayList<>();
  final List<Dossier.Tie> ties = new ArrayList<>();
  final List<Dossier.Residence> residences = new ArrayList<>();
  final List<Dossier.Place> places = new ArrayList<>();
  final List<Dossier.Naming> namings = new ArrayList<>();

  /// Documents read anew, and what is kept of each that could be read.
  final List<String> read = new ArrayList<>();

  final Map<String, byte[]> kept = new HashMap<>();

  /// Documents that the rules of the text fail on.
  final Set<String> unread = new HashSet<>();

  private final List<Correction.Settled> corrections = new ArrayList<>();
  private final Map<String, String> warnings = new HashMap<>();
  final Set<ConceptGraph.Kind> kinds = new HashSet<>();
  final FollowUps followUps = new FollowUps();
  boolean opposed;
  int indexDay = Profile.UNKNOWN_DAY;
  int secondPrimaryDay = Profile.UNKNOWN_DAY;

  Draft(String patient, Person person, String rules) {
    this.rules = rules;
    this.patient = patient;
    this.person = person;
  }

  static List<Evidence> row(RecordKey key) {
    return List.of(new Evidence.Row(key));
  }

  static List<ConceptLink> links(Collection<ConceptId> concepts) {
    return concepts.stream().map(ConceptLink::of).toList();
  }

  /// Ties each fact to its corrections, and says what became of all.
  void corrected(Corrections said) {
    corrections.addAll(said.settled());
    for (var settled : corrections) {
      var fact = settled.about();
      if (fact != null && settled.state() == Correction.State.IN_FORCE) {
        ties.add(new Dossier.Tie(Dossier.Tie.Type.CORRECTED_BY, fact, settled.key()));
      }
    }
  }

  /// Says what changes: warnings that are new, and those that are gone.
  public Draft warn(Map<String, String> before, Map<String, String> odd) {
    var now = new HashMap<>(odd);
    unread.forEach(document -> now.put(document, UNREAD_TEXT));
    now.forEach((key, warning) -> {
      if (!warning.equals(before.get(key))) {
        warnings.put(key, warning);
      }
    });
    before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(k -> warnings.put(k, ""));
    return this;
  }

  /// Every concept that the dossier speaks of.
  public Set<String> concepts() {
    var curies = new HashSet<String>();
    features.concepts().forEach(concept -> curies.add(concept.curie()));
    facts.forEach(f -> f.concepts().forEach(link -> curies.add(link.concept().curie())));
    residences.forEach(residence -> curies.add(residence.commune().curie()));
    namings.forEach(naming -> curies.add(naming.concept().curie()));
    return curies;
  }

  /// Which concept its facts say to be a kind of which.
  public Set<ConceptGraph.Kind> kinds() {
    return Set.copyOf(kinds);
  }

  /// The dossier, once each of its concepts has a number.
  public Dossier dossier(ToIntFunction<String> numbers) {
    var anew = new Dossier.Read(rules, read, kept);
    return new Dossier(
        patient,
        followUps.with(person.properties()),
        facts,
        ties,
        residences,
        places,
        namings,
        anew,
        warnings,
        corrections,
        profile(numbers));
  }

  private Profile profile(ToIntFunction<String> numbers) {
    return new Profile(
        person.sex(),
        Features.day(person.birth()),
        indexDay,
        secondPrimaryDay,
        Features.day(person.death()),
        Features.day(person.lastNews()),
        opposed,
        features.entries(numbers),
        followUps.all());
  }
}
