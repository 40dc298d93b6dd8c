package org.oncoweave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsPackedComesBack(long seed) {
    var profile = anyProfile(new SplittableRandom(seed));
    assertThat(Profile.decode(profile.encode())).isEqualTo(profile);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void halfAProfileIsRefused(long seed) {
    var bytes = anyProfile(new SplittableRandom(seed)).encode();
    assertThatThrownBy(() -> Profile.decode(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Profile anyProfile(SplittableRandom random) {
    var entries = new ArrayList<Profile.Entry>();
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      var role = FeatureRole.values()[random.nextInt(FeatureRole.values().length)];
      int concept = random.nextInt(1 << random.nextInt(1, 24));
      entries.add(
          new Profile.Entry(
              concept, role, anyDay(random), anyDay(random), 1 + random.nextInt(900)));
    }
    var sex = Sex.values()[random.nextInt(3)];
    int[] days = {anyDay(random), anyDay(random), anyDay(random), anyDay(random), anyDay(random)};
    return new Profile(
        sex,
        days[0],
        days[1],
        days[2],
        days[3],
        days[4],
        random.nextBoolean(),
        entries,
        anyFollowed(random));
  }

  private static List<Profile.Followed> anyFollowed(SplittableRandom random) {
    return random
        .ints(random.nextInt(3), 0, Endpoint.values().length)
        .mapToObj(i -> new Profile.Followed(Endpoint.values()[i], anyDay(random), i % 2 == 0))
        .toList();
  }

  private static int anyDay(SplittableRandom random) {
    return random.nextInt(5) == 0 ? Profile.UNKNOWN_DAY : random.nextInt(-40_000, 30_000);
  }
}
