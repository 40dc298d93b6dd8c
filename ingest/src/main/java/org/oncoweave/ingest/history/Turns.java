package org.oncoweave.ingest.history;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// What event a turn of the disease is for one tumour.
final class Turns {
  private static final String NODES = "C77";
  private static final String UNKNOWN = "C80";
  private static final String REGION = "C76";
  private static final String PROSTATE = "C61";
  private static final String BONE = "C41";
  private static final String MYELOMA = "973";

  /// An unknown primary was found by its spread; what grows around a tumour of the brain or the
  /// pleura is of it.
  private static final Set<String> SPREADLESS = Set.of(UNKNOWN, "C70", "C71", "C72", "C38", "C48");

  private static final String SKIN = "C44";

  /// Its nodes are the first that a carcinoma of the skin of the head reaches.
  private static final String PAROTID = "C07";

  /// How far a kind of event goes; of several found together the farthest names the event.
  private static final List<EventType> REACH =
      List.of(
          EventType.REMISSION,
          EventType.PROGRESSION,
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE,
          EventType.TRANSFORMATION);

  private static final Set<Turn> SPREAD =
      Set.of(Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE);

  private static final Set<Turn> TO_SKIN = Set.of(Turn.METASTASIS, Turn.REGIONAL_RECURRENCE);

  /// Where it came back is part of the word.
  private static final Set<Turn> SAID = Set.of(Turn.LOCAL_RECURRENCE, Turn.DISTANT_RECURRENCE);

  private static final Set<EventType> RECURRENCES =
      EnumSet.of(
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE);

  private static final Map<Turn, EventType> KINDS =
      new EnumMap<>(
          Map.of(
              Turn.METASTASIS, EventType.METASTATIC_RECURRENCE,
              Turn.DISTANT_RECURRENCE, EventType.METASTATIC_RECURRENCE,
              Turn.REGIONAL_RECURRENCE, EventType.REGIONAL_RECURRENCE,
              Turn.LOCAL_RECURRENCE, EventType.LOCAL_RECURRENCE,
              Turn.RECURRENCE, EventType.LOCAL_RECURRENCE,
              Turn.PROGRESSION, EventType.PROGRESSION,
              Turn.COMPLETE_REMISSION, EventType.REMISSION,
              Turn.PARTIAL_REMISSION, EventType.REMISSION,
              Turn.TRANSFORMATION, EventType.TRANSFORMATION));

  private static final Set<String> SKINNED = Set.of("C50", "C49");

  /// What is found anew in the organ itself is back in it; a lung has another beside it.
  private static final Set<String> LUMPED = Set.of("C22", "C71", "C67", "C61", "C18", "C20", "C25");

  private static final Set<String> NOT_DISTANT = Set.of(NODES, UNKNOWN, REGION);

  private static final Set<String> ADNEXA = Set.of("C48", "C56", "C57");
  private static final String PERITONEUM = "C48";

  private final String organ;
  private final List<TimedReport> reports;
  private final boolean blood;
  private final boolean myeloma;

  Turns(Tumour tumour, List<TimedReport> reports) {
    this.reports = reports;
    this.organ = Sites.three(tumour.topography().code());
    this.blood = MorphologyGroups.isBlood(tumour.morphology());
    this.myeloma = tumour.morphology() != null && tumour.morphology().code().startsWith(MYELOMA);
  }

  static boolean unknown(Tumour tumour) {
    return tumour.topography().code().startsWith(UNKNOWN);
  }

  static boolean spreads(Notice notice) {
    return SPREAD.contains(notice.turn());
  }

  static EventType farther(EventType one, EventType other) {
    return REACH.indexOf(other) > REACH.indexOf(one) ? other : one;
  }

  static boolean recurs(EventType type) {
    return RECURRENCES.contains(type);
  }

  /// Whether an event may be that which a retelling of this kind means.
  static boolean sameKind(Happening h, EventType kind, boolean spread) {
    if (h.type == EventType.INITIAL) {
      return spread && !h.sites.isEmpty();
    }
    return h.type == kind
        || (recurs(h.type) && recurs(kind))
        || (spread && (h.type == EventType.METASTATIC_RECURRENCE || !h.sites.isEmpty()));
  }

  /// What event a turn is; empty where it is none. Distant disease after distant disease, and the
  /// relapse of a blood cancer, are progression.
  Optional<EventType> kind(Notice notice, boolean metastatic) {
    if (notice.turn() == Turn.MARKER_RECURRENCE) {
      return marked(notice);
    }
    var kind = KINDS.get(notice.turn());
    if (kind == null || !recurs(kind)) {
      return Optional.ofNullable(
          first(notice, metastatic) ? EventType.METASTATIC_RECURRENCE : kind);
    }
    return blood
        ? Optional.of(EventType.PROGRESSION).filter(_ -> !spreads(notice) || inBone(notice))
        : Optional.of(recurrence(notice, kind, metastatic));
  }

  private boolean showsLesions(Notice notice) {
    var far = distant(notice);
    return notice.report().diseases().stream()
        .filter(s -> s.standing() != Standing.NEGATED)
        .map(s -> (Said.Disease) s.said())
        .anyMatch(d -> SPREAD.contains(d.turn()) && d.sites().stream().anyMatch(far::contains));
  }

  /// Growth in organs far from the tumour, of which none was reached before, is the first spread.
  private boolean first(Notice notice, boolean metastatic) {
    return notice.turn() == Turn.PROGRESSION
        && !metastatic
        && !blood
        && !SPREADLESS.contains(organ)
        && isDistant(new HashSet<>(distant(notice)))
        && showsLesions(notice);
  }

  /// New lesions of bone are growth of a myeloma (IMWG criteria of progression, 2016).
  private boolean inBone(Notice notice) {
    return myeloma && notice.disease().sites().contains(BONE);
  }

  private EventType recurrence(Notice notice, EventType kind, boolean metastatic) {
    var placed = placed(notice, kind);
    boolean far =
        placed == EventType.METASTATIC_RECURRENCE
            || unsaid(notice)
            || spreads(notice)
            || organ.equals(UNKNOWN);
    return (far && metastatic) || grown(notice, placed, metastatic)
        ? EventType.PROGRESSION
        : placed;
  }

  /// Lesions of the organ itself in a report that calls them growth; "regrowth", without where, of
  /// what has spread.
  private static boolean grown(Notice notice, EventType placed, boolean metastatic) {
    boolean nowhere = metastatic && notice.disease().sites().isEmpty();
    return placed == EventType.LOCAL_RECURRENCE && (spreads(notice) || nowhere) && grows(notice);
  }

  /// "Metastases en 2016", without where.
  static boolean bare(Notice notice) {
    return notice.turn() == Turn.METASTASIS && notice.disease().sites().isEmpty();
  }

  /// "Relapse", without where.
  static boolean unsaid(Notice notice) {
    return notice.turn() == Turn.RECURRENCE && notice.disease().sites().isEmpty();
  }

  /// A marker alone is no event, save that of a blood cancer, and a PSA relapse that is treated.
  private Optional<EventType> marked(Notice notice) {
    if (blood) {
      return Optional.of(EventType.PROGRESSION);
    }
    return organ.equals(PROSTATE) && notice.treated(reports)
        ? Optional.of(EventType.LOCAL_RECURRENCE)
        : Optional.empty();
  }

  /// Nodes alone are regional, other organs distant, the organ itself local.
  private EventType placed(Notice notice, EventType kind) {
    if (notice.disease().sites().isEmpty() || SAID.contains(notice.turn())) {
      return inOrgan(notice) ? EventType.LOCAL_RECURRENCE : kind;
    }
    if (backInOrgan(notice)) {
      return EventType.LOCAL_RECURRENCE;
    }
    boolean far = beyond(notice) && !calledLocal(notice);
    return far ? EventType.METASTATIC_RECURRENCE : near(notice, kind);
  }

  /// "Recidive de la loge renale ... premiere recidive locale": where one and the same report calls
  /// it local, the organ that lay there before is its place.
  private static boolean calledLocal(Notice notice) {
    return notice.turn() == Turn.RECURRENCE
        && notice.report().diseases().stream()
            .filter(s -> s.holds() && !notice.report().retold(s))
            .anyMatch(s -> ((Said.Disease) s.said()).turn() == Turn.LOCAL_RECURRENCE);
  }

  private EventType near(Notice notice, EventType kind) {
    return inTransit(notice) || inNodes(notice.disease().sites())
        ? EventType.REGIONAL_RECURRENCE
        : kind == EventType.METASTATIC_RECURRENCE ? kind : EventType.LOCAL_RECURRENCE;
  }

  /// What lies beside the organ in which it is back is grown into.
  private boolean backInOrgan(Notice notice) {
    var sites = notice.disease().sites();
    boolean anew = LUMPED.contains(organ) && sites.stream().allMatch(organ::equals);
    return anew || (notice.turn() == Turn.RECURRENCE && sites.contains(organ));
  }

  /// A metastasis in the skin of a cancer of the skin.
  private boolean inTransit(Notice notice) {
    return organ.equals(SKIN) && TO_SKIN.contains(notice.turn());
  }

  private boolean inNodes(List<String> sites) {
    return sites.contains(NODES) || (organ.equals(SKIN) && sites.contains(PAROTID));
  }

  /// Whether it names an organ beyond the region, not only called regional.
  private boolean beyond(Notice notice) {
    boolean regional = notice.turn() == Turn.REGIONAL_RECURRENCE;
    return (!regional || notice.disease().sites().contains(NODES)) && !distant(notice).isEmpty();
  }

  /// Said of the tumour's own organ alone: "intra-hepatic" of a cancer of the liver.
  private boolean inOrgan(Notice notice) {
    var sites = notice.disease().sites();
    return SAID.contains(notice.turn())
        && !sites.isEmpty()
        && sites.stream().allMatch(organ::equals);
  }

  /// The organs reached beyond the tumour's own and its nodes.
  List<String> distant(Notice notice) {
    return notice.disease().sites().stream()
        .filter(s -> !(SKINNED.contains(organ) && s.equals("C44"))) // its skin is no distant place
        .filter(s -> !(organ.equals(SKIN) && s.equals(PAROTID)))
        .filter(s -> !blood && !s.equals(organ) && !NOT_DISTANT.contains(s))
        .toList();
  }

  /// Whether disease at the diagnosis had gone far: the peritoneum alone is stage III of a tumour
  /// of the ovary or the tube (FIGO 2014).
  boolean isDistant(Set<String> sites) {
    return !sites.isEmpty() && !(ADNEXA.contains(organ) && sites.equals(Set.of(PERITONEUM)));
  }

  /// A retelling says where, at best, what is known already came back.
  void retold(Happening happening, Notice notice) {
    happening.sources.add(notice.report().id());
    if (happening.sites.isEmpty() && recurs(happening.type)) {
      reach(happening, notice);
    }
  }

  void reach(Happening happening, Notice notice) {
    if (blood) {
      return;
    }
    if (happening.type == EventType.LOCAL_RECURRENCE) {
      happening.sites.add(organ);
    }
    if (happening.type == EventType.REGIONAL_RECURRENCE) {
      happening.sites.add(NODES);
    }
    notice.disease().sites().stream()
        .filter(s -> !s.equals(UNKNOWN) && !OwnOrgan.isTold(s, organ, notice))
        .forEach(happening.sites::add);
  }

  /// Whether the report tells growth too, not that of before.
  static boolean grows(Notice notice) {
    var report = notice.report();
    return report.diseases().stream()
        .filter(s -> s.holds() && !report.retold(s))
        .anyMatch(s -> ((Said.Disease) s.said()).turn() == Turn.PROGRESSION);
  }
}
