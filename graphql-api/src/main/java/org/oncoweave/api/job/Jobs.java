package org.oncoweave.api.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.limits.Refusal;
import reactor.core.publisher.Flux;

/// The jobs of one kind on this server: one runs at a time, the last 50 are kept. Nobody sees
/// another's, nor their own of another purpose.
public final class Jobs<J extends Job<?>> implements AutoCloseable {
  private static final int KEPT = 50;
  private static final int MOST_WAITING = 5;
  private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(200);

  private final InstantSource clock;
  private final Map<String, J> byId = new LinkedHashMap<>();
  private final ExecutorService thread;

  /// @param name of the thread on which they run
  public Jobs(String name, InstantSource clock) {
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Runs a job once those before it ended, and keeps it for its owner.
  public J start(J job) {
    keep(job);
    thread.execute(() -> job.run(clock));
    return job;
  }

  /// Runs a job that is kept in nobody's list, and hands it over once it ended.
  public void startUnkept(J job, Consumer<J> ended) {
    thread.execute(() -> {
      job.run(clock);
      ended.accept(job);
    });
  }

  private synchronized void keep(J job) {
    long open =
        byId.values().stream().filter(j -> j.owner().equals(job.owner()) && !j.hasEnded()).count();
    if (open >= MOST_WAITING) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "Five of your jobs are under way; wait or cancel");
    }
    var ended = byId.values().iterator();
    while (byId.size() >= KEPT && ended.hasNext()) {
      if (ended.next().hasEnded()) {
        ended.remove();
      }
    }
    byId.put(job.id(), job);
  }

  public synchronized Optional<J> find(String id, Asker asker) {
    return Optional.ofNullable(byId.get(id)).filter(job -> job.owner().equals(Owner.of(asker)));
  }

  /// The asker's own under this purpose, the latest first.
  public synchronized List<J> list(Asker asker) {
    var own = new ArrayList<J>();
    byId.values().stream()
        .filter(job -> job.owner().equals(Owner.of(asker)))
        .forEach(own::addFirst);
    return own;
  }

  public Optional<J> cancel(String id, Asker asker) {
    var job = find(id, asker);
    job.ifPresent(Job::cancel);
    return job;
  }

  /// The job each time that it moved, the last time when it ended.
  public Flux<J> watch(J job) {
    return Flux.interval(Duration.ZERO, BETWEEN_TWO_LOOKS)
        .onBackpressureLatest()
        .map(_ -> job.progress() + " " + job.status())
        .distinctUntilChanged()
        .map(_ -> job)
        .takeUntil(Job::hasEnded);
  }

  @Override
  public synchronized void close() {
    byId.values().forEach(Job::cancel);
    thread.shutdown();
  }
}
