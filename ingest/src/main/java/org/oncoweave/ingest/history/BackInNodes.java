package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Set;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Nodes whose tissue shows a known tumour long after its first care, with nothing told to have
/// happened by then: it is back in the region, though no report calls it so.
final class BackInNodes {
  private static final int CARE_DAYS = 240; // a specimen of the first care comes no later
  private static final int APART_DAYS = 150; // what shows one relapse lies no further apart
  private static final String NODES = "C77";
  private static final String SKIN = "C44"; // where the tumour was, or what lies over the nodes

  private BackInNodes() {}

  static void add(Tumour tumour, List<Proof> proofs, List<Happening> course) {
    if (MorphologyGroups.isBlood(tumour.morphology()) || tumour.date() == null) {
      return;
    }
    proofs.stream()
        .filter(p -> p.tumour().key().equals(tumour.key()) && ofNodes(p.report()))
        .filter(p -> Times.days(tumour.date(), p.day()) > CARE_DAYS)
        .forEach(p -> shown(p, course));
  }

  /// The nodes are all that the report names.
  private static boolean ofNodes(TimedReport report) {
    var organs = report.reading().cues().organs();
    return organs.contains(NODES) && Set.of(NODES, SKIN).containsAll(organs);
  }

  private static void shown(Proof proof, List<Happening> course) {
    if (course.stream().noneMatch(h -> near(h, proof))) {
      course.add(back(proof));
      return;
    }
    course.stream()
        .filter(h -> h.type == EventType.REGIONAL_RECURRENCE && near(h, proof))
        .forEach(h -> h.finders.add(proof.report().id()));
  }

  /// Whether something was found about then, or was under way.
  private static boolean near(Happening h, Proof proof) {
    boolean grows = h.type != EventType.REMISSION && h.type != EventType.INITIAL;
    return grows && Math.abs(Times.days(h.date, proof.day())) <= APART_DAYS;
  }

  private static Happening back(Proof proof) {
    var happening = new Happening(proof.tumour(), EventType.REGIONAL_RECURRENCE, proof.day());
    happening.found = true;
    happening.sites.add(NODES);
    happening.sources.add(proof.report().id());
    happening.finders.add(proof.report().id());
    return happening;
  }
}
