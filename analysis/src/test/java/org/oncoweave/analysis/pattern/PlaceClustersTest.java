package org.oncoweave.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Watch;
import org.oncoweave.model.FeatureRole;

class PlaceClustersTest {
  private static final int SIDE = 6;
  private static final int PLACE = FeatureRole.PLACE.ordinal();
  private static final PlaceClusters.Query QUERY = new PlaceClusters.Query(0.5, 3, 5, 99, 2);

  /// A chessboard of places half a degree apart, the first places in a corner.
  private static Optional<Point> at(int place) {
    int row = place / SIDE;
    int column = place % SIDE;
    return Optional.of(new Point(place, 44 + 0.5 * row, 1 + 0.7 * column));
  }

  private static PatientMatrix matrix(int n, long seed, double times) {
    return MadeUp.matrix(
        n,
        SIDE * SIDE,
        seed,
        random -> {
          int place = random.nextInt(SIDE * SIDE);
          boolean inside = place / SIDE < 2 && place % SIDE < 2;
          return new MadeUp.Made(
              List.of(new Entry(place, PLACE, -2_000, -2_000, 1)), inside ? times : 1, 0);
        });
  }

  private static PlaceClusters.Found search(PatientMatrix matrix) {
    return PlaceClusters.of(
        FollowUp.of(matrix, Set.of(), 60), PlaceClustersTest::at, QUERY, Watch.none());
  }

  @Test
  void fourPlacesInACornerWithMoreCasesAreFound() {
    var found = search(matrix(5_000, 1, 3));
    assertThat(found.places()).isEqualTo(SIDE * SIDE);
    var first = found.clusters().getFirst();
    assertThat(first.places()).contains(0, 1, SIDE, SIDE + 1).hasSizeLessThanOrEqualTo(6);
    assertThat(first.observed() / first.expected()).isGreaterThan(1.8);
    assertThat(first.p()).isEqualTo(0.01);
    assertThat(first.radiusKm()).isBetween(50.0, 140.0);
    assertThat(first.toYear()).isGreaterThan(first.fromYear());
    var places = found.clusters().stream().flatMap(c -> c.places().stream()).toList();
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void whereAllPlacesAreAlikeNoneIsSaidToBeFound() {
    long found =
        IntStream.range(0, 20)
            .mapToObj(seed -> search(matrix(800, 50 + seed, 1)).clusters())
            .filter(clusters -> !clusters.isEmpty() && clusters.getFirst().p() <= 0.05)
            .count();
    assertThat(found).isLessThanOrEqualTo(4);
  }

  @Test
  void theSearchTellsHowFarItIsAndEndsWhenNobodyWaits() {
    var people = FollowUp.of(matrix(800, 3, 1), Set.of(), 60);
    var heard = new ConcurrentLinkedQueue<Double>();
    PlaceClusters.of(people, PlaceClustersTest::at, QUERY, new Watch(heard::add, () -> false));
    assertThat(heard).hasSize(99).allMatch(done -> done > 0 && done <= 1).contains(1.0);
    var stopped = new Watch(_ -> {}, () -> true);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> PlaceClusters.of(people, PlaceClustersTest::at, QUERY, stopped));
  }

  @Test
  void kilometresAreThoseOfTheGlobe() {
    var paris = new Point(0, 48.8566, 2.3522);
    var bordeaux = new Point(1, 44.8378, -0.5792);
    assertThat(paris.kilometresTo(bordeaux)).isCloseTo(499, within(2.0));
  }

  @Test
  void whoHasNoPlaceIsLeftOutAndTooManyPlacesAreRefused() {
    var nowhere =
        PlaceClusters.of(
            FollowUp.of(matrix(300, 3, 1), Set.of(), 60),
            _ -> Optional.empty(),
            QUERY,
            Watch.none());
    assertThat(nowhere.clusters()).isEmpty();
    assertThat(nowhere.places()).isZero();
    var many =
        MadeUp.matrix(
            3_000,
            500,
            4,
            random ->
                new MadeUp.Made(List.of(new Entry(random.nextInt(500), PLACE, -9, -9, 1)), 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            PlaceClusters.of(
                FollowUp.of(many, Set.of(), 60),
                place -> Optional.of(new Point(place, place / 10.0, 0)),
                QUERY,
                Watch.none()));
  }
}
