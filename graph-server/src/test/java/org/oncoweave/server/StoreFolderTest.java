package org.oncoweave.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class StoreFolderTest {
  /// One start in 64 failed when a password could begin with a dash.
  @RepeatedTest(500)
  void aFirstPasswordIsNoOptionOfTheCommandThatSetsIt() {
    assertThat(StoreFolder.anyPassword()).matches("[0-9a-f]{48}");
  }
}
