package org.oncoweave.api.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.pattern.Courses;
import org.oncoweave.analysis.pattern.FollowUp;
import org.oncoweave.analysis.pattern.PlaceClusters;
import org.oncoweave.analysis.pattern.Point;
import org.oncoweave.analysis.pattern.SubgroupQuery;
import org.oncoweave.analysis.pattern.Subgroups;
import org.oncoweave.analysis.pattern.Subgroups.Divisions;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.pattern.PatternJob.Found;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;

/// Searches the patterns of one job.
final class PatternSearch {
  private static final int GROUPS = 50;
  private static final int COURSES = 500;
  private static final int CLUSTERS = 20;
  private static final int REPLICATES = 99;
  private static final int LEAST_PATIENTS = 20;
  private static final int LEAST_CASES = 5;
  private static final long STEPS = 20_000_000;
  private static final String UPPER_ONTOLOGY = "OW";

  /// What was done and what happened, in which an order means something.
  private static final Set<FeatureRole> STEPS_OF_CARE =
      EnumSet.of(
          FeatureRole.EVENT,
          FeatureRole.SURGERY,
          FeatureRole.MEDICINE,
          FeatureRole.REGIMEN,
          FeatureRole.RADIOTHERAPY);

  private final PatternInput input;
  private final int least;
  private final Concepts concepts;
  private final FollowUp people;

  PatternSearch(PatternJob job, FollowUp people) {
    this.input = job.input();
    this.least = job.least();
    this.concepts = job.cohort().snapshot().concepts();
    this.people = people;
  }

  Found run(Watch watch) {
    return switch (input.kind()) {
      case GROUPS -> groups(watch);
      case COURSES -> courses(watch);
      case PLACES -> places(watch);
    };
  }

  // Conjunctions with an excess.
  private Found groups(Watch watch) {
    var query =
        new SubgroupQuery(
            input.together(),
            GROUPS,
            Math.max(LEAST_PATIENTS, least),
            Math.max(LEAST_CASES, least),
            REPLICATES,
            1,
            STEPS);
    var roles = input.roles(EnumSet.allOf(FeatureRole.class));
    var by = new Divisions(concepts.tree(), allowed(people.matrix(), concepts, roles));
    var found = Subgroups.of(people, by, query, watch);
    return new Found(found.concepts(), found.complete(), found.groups(), List.of(), List.of());
  }

  // Orders of treatments and events.
  private Found courses(Watch watch) {
    var query =
        new Courses.Query(
            input.roles(STEPS_OF_CARE),
            concepts.tree(),
            input.together(),
            Math.max(LEAST_PATIENTS, least),
            COURSES);
    var found = Courses.of(people, query, watch);
    return new Found(found.orders(), true, List.of(), found.courses(), List.of());
  }

  // Neighbouring places and years with an excess.
  private Found places(Watch watch) {
    var query = new PlaceClusters.Query(0.5, Math.max(3, least), CLUSTERS, REPLICATES, 1);
    try {
      var found = PlaceClusters.of(people, place -> point(place, concepts), query, watch);
      var told = found.clusters().stream().filter(cluster -> cluster.patients() >= least).toList();
      return new Found(found.places(), true, List.of(), List.of(), told);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "More than 400 places have coordinates; leave those of communes out");
    }
  }

  // Concepts in these roles and what lies above them, but for the roots that nearly everybody has.
  private static IntPredicate allowed(PatientMatrix people, Concepts concepts, Set<Integer> roles) {
    var tree = concepts.tree();
    boolean[] inRole = new boolean[tree.size()];
    for (int e = 0; e < people.entries(); e++) {
      if (roles.contains(people.roleOf(e)) && people.conceptOf(e) < inRole.length) {
        inRole[people.conceptOf(e)] = true;
      }
    }
    for (int c = 0; c < inRole.length; c++) {
      if (inRole[c]) {
        IntStream.of(tree.ancestors(c)).forEach(above -> inRole[above] = true);
      }
    }
    return c -> inRole[c] && !(tree.isRoot(c) && concepts.get(c).scheme().equals(UPPER_ONTOLOGY));
  }

  // The place itself, else the nearest above that has coordinates.
  private static Optional<Point> point(int place, Concepts concepts) {
    var open = new ArrayList<>(List.of(concepts.get(place)));
    for (int at = 0; at < open.size(); at++) {
      var concept = open.get(at);
      var point = point(concept, concepts);
      if (point.isPresent()) {
        return point;
      }
      open.addAll(concepts.parents(concept));
    }
    return Optional.empty();
  }

  private static Optional<Point> point(ConceptId concept, Concepts concepts) {
    var latitude = concepts.attribute(concept, "latitude");
    var longitude = concepts.attribute(concept, "longitude");
    int number = concepts.numberOf(concept.curie());
    if (latitude.isEmpty() || longitude.isEmpty() || number < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(
              number, Double.parseDouble(latitude.get()), Double.parseDouble(longitude.get())));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a table of the centre in another form: as if it had none
    }
  }
}
