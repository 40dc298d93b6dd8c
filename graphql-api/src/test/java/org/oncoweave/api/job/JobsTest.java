package org.oncoweave.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.Watch;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.access.Purpose;
import org.oncoweave.api.access.Role;
import org.oncoweave.api.limits.Refusal;

class JobsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Asker ANNE = new Asker("anne", Set.of(), Purpose.RESEARCH, "1");
  private static final Asker BEN = new Asker("ben", Set.of(), Purpose.RESEARCH, "2");
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Jobs<Work> jobs = new Jobs<>("test", InstantSource.fixed(NOW));
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    jobs.close();
  }

  private static final class Work extends Job<String> {
    private final Function<Watch, String> what;

    Work(Function<Watch, String> what) {
      super(Owner.of(ANNE), NOW);
      this.what = what;
    }

    @Override
    protected String work(Watch watch) {
      return what.apply(watch);
    }
  }

  private static String waitUntilStopped(Watch watch) {
    watch.progress().accept(0.4);
    watch.progress().accept(0.2);
    while (true) {
      watch.check();
      Thread.onSpinWait();
    }
  }

  private Work ended(Function<Watch, String> what) {
    var job = jobs.start(new Work(what));
    jobs.watch(job).blockLast(SOON);
    return job;
  }

  @Test
  void whatWasDoneIsKeptForItsOwnerAlone() {
    var job = ended(_ -> "done");
    assertThat(job.status()).isEqualTo(Job.Status.DONE);
    assertThat(job.result()).isEqualTo("done");
    assertThat(job.progress()).isEqualTo(1);
    assertThat(job.ended()).isEqualTo(NOW);
    assertThat(jobs.find(job.id(), ANNE)).containsSame(job);
    assertThat(jobs.find(job.id(), BEN)).isEmpty();
    assertThat(jobs.list(BEN)).isEmpty();
    assertThat(jobs.cancel(job.id(), BEN)).isEmpty();
  }

  @Test
  void whatWasStartedForResearchIsNotSeenUnderCare() {
    var job = ended(_ -> "done");
    var caring = new Asker(ANNE.name(), Set.of(Role.CARE), Purpose.CARE, "3");
    assertThat(jobs.find(job.id(), caring)).isEmpty();
    assertThat(jobs.list(caring)).isEmpty();
    assertThat(jobs.cancel(job.id(), caring)).isEmpty();
    assertThat(jobs.list(ANNE)).containsExactly(job);
  }

  @Test
  void progressNeverGoesBackAndWhatIsStoppedEnds() {
    var job = jobs.start(new Work(JobsTest::waitUntilStopped));
    jobs.watch(job).takeUntil(j -> j.progress() > 0).blockLast(SOON);
    assertThat(job.progress()).isEqualTo(0.4);
    var waiting = jobs.start(new Work(_ -> "never"));
    jobs.cancel(waiting.id(), ANNE);
    jobs.cancel(job.id(), ANNE);
    jobs.watch(waiting).blockLast(SOON);
    assertThat(job.status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(waiting.status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(waiting.result()).isNull();
  }

  @Test
  void whatFailsTellsACodeAndWhatIsWrongWithTheQuestion() {
    var broken =
        ended(_ -> {
          throw new IllegalStateException("of a patient");
        });
    assertThat(broken.error()).isEqualTo("INTERNAL");
    assertThat(broken.reason()).isNull();
    var refused =
        ended(_ -> {
          throw new Refusal(Refusal.Code.BAD_INPUT, "No such thing");
        });
    assertThat(refused.status()).isEqualTo(Job.Status.FAILED);
    assertThat(refused.error()).isEqualTo("BAD_INPUT");
    assertThat(refused.reason()).isEqualTo("No such thing");
  }

  @Test
  void theSixthUnderWayIsRefusedAndTheLastFiftyAreKept() {
    for (int i = 0; i < 5; i++) {
      jobs.start(new Work(this::waitToGo));
    }
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> jobs.start(new Work(_ -> "")));
    go.countDown();
    jobs.watch(jobs.list(ANNE).getFirst()).blockLast(SOON);
    for (int i = 0; i < 60; i++) {
      ended(_ -> "done");
    }
    assertThat(jobs.list(ANNE)).hasSize(50);
  }

  private String waitToGo(Watch watch) {
    while (go.getCount() > 0) {
      watch.check();
      Thread.onSpinWait();
    }
    return "gone";
  }
}
