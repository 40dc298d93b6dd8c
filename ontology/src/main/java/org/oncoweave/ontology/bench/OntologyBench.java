package org.oncoweave.ontology.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.read.VocabularyFile;
import org.oncoweave.ontology.store.Vocabularies;

/// Measures the ontology on this machine, beside a walk over the parents.
public final class OntologyBench {
  private static final int PAIRS = 2_000_000;
  private static final int WALKS = 50_000;
  private static final int ROUNDS = 3;
  private static final int SEARCHES = 20;
  private static final int HITS = 20;
  private static final double PERCENTILE = 0.95;
  private static final List<String> TYPED =
      List.of(
          "cancer du sein",
          "leiomyosarcome",
          "leiomiosarcome",
          "adenocarcinome pulmonaire",
          "adenocarcinom pulmonair",
          "carc",
          "tumeur maligne du col",
          "trastuzumab",
          "trastuzumb",
          "FOLFIRINOX",
          "C50.4",
          "8500/3",
          "melanome malin de la peau",
          "lymphome B diffus",
          "exposition amiante",
          "mastectomie",
          "glioblastoma",
          "zzzzzzzzzz");

  private OntologyBench() {}

  /// What people type, with faults and codes among it.
  public static List<String> typed() {
    return TYPED;
  }

  /// What was measured. The walk is the baseline of `isA`: the same question by going up the
  /// parents.
  public record Figures(
      int concepts,
      double loadSeconds,
      double isANanos,
      double walkNanos,
      double ancestorsNanos,
      double searchMillis) {}

  /// A release made by machine: how many classes, loaded and only read in how many seconds.
  public record OwlFigures(int classes, double seconds, double readingSeconds) {}

  public static Figures run() {
    double load = Double.MAX_VALUE;
    Ontology ontology = Ontology.readShipped().prepared();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      ontology = Ontology.readShipped().prepared();
      load = Math.min(load, (System.nanoTime() - start) / 1e9);
    }
    return new Figures(
        ontology.size(),
        load,
        isA(ontology),
        walk(ontology),
        ancestors(ontology),
        search(ontology));
  }

  private static int[] numbers(Ontology ontology, int count) {
    return new SplittableRandom(1).ints(count, 0, ontology.size()).toArray();
  }

  private static double isA(Ontology ontology) {
    int[] numbers = numbers(ontology, PAIRS + 1);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int yes = 0;
      for (int i = 0; i < PAIRS; i++) {
        yes += ontology.isA(numbers[i], numbers[i + 1]) ? 1 : 0;
      }
      best = Math.min(best, nanos(start, PAIRS, yes));
    }
    return best;
  }

  private static double ancestors(Ontology ontology) {
    int[] numbers = numbers(ontology, PAIRS);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int seen = 0;
      for (int number : numbers) {
        seen += ontology.ancestors(number).length;
      }
      best = Math.min(best, nanos(start, PAIRS, seen));
    }
    return best;
  }

  /// The count is looked at, so that the loop cannot be left out.
  private static double nanos(long start, int calls, int seen) {
    return seen < 0 ? Double.NaN : (double) (System.nanoTime() - start) / calls;
  }

  private static double walk(Ontology ontology) {
    int[] numbers = numbers(ontology, WALKS + 1);
    long start = System.nanoTime();
    int yes = 0;
    for (int i = 0; i < WALKS; i++) {
      var asked = ontology.concept(numbers[i + 1]).id();
      yes += isAbove(ontology, ontology.concept(numbers[i]).id(), asked) ? 1 : 0;
    }
    return nanos(start, WALKS, yes);
  }

  private static boolean isAbove(Ontology ontology, ConceptId from, ConceptId asked) {
    var open = new ArrayDeque<ConceptId>(List.of(from));
    var seen = new HashSet<ConceptId>();
    while (!open.isEmpty()) {
      var at = open.removeFirst();
      if (at.equals(asked)) {
        return true;
      }
      if (seen.add(at)) {
        ontology.find(at).ifPresent(concept -> open.addAll(concept.parents()));
      }
    }
    return false;
  }

  /// The 95th percentile over what people type, after one round to warm up.
  private static double search(Ontology ontology) {
    double[] millis = new double[TYPED.size() * SEARCHES];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < millis.length; i++) {
        long start = System.nanoTime();
        var hits = ontology.search(TYPED.get(i % TYPED.size()), "", HITS);
        millis[i] = hits.size() > HITS ? Double.NaN : (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[(int) (millis.length * PERCENTILE)];
  }

  /// Makes an OWL release of that many classes in the folder, then loads it as a centre does: read,
  /// checked, kept, taken into use, its names indexed. Reading alone is timed before.
  public static OwlFigures owl(int classes, Path folder) throws IOException {
    var file = folder.resolve("made-" + classes + ".owl");
    MadeOwl.write(file, classes);
    long start = System.nanoTime();
    int read = VocabularyFile.read(file).concepts().size();
    double reading = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    var vocabularies = Vocabularies.under(folder);
    vocabularies.load(List.of(file), "MADE", false);
    var ontology = vocabularies.inUse().ontology().prepared();
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(file);
    int loaded = ontology.counts().getOrDefault("MADE", 0);
    return new OwlFigures(Math.min(read, loaded), seconds, reading);
  }
}
