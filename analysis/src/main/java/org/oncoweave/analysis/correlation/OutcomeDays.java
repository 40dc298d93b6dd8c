package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// On which day which outcomes came to a patient; the cost follows the outcomes that the patient
/// had, not those that were asked about.
final class OutcomeDays {
  private static final int[] NONE = {};

  private static final class Seen {
    final int outcome;
    final int[] firstDay;

    Seen(int outcome, int[] firstDay) {
      this.outcome = outcome;
      this.firstDay = firstDay;
    }
  }

  private final PatientMatrix matrix;
  private final int outcomes;
  private final Map<Integer, int[]> bySite = new HashMap<>();
  private final List<Seen> concepts = new ArrayList<>();
  private int[] ofAnySite = NONE;
  private int[] ofDeath = NONE;
  final int[] outcome;
  final int[] day;
  private int size;

  OutcomeDays(List<Outcome> asked, PatientMatrix matrix, ConceptTree tree) {
    this.matrix = matrix;
    this.outcomes = asked.size();
    this.outcome = new int[outcomes];
    this.day = new int[outcomes];
    for (int o = 0; o < outcomes; o++) {
      add(o, asked.get(o), tree);
    }
  }

  private void add(int o, Outcome asked, ConceptTree tree) {
    switch (asked) {
      case Outcome.SecondPrimary _ -> ofAnySite = append(ofAnySite, o);
      case Outcome.SecondPrimaryAt(var _, var sites) ->
          sites.forEach(site -> bySite.merge(site, new int[] {o}, (a, b) -> append(a, b[0])));
      case Outcome.Death _ -> ofDeath = append(ofDeath, o);
      case Outcome.Recurrence(var _, var kinds) ->
          concepts.add(new Seen(o, firstDays(matrix, tree, kinds)));
      case Outcome.ConceptSeen(var _, var concept) ->
          concepts.add(new Seen(o, firstDays(matrix, tree, Set.of(concept))));
    }
  }

  private static int[] append(int[] list, int value) {
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = value;
    return longer;
  }

  int outcomes() {
    return outcomes;
  }

  /// How many outcomes this patient had; they stand in `outcome` and `day` until the next call.
  int collect(int patient) {
    size = 0;
    int second = matrix.secondPrimary(patient);
    if (second != PatientMatrix.UNKNOWN) {
      put(ofAnySite, second);
      put(bySite.getOrDefault(matrix.secondSite(patient), NONE), second);
    }
    if (matrix.death(patient) != PatientMatrix.UNKNOWN) {
      put(ofDeath, matrix.death(patient));
    }
    for (var seen : concepts) {
      if (seen.firstDay[patient] != Integer.MAX_VALUE) {
        outcome[size] = seen.outcome;
        day[size++] = seen.firstDay[patient];
      }
    }
    return size;
  }

  private void put(int[] list, int when) {
    for (int o : list) {
      outcome[size] = o;
      day[size++] = when;
    }
  }

  static Clock clock(Outcome outcome) {
    return switch (outcome) {
      case Outcome.SecondPrimary _, Outcome.SecondPrimaryAt _, Outcome.Recurrence _ ->
          Clock.SECOND_PRIMARY;
      case Outcome.Death _, Outcome.ConceptSeen _ -> Clock.DEATH;
    };
  }

  private static int[] firstDays(PatientMatrix matrix, ConceptTree tree, Set<Integer> meant) {
    int[] first = new int[matrix.patients()];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int concept : meant) {
      lower(first, matrix, concept);
      for (int below : concept < tree.size() ? tree.descendants(concept) : NONE) {
        if (below < matrix.concepts()) {
          lower(first, matrix, below);
        }
      }
    }
    return first;
  }

  private static void lower(int[] first, PatientMatrix matrix, int concept) {
    matrix.eachOf(
        concept,
        (p, e) -> {
          if (matrix.firstDayOf(e) != PatientMatrix.UNKNOWN) {
            first[p] = Math.min(first[p], matrix.firstDayOf(e));
          }
        });
  }
}
