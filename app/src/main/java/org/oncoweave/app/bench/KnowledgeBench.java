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
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.TumourTree;

/// Puts a release of 5,000 statements into force, then a second one in which 100 of them are new,
/// withdrawn or of another level, over `size` patients with a tumour and two variants each: what is
/// timed is the second, until the inbox is complete. The baseline asks all knowledge of some
/// patients, before and after, and carries that over; their notices must be the same.
final class KnowledgeBench implements Bench {
  private static final int STATEMENTS = 5_000;
  private static final int CHANGED = 100;
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
      fill(graph, made, size);
      var before = made.statements(STATEMENTS);
      var after = made.update(before, CHANGED);
      var crosswalk = new Crosswalk(Ontology.shipped());
      var releases = new KnowledgeReleases(home, graph, crosswalk::from);
      write(home, before);
      releases.apply(Instant.now());
      write(home, after);
      var outcome = new ArrayList<KnowledgeReleases.Outcome>();
      double seconds = Bench.seconds(() -> outcome.add(releases.apply(Instant.now())));
      var work = work(size, outcome.getFirst());
      double plain = Bench.seconds(() -> compare(graph, made, List.of(before, after), home));
      var share =
          new BenchResult.Baseline(
              "all knowledge asked of " + ASKED_PLAINLY + " patients, twice, carried over",
              plain * size / ASKED_PLAINLY);
      return Bench.result("knowledge", work, seconds, share);
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

  private static void fill(KnowledgeGraph graph, MadeUpKnowledge made, long size) {
    for (long from = 0; from < size; from += BATCH) {
      var rows = new ArrayList<Map<String, Object>>();
      for (long p = from; p < Math.min(size, from + BATCH); p++) {
        rows.add(made.patient(p).row());
      }
      graph.addAlone(rows);
    }
  }

  private static void write(Path home, List<String> table) throws IOException {
    var folder = Files.createDirectories(home.resolve("conf/knowledge"));
    Files.write(folder.resolve("made.tsv"), table);
  }

  /// The plain way: every patient asked of both tables; who gets another answer must be told.
  private static void compare(
      KnowledgeGraph graph, MadeUpKnowledge made, List<List<String>> tables, Path home)
      throws IOException {
    var rankings = new ArrayList<TherapyRanking>();
    for (var table : tables) {
      var file = home.resolve("plain.tsv");
      Files.write(file, table);
      rankings.add(new TherapyRanking(KnowledgeBase.read(List.of(file), TumourTree.shipped())));
    }
    for (int p = 0; p < ASKED_PLAINLY; p++) {
      var patient = made.patient(p);
      boolean other = !answers(rankings.get(0), patient).equals(answers(rankings.get(1), patient));
      var asked =
          new KnowledgeGraph.Asked(
              List.of(KnowledgeGraph.NoticeStatus.NEW), List.of(patient.id()), 0, 1);
      if (other == graph.notices(asked, Visibility.EVERYONE).isEmpty()) {
        throw new IllegalStateException("The inbox is not that of the plain way: " + patient.id());
      }
    }
  }

  private static List<String> answers(TherapyRanking ranking, MadeUpKnowledge.Person patient) {
    return patient.findings().stream()
        .flatMap(finding ->
            ranking
                .options(patient.type(), new Finding(finding.gene(), finding.p(), false))
                .stream())
        .filter(option -> option.onType())
        .map(option -> option.source() + option.effect() + option.level())
        .sorted()
        .toList();
  }
}
