package org.oncoweave.api.matrix;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Profile;
import org.oncoweave.model.dossier.Visibility;
import org.roaringbitmap.RoaringBitmap;

/// The graph at one moment, as counts and scans need it. The matrix of research holds no opposed
/// patient; the one of care is made from it when first asked for.
public final class Snapshot {
  private static final Executor BESIDE = task -> Thread.ofVirtual().name("concepts").start(task);

  private final ProfileGraph.State state;
  private final Concepts concepts;
  private final PatientMatrix research;
  private final List<Opposed> opposed;
  private final Extras extras;
  private final Instant taken;
  private final CompletableFuture<int[]> carriers;
  private @Nullable PatientMatrix care;
  private int @Nullable [] careCarriers;
  private final Map<Visibility, Map<String, Integer>> places = new HashMap<>();

  private record Opposed(String key, Profile profile) {}

  private Snapshot(Draft draft) {
    this.state = draft.state;
    this.extras = draft.extras;
    this.concepts = extras.concepts();
    this.research = draft.research;
    this.opposed = draft.opposed;
    this.taken = draft.taken;
    this.carriers =
        CompletableFuture.supplyAsync(() -> Carriers.count(research, concepts.tree()), BESIDE);
  }

  private record Draft(
      ProfileGraph.State state,
      Extras extras,
      PatientMatrix research,
      List<Opposed> opposed,
      Instant taken) {}

  /// Streams everything over Bolt, the concepts beside the profiles: some 200,000 patients a second
  /// or two. The state is asked first, so that what is written meanwhile makes it differ. Where
  /// features are derived, the profiles wait for them.
  static Snapshot take(
      ProfileGraph graph, Dictionary dictionary, DerivedFeatures derived, Instant now) {
    var state = graph.state();
    var coming =
        CompletableFuture.supplyAsync(
            () -> Extras.of(graph.concepts(), dictionary, derived), BESIDE);
    var known = derived.equals(DerivedFeatures.NONE) ? null : await(coming);
    var builder = PatientMatrix.builder().expect(state.profiles());
    var opposed = new ArrayList<Opposed>();
    graph.streamProfiles((key, bytes) -> {
      if (!builder.addProfile(key, bytes)) {
        opposed.add(new Opposed(key, Profile.decode(bytes)));
      } else if (known != null) {
        builder.extend(known.of(key));
      }
    });
    var extras = await(coming);
    var research = builder.build(extras.concepts().tree().size());
    return new Snapshot(new Draft(state, extras, research, opposed, now));
  }

  int derivedVersion() {
    return extras.version();
  }

  private static <T> T await(CompletableFuture<T> coming) {
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  ProfileGraph.State state() {
    return state;
  }

  /// A short name for the data as they are here: another once any profile or concept was written.
  public String version() {
    var sum = new CRC32();
    sum.update((state + "|" + extras.version()).getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  public Concepts concepts() {
    return concepts;
  }

  public Instant taken() {
    return taken;
  }

  public int opposedPatients() {
    return opposed.size();
  }

  /// Whether a patient who may be counted here opposes research in a later snapshot.
  boolean countsOneOpposedIn(Snapshot later) {
    return later.opposed.stream()
        .anyMatch(patient -> places(Visibility.NOT_OPPOSED).containsKey(patient.key));
  }

  /// All patients that a reader may see.
  public synchronized PatientMatrix matrix(Visibility visibility) {
    if (visibility == Visibility.NOT_OPPOSED || opposed.isEmpty()) {
      return research;
    }
    if (care == null) {
      care = everyone();
    }
    return care;
  }

  private PatientMatrix everyone() {
    var builder = PatientMatrix.builder(concepts.tree().size());
    for (int p = 0; p < research.patients(); p++) {
      builder.add(research.person(p), entries(research, p)).follow(research.followed(p));
    }
    for (var patient : opposed) {
      builder.addProfile(patient.key, visible(patient.profile).encode());
      builder.extend(extras.of(patient.key));
    }
    return builder.build();
  }

  private static Profile visible(Profile profile) {
    return new Profile(
        profile.sex(),
        profile.birthDay(),
        profile.indexDay(),
        profile.secondPrimaryDay(),
        profile.deathDay(),
        profile.lastNewsDay(),
        false,
        profile.entries(),
        profile.followed());
  }

  private static List<Entry> entries(PatientMatrix matrix, int patient) {
    var entries = new ArrayList<Entry>();
    for (int e = matrix.firstEntry(patient); e < matrix.firstEntry(patient + 1); e++) {
      entries.add(matrix.entry(e));
    }
    return entries;
  }

  /// How many patients carry a concept or anything below it.
  public int carriers(ConceptId concept, Visibility visibility) {
    int number = concepts.numberOf(concept.curie());
    if (number < 0) {
      return 0;
    }
    var matrix = matrix(visibility);
    return matrix == research ? await(carriers)[number] : careCarriers(matrix)[number];
  }

  /// Counted once, when care first asks: a search asks for hundreds.
  private synchronized int[] careCarriers(PatientMatrix matrix) {
    if (careCarriers == null) {
      careCarriers = Carriers.count(matrix, concepts.tree());
    }
    return careCarriers;
  }

  /// The part of the matrix that these patients make.
  public PatientMatrix part(PatientMatrix whole, RoaringBitmap patients) {
    var builder = PatientMatrix.builder(whole.concepts());
    patients.forEach(
        (int p) -> builder.add(whole.person(p), entries(whole, p)).follow(whole.followed(p)));
    return builder.build();
  }

  /// Where these patients stand in the matrix of the visibility; those who are not in it are left
  /// out.
  public RoaringBitmap places(List<String> keys, Visibility visibility) {
    var places = places(visibility);
    var found = new RoaringBitmap();
    for (var key : keys) {
      var place = places.get(key);
      if (place != null) {
        found.add(place);
      }
    }
    return found;
  }

  private synchronized Map<String, Integer> places(Visibility visibility) {
    return places.computeIfAbsent(
        visibility,
        v -> {
          var matrix = matrix(v);
          var map = new HashMap<String, Integer>(matrix.patients() * 2);
          for (int p = 0; p < matrix.patients(); p++) {
            map.put(matrix.key(p), p);
          }
          return map;
        });
  }
}
