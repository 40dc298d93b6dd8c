package org.oncoweave.api.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Watch;
import org.oncoweave.api.limits.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One piece of long work from its start to its last page; safe to look at from any thread.
///
/// @param <R> what comes of it
public abstract class Job<R> {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private final String id = UUID.randomUUID().toString();
  private final Owner owner;
  private final Instant started;
  private volatile State<R> state = new State<>(Status.WAITING, null, null, null);
  private volatile double progress;
  private volatile boolean cancelled;

  protected Job(Owner owner, Instant started) {
    this.owner = owner;
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

  /// What went wrong: a code, and what the asker can do about it where that is known.
  private record Fault(String code, @Nullable String words) {}

  private record State<R>(
      Status status, @Nullable Instant ended, @Nullable Fault fault, @Nullable R result) {}

  /// Does the work, on the thread of the jobs.
  protected abstract R work(Watch watch);

  public String id() {
    return id;
  }

  public Owner owner() {
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
    var fault = state.fault;
    return fault == null ? null : fault.code;
  }

  /// What about the question went wrong, in words.
  public @Nullable String reason() {
    var fault = state.fault;
    return fault == null ? null : fault.words;
  }

  /// What came of it; null until it is done.
  public @Nullable R result() {
    return state.result;
  }

  void cancel() {
    cancelled = true;
  }

  void run(InstantSource clock) {
    state = new State<>(Status.RUNNING, null, null, null);
    try {
      var watch = new Watch(this::advance, () -> cancelled);
      watch.check();
      var result = work(watch);
      advance(1);
      state = new State<>(Status.DONE, clock.instant(), null, result);
    } catch (CancellationException e) {
      state = new State<>(Status.CANCELLED, clock.instant(), null, null);
    } catch (Refusal e) {
      fail(clock, new Fault(e.code().name(), e.words()));
    } catch (RuntimeException e) {
      LOG.error("A job failed: {}", e.getClass().getName());
      fail(clock, new Fault(Refusal.Code.INTERNAL.name(), null));
    } finally {
      if (!hasEnded()) { // a lack of memory: whoever waits is told
        fail(clock, new Fault(Refusal.Code.INTERNAL.name(), null));
      }
    }
  }

  private void fail(InstantSource clock, Fault fault) {
    state = new State<>(Status.FAILED, clock.instant(), fault, null);
  }

  // Several hands may tell their progress, in any order.
  private synchronized void advance(double done) {
    progress = Math.max(progress, done);
  }
}
