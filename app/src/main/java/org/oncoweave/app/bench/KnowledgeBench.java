package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.analysis.therapy.TherapyRanking;
import org.oncoweave.api.board.KnowledgeReleases;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.TumourTree;

/// Puts a release of 5,000 statements into force, then a second one in which 300 of them are new,
/// withdrawn or of another level, over `size` patients with a tumour, a third of them with one to
/// five variants: what is timed is the second, until the inbox is complete. Afterwards the whole
/// inbox is read and must be that of a plain rule. The baseline asks all knowledge of some
/// patients, before and after, and carries that over.
///
/// The cost grows with the variants in the genes of the statements that changed, and with the
/// notices; not with the patients nor with the statements that stayed.
final class KnowledgeBench implements Bench {
  private static final int STATEMENTS = 5_000;
  private static final int CHANGED = 300;
  private static final int BATCH = 50_000;
  private static final int ASKED_PLAINLY = 500;
  private static final long SEED = 47;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var home = workplace.folder().resolve("home");
    var made = new MadeUpKnowledge(new SplittableRandom(SEED));
    var settings = GraphSettings.of(Map.of(), home, workplace.serverLib());
    try (var connection = GraphConnection.open(settings)) {
      var graph = KnowledgeGraph.of(connection);
      long variants = fill(graph, made, size);
      var before = made.statements(STATEMENTS);
      var after = made.update(before, CHANGED);
      var crosswalk = new Crosswalk(Ontology.shipped());
      var releases = new KnowledgeReleases(home, graph, crosswalk::from);
      write(home, before);
      releases.apply(Instant.now());
      write(home, after);
      Memory.forget();
      var outcome = new ArrayList<KnowledgeReleases.Outcome>();
      double seconds = Bench.seconds(() -> outcome.add(releases.apply(Instant.now())));
      var work = work(size, outcome.getFirst());
      work.put("variants", variants);
      var result = Bench.result("knowledge", work, seconds, baseline(made, before, after, size));
      PlainInbox.of(before, after, size).mustBe(graph);
      return result;
    }
  }

  private static Map<String, Long> work(long size, KnowledgeReleases.Outcome outcome) {
    var work = new TreeMap<String, Long>();
    work.put("units", size);
    work.put("statements", (long) outcome.statements());
    outcome.changes().forEach((kind, count) -> work.put("changes_" + kind, (long) count));
    work.put("notices", (long) outcome.notices());
    work.put("patients_concerned", (long) outcome.patients());
    return work;
  }

  private static long fill(KnowledgeGraph graph, MadeUpKnowledge made, long size) {
    long variants = 0;
    for (long from = 0; from < size; from += BATCH) {
      var rows = new ArrayList<Map<String, Object>>();
      for (long p = from; p < Math.min(size, from + BATCH); p++) {
        var patient = made.patient(p);
        variants += patient.findings().size();
        rows.add(patient.row());
      }
      graph.addAlone(rows);
    }
    return variants;
  }

  private static void write(Path home, List<String> table) throws IOException {
    var folder = Files.createDirectories(home.resolve("conf/knowledge"));
    Files.write(folder.resolve("made.tsv"), table);
  }

  /// The plain way: every finding of a patient asked of all statements of both releases.
  private static BenchResult.Baseline baseline(
      MadeUpKnowledge made, List<String> before, List<String> after, long size) throws IOException {
    var rankings = List.of(ranking(before), ranking(after));
    int asked = (int) Math.min(size, ASKED_PLAINLY);
    double plain = Bench.seconds(() -> ask(rankings, made, asked));
    return new BenchResult.Baseline(
        "all knowledge asked of " + asked + " patients, before and after, carried over",
        plain * size / asked);
  }

  private static TherapyRanking ranking(List<String> table) throws IOException {
    var file = Files.createTempFile("oncoweave-plain", ".tsv");
    try {
      Files.write(file, table);
      return new TherapyRanking(KnowledgeBase.read(List.of(file), TumourTree.shipped()));
    } finally {
      Files.delete(file);
    }
  }

  private static void ask(List<TherapyRanking> rankings, MadeUpKnowledge made, int asked) {
    for (int p = 0; p < asked; p++) {
      var patient = made.patient(p);
      for (var found : patient.findings()) {
        var finding = new Finding(found.gene(), found.p(), false);
        rankings.forEach(ranking -> ranking.options(patient.type(), finding));
      }
    }
  }
}
