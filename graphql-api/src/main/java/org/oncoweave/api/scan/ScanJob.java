package org.oncoweave.api.scan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.api.cohort.Cohorts;

/// One scan from its start to its last page; safe to look at from any thread.
public final class ScanJob {
  private final String id = UUID.randomUUID().toString();
  private final String owner;
  private final ScanRequest request;
  private final ScanQuery query;
  private final Cohorts.Answer cohort;
  private final Instant started;
  private volatile State state = new State(Status.WAITING, null, null, null);
  private volatile double progress;
  private volatile boolean cancelled;

  ScanJob(String owner, ScanRequest request, Cohorts.Answer cohort, Instant started) {
    this.owner = owner;
    this.request = request;
    this.query = request.read(cohort.snapshot().concepts());
    this.cohort = cohort;
    this.started = started;
  }

  /// Where a job stands.
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  record State(
      Status status,
      @Nullable Instant ended,
      @Nullable String error,
      @Nullable ScanResult result) {}

  public String id() {
    return id;
  }

  public String owner() {
    return owner;
  }

  public Status status() {
    return state.status;
  }

  public boolean hasEnded() {
    return state.ended != null;
  }

  public double progress() {
    return progress;
  }

  public Instant started() {
    return started;
  }

  public @Nullable Instant ended() {
    return state.ended;
  }

  /// Code of what went wrong.
  public @Nullable String error() {
    return state.error;
  }

  public List<OutcomeInput> outcomes() {
    return request.outcomes();
  }

  public ScanRequest request() {
    return request;
  }

  public List<Double> lagYears() {
    return request.lagYears();
  }

  /// Lines tested; 0 until the end.
  public int tested() {
    var result = state.result;
    return result == null ? 0 : result.size();
  }

  public Cohorts.Answer cohort() {
    return cohort;
  }

  ScanQuery query() {
    return query;
  }

  @Nullable ScanResult result() {
    return state.result;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  void advance(double done) {
    progress = Math.max(progress, done);
  }

  void become(State next) {
    state = next;
    if (next.status == Status.DONE) {
      progress = 1;
    }
  }
}
