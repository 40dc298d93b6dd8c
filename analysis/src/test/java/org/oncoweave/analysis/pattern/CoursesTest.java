package org.oncoweave.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.model.Sex;

class CoursesTest {
  private static final int SURGERY = 0;
  private static final int RAYS = 1;
  private static final int HORMONE = 2;
  private static final Courses.Query QUERY = query(ConceptTree.flat(3));

  private static Courses.Query query(ConceptTree tree) {
    return new Courses.Query(Set.of(0), tree, 3, 2, 20);
  }

  private static Person person(String key, int second) {
    return new Person(
        key,
        Sex.FEMALE,
        -5_000,
        10_000,
        -1,
        second,
        second == PatientMatrix.UNKNOWN ? -1 : 0,
        PatientMatrix.UNKNOWN,
        15_000);
  }

  @Test
  void anOrderCountsThoseWhoseBeginningsStandInIt() {
    var matrix =
        PatientMatrix.builder(3)
            .add(
                person("all", PatientMatrix.UNKNOWN),
                List.of(
                    Entry.on(SURGERY, 10_010), Entry.on(RAYS, 10_110), Entry.on(HORMONE, 10_200)))
            .add(person("two", 14_000), List.of(Entry.on(SURGERY, 10_020), Entry.on(RAYS, 10_050)))
            .add(
                person("the other way", PatientMatrix.UNKNOWN),
                List.of(Entry.on(RAYS, 10_020), Entry.on(SURGERY, 10_050)))
            .add(
                person("the same day", PatientMatrix.UNKNOWN),
                List.of(Entry.on(RAYS, 10_020), Entry.on(SURGERY, 10_020)))
            .add(
                person("after the second primary", 10_100),
                List.of(Entry.on(SURGERY, 10_020), Entry.on(RAYS, 10_150)))
            .build();
    var courses = Courses.of(FollowUp.of(matrix, Set.of(), 60), QUERY, Watch.none()).courses();
    assertThat(courses).hasSize(1);
    var course = courses.getFirst();
    assertThat(course.concepts()).containsExactly(SURGERY, RAYS);
    assertThat(course.patients()).isEqualTo(2);
    assertThat(course.medianDays()).isEqualTo(65, within(0.0));
    assertThat(course.observed()).isEqualTo(1);
  }

  @Test
  void aThingAndItsKindsOrDosesMakeNoOrder() {
    var builder = PatientMatrix.builder(3);
    for (var key : List.of("one", "two")) {
      builder.add(
          person(key, key.equals("one") ? 14_000 : PatientMatrix.UNKNOWN),
          List.of(Entry.on(SURGERY, 10_010), Entry.on(RAYS, 10_110), Entry.on(HORMONE, 10_200)));
    }
    var people = FollowUp.of(builder.build(), Set.of(), 60);
    var raysOfSurgery = ConceptTree.of(new int[][] {{}, {SURGERY}, {}});
    assertThat(Courses.of(people, query(raysOfSurgery), Watch.none()).courses())
        .extracting(Course::concepts)
        .containsExactlyInAnyOrder(List.of(SURGERY, HORMONE), List.of(RAYS, HORMONE));
  }

  /// Half of the people get both, in either order, at any time; only rays before the hormone act.
  private static MadeUp.Made made(SplittableRandom random, double times) {
    int rays = random.nextInt(30, 2_500);
    int hormone = random.nextInt(30, 2_500);
    var entries = new ArrayList<Entry>();
    if (random.nextBoolean()) {
      return new MadeUp.Made(entries, 1, 0);
    }
    entries.add(Entry.on(RAYS, rays));
    entries.add(Entry.on(HORMONE, hormone));
    return new MadeUp.Made(entries, rays < hormone ? times : 1, hormone);
  }

  private static List<Course> courses(double times, long seed) {
    var matrix = MadeUp.matrix(8_000, 3, seed, random -> made(random, times));
    return Courses.of(FollowUp.of(matrix, Set.of(), 60), QUERY, Watch.none()).courses();
  }

  @Test
  void onlyTheOrderThatActsIsFollowedByMore() {
    var courses = courses(3, 4);
    assertThat(courses.getFirst().concepts()).containsExactly(RAYS, HORMONE);
    assertThat(courses.getFirst().q()).isLessThan(0.001);
    assertThat(courses.getFirst().low()).isGreaterThan(1.3);
    assertThat(courses.get(1).observed() / courses.get(1).expected()).isLessThan(1.0);
  }

  @Test
  void theSearchTellsHowFarItIsAndEndsWhenNobodyWaits() {
    var people = FollowUp.of(MadeUp.matrix(800, 3, 7, r -> made(r, 1)), Set.of(), 60);
    var heard = new ArrayList<Double>();
    var found = Courses.of(people, QUERY, new Watch(heard::add, () -> false));
    assertThat(heard).containsExactly(0.5, 1.0);
    assertThat(found.orders()).isEqualTo(2);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Courses.of(people, QUERY, new Watch(_ -> {}, () -> true)));
  }

  @Test
  void havingToLiveLongToGoThroughAllOfItBendsNothing() {
    assertThat(courses(1, 5))
        .hasSize(2)
        .allMatch(course -> course.low() < 1 && course.high() > 1, "around 1");
  }
}
