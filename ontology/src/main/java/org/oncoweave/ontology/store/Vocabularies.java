package org.oncoweave.ontology.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.ConceptMerge;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyCheck;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;

/// The vocabularies in use at a centre: those the product ships and those loaded below its home.
public final class Vocabularies {
  private final Versions versions;

  /// What was loaded or read, by folder: a folder never changes once it is in use.
  private final Map<String, Release> known = new ConcurrentHashMap<>();

  private Vocabularies(Path folder) {
    this.versions = new Versions(folder);
  }

  /// Those of the centre whose store, keys and logs lie in this folder.
  public static Vocabularies under(Path home) {
    return new Vocabularies(home.resolve("ontology"));
  }

  /// Those of the product alone.
  public static InUse shipped() {
    return new InUse(Ontology.shipped(), List.of());
  }

  public Version version() throws IOException {
    return versions.current();
  }

  /// Reads, checks and takes into use, in one switch. An empty scheme takes the one that most
  /// concepts have. A release that turns the hierarchy of the one before upside down is refused
  /// unless `force`.
  public Loading load(List<Path> files, String scheme, boolean force) throws IOException {
    var gathering = Gathering.of(files, scheme);
    return versions.alone(() -> take(gathering, names(files), force));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  private Loading take(Gathering gathering, List<String> files, boolean force) throws IOException {
    var current = versions.current();
    var before = find(current, gathering.scheme());
    if (before.isPresent() && before.get().digest().equals(gathering.digest())) {
      return new Loading(false, current.number(), before.get(), List.of(), Succession.none());
    }
    var around = around(current, gathering.scheme());
    var problems = gathering.checked(around);
    var release = gathering.release();
    var succession = Succession.none();
    if (before.isPresent()) {
      var old = read(before.get());
      succession = Succession.between(old, release);
      refuseInversions(succession, gathering.scheme(), force);
      release = succession.carriedInto(release, old);
    }
    refuseContradiction(around, release);
    int number = versions.next();
    var loaded = keep(gathering, release, files);
    var version = new Version(number, current.number(), with(loaded, current));
    versions.write(version);
    versions.use(version);
    return new Loading(true, number, loaded, problems, succession);
  }

  private static Optional<Loaded> find(Version version, String scheme) {
    return version.loaded().stream().filter(l -> l.scheme().equals(scheme)).findFirst();
  }

  private static List<Loaded> others(Version version, String scheme) {
    return version.loaded().stream().filter(l -> !l.scheme().equals(scheme)).toList();
  }

  private static List<Loaded> with(Loaded loaded, Version current) {
    var all = new ArrayList<>(others(current, loaded.scheme()));
    all.add(loaded);
    return all;
  }

  private static void refuseInversions(Succession succession, String scheme, boolean force) {
    if (!force && !succession.inverted().isEmpty()) {
      throw new OntologyFault(
          Words.say(
              "%s is not loaded: %d concepts (%s …) now stand above those they stood below; load with --force if the new release is right",
              scheme, succession.inverted().size(), succession.inverted().getFirst().curie()));
    }
  }

  /// What stays in use beside a release of this scheme: the shipped concepts and the other
  /// releases.
  private List<Concept> around(Version current, String scheme) throws IOException {
    var all = new ArrayList<>(Ontology.shipped().concepts());
    for (var loaded : others(current, scheme)) {
      all.addAll(read(loaded).concepts());
    }
    return all;
  }

  /// Together with what is in use, no concept may come to lie above itself.
  private static void refuseContradiction(List<Concept> around, Release release) {
    var all = new ArrayList<>(around);
    all.addAll(release.concepts());
    var cycle = OntologyCheck.cycle(ConceptMerge.of(all));
    if (!cycle.isEmpty()) {
      throw new OntologyFault(
          Words.say(
              "%s is not loaded: with the vocabularies in use, %s and %d more concepts lie above themselves; correct the parents, or rollback the other one",
              release.name(), cycle.getFirst().curie(), cycle.size() - 1));
    }
  }

  private Loaded keep(Gathering gathering, Release release, List<String> files) throws IOException {
    var name =
        gathering.scheme().replaceAll("[^\\w-]", "_") + "-" + gathering.digest().substring(0, 12);
    var fresh = versions.releases().resolve(name + ".new-" + versions.next());
    ReleaseFolder.write(fresh, release);
    var folder = versions.releases().resolve(name + "-" + versions.next());
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    known.put(folder.getFileName().toString(), release);
    return new Loaded(
        gathering.scheme(),
        folder.getFileName().toString(),
        files,
        release.source().version(),
        gathering.digest(),
        new Loaded.Size(
            release.terms(),
            release.concepts().size(),
            release.relations().size(),
            release.mappings().size()));
  }

  /// Takes the version before into use again; empty when only what is shipped is in use.
  public Optional<Version> rollback() throws IOException {
    return versions.alone(() -> {
      var current = versions.current();
      if (current.number() == 0) {
        return Optional.empty();
      }
      var before = versions.read(current.previous());
      versions.use(before);
      return Optional.of(before);
    });
  }

  /// The loaded releases, as they were read.
  public List<Release> releases() throws IOException {
    var releases = new ArrayList<Release>();
    for (var loaded : version().loaded()) {
      releases.add(read(loaded));
    }
    return releases;
  }

  private Release read(Loaded loaded) throws IOException {
    var release = known.get(loaded.folder());
    if (release == null) {
      release = ReleaseFolder.read(versions.releases().resolve(loaded.folder()));
      known.put(loaded.folder(), release);
    }
    return release;
  }

  /// Shipped and loaded together.
  public InUse inUse() throws IOException {
    var releases = releases();
    if (releases.isEmpty()) {
      return shipped();
    }
    Stream<Concept> loaded = releases.stream().flatMap(release -> release.concepts().stream());
    var all = Stream.concat(Ontology.shipped().concepts().stream(), loaded).toList();
    return new InUse(Ontology.of(ConceptMerge.of(all)), releases);
  }

  /// All concepts in use, with the releases that bring relations and mappings.
  public record InUse(Ontology ontology, List<Release> releases) {
    public InUse {
      releases = List.copyOf(releases);
    }

    public Crosswalk crosswalk() {
      return new Crosswalk(
          ontology, releases.stream().flatMap(release -> release.mappings().stream()).toList());
    }

    /// What is odd among the concepts and between mappings and hierarchy.
    public List<OntologyCheck.Problem> problems() {
      var problems = new ArrayList<>(OntologyCheck.of(ontology.concepts()));
      problems.addAll(crosswalk().problems());
      return problems;
    }

    /// Answers a SPARQL query over all of it.
    public SparqlAnswer sparql(String query) {
      return Sparql.ask(this, query);
    }
  }
}
