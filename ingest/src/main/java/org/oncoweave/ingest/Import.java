package org.oncoweave.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.DossierGraph;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphLedger;
import org.oncoweave.ingest.facts.DossierBuilder;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.notes.NamePattern;
import org.oncoweave.ontology.store.Vocabularies;
import org.oncoweave.ontology.variant.Genomes;

/// The door: brings files into the graph, then builds anew the histories that they touch.
///
/// Safe to repeat and to resume: the same files again write nothing, and what a kill left undone is
/// done by the next run. Memory does not grow with the files; see the sources for their parts.
public final class Import {
  private final GraphConnection graph;
  private final Clock clock;
  private final Vocabularies.InUse vocabularies;
  private final CentreLexicon lexicon;
  private final Optional<Format> format;
  private final Optional<NamePattern> names;
  private final Genomes genomes;

  /// The format of each path is recognised; only the shipped vocabularies are in use.
  public Import(GraphConnection graph, Clock clock) {
    this(graph, clock, Optional.empty(), Optional.empty());
  }

  /// All paths are of one format, where it is given; the names of reports have a form of their own,
  /// where it is given.
  public Import(
      GraphConnection graph, Clock clock, Optional<Format> format, Optional<NamePattern> names) {
    this.graph = graph;
    this.clock = clock;
    this.vocabularies = Vocabularies.shipped();
    this.lexicon = CentreLexicon.shipped();
    this.format = format;
    this.names = names;
    this.genomes = Genomes.NONE;
  }

  private Import(
      Import same, Vocabularies.InUse vocabularies, CentreLexicon lexicon, Genomes genomes) {
    this.graph = same.graph;
    this.clock = same.clock;
    this.vocabularies = vocabularies;
    this.lexicon = lexicon;
    this.format = same.format;
    this.names = same.names;
    this.genomes = genomes;
  }

  /// The same with the vocabularies that a centre has in use.
  public Import with(Vocabularies.InUse others) {
    return new Import(this, others, lexicon, genomes);
  }

  /// The same with the terms by which a centre reads its texts. Where they are not those by which
  /// the texts in the graph were read, these are read again.
  public Import reading(CentreLexicon terms) {
    return new Import(this, vocabularies, terms, genomes);
  }

  /// The same with the genomes of the centre: variants whose reference is not there are kept out,
  /// all others stand as far to the left as repeats allow.
  public Import placing(Genomes centres) {
    return new Import(this, vocabularies, lexicon, centres);
  }

  public Outcome run(List<Path> paths, Progress progress) {
    var concepts = Publication.concepts(graph, vocabularies);
    var published = Publication.publish(concepts, vocabularies).vocabularies();
    var id = UUID.randomUUID().toString();
    var ledger = GraphLedger.of(graph, concepts, id, clock.instant());
    var outcome = read(paths, ledger, new Told(id, progress));
    long built = rebuild(concepts, progress);
    if (built > 0 || ledger.hasWritten() || !published.isEmpty()) {
      concepts.removeUnused();
    }
    ledger.end(clock.instant());
    return outcome.withPatients(built);
  }

  private long rebuild(ConceptGraph concepts, Progress progress) {
    var builder = new DossierBuilder(vocabularies.ontology(), lexicon.extractor());
    var rules = RulesVersion.of(vocabularies, lexicon.digest());
    return new Rebuild(DossierGraph.of(graph), concepts, builder, rules).run(progress);
  }

  private record Told(String importId, Progress progress) {}

  private Outcome read(List<Path> paths, GraphLedger ledger, Told told) {
    try (var sink = new LedgerSink(ledger, told.importId(), told.progress())) {
      sink.release();
      var today = LocalDate.now(clock);
      var placed = genomes.isEmpty() ? sink : new PlacedSink(sink, genomes);
      sorted(paths, sink).forEach((form, files) -> form.open(files, today, names).read(placed));
      return sink.outcome();
    }
  }

  /// The paths of each format in their order; formats are read one after another.
  private Map<Format, List<Path>> sorted(List<Path> paths, LedgerSink sink) {
    var sorted = new EnumMap<Format, List<Path>>(Format.class);
    for (var path : paths) {
      var form = format.or(() -> recognise(path));
      if (form.isPresent()) {
        sorted.computeIfAbsent(form.get(), _ -> new ArrayList<>()).add(path);
      } else {
        sink.refuseFile(refused(path));
      }
    }
    return sorted;
  }

  private static Optional<Format> recognise(Path path) {
    for (var form : Format.values()) {
      if (form.recognises(path)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private static RefusedFile refused(Path path) {
    var file = path.toString();
    if (!Files.exists(path)) {
      return new RefusedFile(file, null, "is not there", "Check the path");
    }
    if (!Files.isReadable(path)) {
      return new RefusedFile(file, null, "cannot be read", "Check owner and rights");
    }
    var fix = "Name tables as the contract does, or say which form it is with --format";
    return new RefusedFile(file, null, "is of no form that is known", fix);
  }
}
