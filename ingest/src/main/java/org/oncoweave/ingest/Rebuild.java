package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.DossierGraph;
import org.oncoweave.ingest.facts.DossierBuilder;
import org.oncoweave.ingest.facts.Draft;
import org.oncoweave.ingest.facts.KeptReadings;
import org.oncoweave.model.PatientId;

/// Builds anew what the graph holds of each patient whose records have changed, or whom other rules
/// have built: patients stream by, some at a time, on two threads; while one writes the other reads
/// and thinks. A run that is cut goes on with those who are left.
final class Rebuild {
  private static final int PATIENTS_AT_ONCE = 40;
  private static final int THREADS = 2;

  private final DossierGraph graph;
  private final ConceptGraph concepts;
  private final DossierBuilder builder;
  private final RulesVersion rules;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ReentrantLock choosing = new ReentrantLock();
  private final AtomicLong built = new AtomicLong();
  private String last = "";
  private volatile boolean stopped;

  Rebuild(DossierGraph graph, ConceptGraph concepts, DossierBuilder builder, RulesVersion rules) {
    this.rules = rules;
    this.graph = graph;
    this.concepts = concepts;
    this.builder = builder;
  }

  /// How many patients were built.
  long run(Progress progress) {
    graph.markOutdated(rules.building());
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(threads.submit(() -> work(progress)));
      }
      for (var worker : workers) {
        worker.get();
      }
      return built.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while histories were being built", e);
    } finally {
      stopped = true;
      Ending.await(threads);
    }
  }

  /// Builds one patient, in a program that goes on.
  void one(PatientId patient) {
    build(List.of(patient.value()));
  }

  private void work(Progress progress) {
    for (var patients = next(); !patients.isEmpty() && !stopped; patients = next()) {
      build(patients);
      progress.patients(built.addAndGet(patients.size()));
    }
  }

  private List<String> next() {
    choosing.lock();
    try {
      var patients = graph.listStale(last, PATIENTS_AT_ONCE);
      if (!patients.isEmpty()) {
        last = patients.getLast();
      }
      return patients;
    } finally {
      choosing.unlock();
    }
  }

  private void build(List<String> patients) {
    var records = graph.records(patients, rules.reading());
    var drafts = new ArrayList<Draft>();
    for (var patient : patients) {
      var own = records.get(patient);
      if (own != null) {
        var kept = new KeptReadings(own.rules(), own.readings());
        var draft = builder.draft(new PatientId(patient), own.records(), kept, own.corrections());
        drafts.add(draft.warn(own.warnings(), Warnings.of(own.records())));
      }
    }
    var curies = new HashSet<String>();
    var kinds = new HashSet<ConceptGraph.Kind>();
    drafts.forEach(draft -> {
      curies.addAll(draft.concepts());
      kinds.addAll(draft.kinds());
    });
    concepts.number(curies, kinds);
    save(drafts.stream().map(draft -> draft.dossier(concepts::numberOf)).toList());
  }

  private void save(List<Dossier> dossiers) {
    writing.lock();
    try {
      graph.save(dossiers, rules.building());
    } finally {
      writing.unlock();
    }
  }
}
