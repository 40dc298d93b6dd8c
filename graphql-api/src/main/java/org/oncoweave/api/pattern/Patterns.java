package org.oncoweave.api.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.pattern.Course;
import org.oncoweave.analysis.pattern.Courses;
import org.oncoweave.analysis.pattern.PlaceClusters;
import org.oncoweave.analysis.pattern.Point;
import org.oncoweave.analysis.pattern.SubgroupQuery;
import org.oncoweave.analysis.pattern.Subgroups;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.springframework.stereotype.Component;

/// Asks for patterns, one search at a time: each takes both cores for some seconds.
@Component
public final class Patterns {
  private static final int TOP = 20;
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

  /// Conjunctions with an excess. Nobody is told groups of fewer patients or cases than `least`.
  public synchronized Subgroups.Found subgroups(
      Cohorts.Answer cohort, PatternInput input, int depth, int least) {
    var concepts = cohort.snapshot().concepts();
    var people = cohort.part();
    var query =
        new SubgroupQuery(
            checked(depth, 2, 3),
            TOP,
            Math.max(LEAST_PATIENTS, least),
            Math.max(LEAST_CASES, least),
            REPLICATES,
            1,
            STEPS);
    var allowed = allowed(people, concepts, input.roles(EnumSet.allOf(FeatureRole.class)));
    return Subgroups.of(input.followUp(people, concepts), concepts.tree(), allowed, query);
  }

  /// Orders of treatments and events.
  public synchronized List<Course> courses(
      Cohorts.Answer cohort, PatternInput input, int longest, int least) {
    var query =
        new Courses.Query(
            input.roles(STEPS_OF_CARE),
            checked(longest, 2, 5),
            Math.max(LEAST_PATIENTS, least),
            2 * TOP);
    var people = input.followUp(cohort.part(), cohort.snapshot().concepts());
    return Courses.of(people, query, () -> false);
  }

  /// Neighbouring places and years with an excess, of which nobody is told those below `least`.
  public synchronized PlaceClusters.Found places(
      Cohorts.Answer cohort, PatternInput input, int least) {
    var concepts = cohort.snapshot().concepts();
    var people = input.followUp(cohort.part(), concepts);
    var query = new PlaceClusters.Query(0.5, Math.max(3, least), TOP / 2, REPLICATES, 1);
    try {
      var found = PlaceClusters.of(people, place -> point(place, concepts), query, () -> false);
      return new PlaceClusters.Found(
          found.clusters().stream().filter(cluster -> cluster.patients() >= least).toList(),
          found.places());
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "More than 400 places have coordinates; leave those of communes out");
    }
  }

  private static int checked(int value, int least, int most) {
    if (value < least || value > most) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A number from " + least + " to " + most);
    }
    return value;
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
