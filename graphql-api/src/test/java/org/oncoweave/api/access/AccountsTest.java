package org.oncoweave.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.access.Accounts.Entry;

class AccountsTest {
  private static final String PASSWORD = "correct horse battery";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path home;

  @Test
  void theFirstStartMakesAnAdministratorWhosePasswordOnlyTheOwnerReads() throws IOException {
    var accounts = Accounts.open(home, now::get);
    var password = accounts.findFirstPassword().orElseThrow();
    assertThat(accounts.enter("admin", password))
        .isEqualTo(new Entry.Welcome("admin", Set.of(Role.ADMIN)));
    assertThat(home.resolve("first-password.txt")).hasContent(password + "\n");
    for (var file : new String[] {"first-password.txt", "accounts.json"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theSecondStartKnowsTheAccountsAndTellsNoPassword() {
    Accounts.open(home, now::get).save("anne", PASSWORD, Set.of(Role.CARE));
    var again = Accounts.open(home, now::get);
    assertThat(again.findFirstPassword()).isEmpty();
    assertThat(again.enter("anne", PASSWORD))
        .isEqualTo(
            new Entry.Welcome(
                "anne", Set.of(Role.COUNT, Role.AGGREGATE, Role.PSEUDONYMISED, Role.CARE)));
  }

  @Test
  void theFileHoldsNoPasswordButAnArgon2idHash() throws IOException {
    Accounts.open(home, now::get).save("anne", PASSWORD, Set.of(Role.CARE));
    assertThat(Files.readString(home.resolve("accounts.json")))
        .contains("$argon2id$")
        .doesNotContain(PASSWORD);
  }

  @Test
  void fiveWrongPasswordsLockANameEvenForTheRightOneAndEachFurtherOneTwiceAsLong() {
    var accounts = Accounts.open(home, now::get);
    accounts.save("anne", PASSWORD, Set.of(Role.COUNT));
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.enter("anne", "wrong")).isEqualTo(new Entry.Wrong());
    }
    assertThat(accounts.enter("anne", PASSWORD))
        .isEqualTo(new Entry.Locked(now.get().plusSeconds(30)));
    assertThat(accounts.enter("ANNE", PASSWORD)).isInstanceOf(Entry.Locked.class);
    now.updateAndGet(t -> t.plusSeconds(31));
    assertThat(accounts.enter("anne", "wrong")).isEqualTo(new Entry.Wrong());
    assertThat(accounts.enter("anne", PASSWORD))
        .isEqualTo(new Entry.Locked(now.get().plusSeconds(60)));
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(2)));
    assertThat(accounts.enter("anne", PASSWORD)).isInstanceOf(Entry.Welcome.class);
    assertThat(accounts.enter("anne", "wrong")).isEqualTo(new Entry.Wrong());
  }

  @Test
  void aNameThatNobodyHasIsLockedJustTheSame() {
    var accounts = Accounts.open(home, now::get);
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.enter("nobody", "wrong")).isEqualTo(new Entry.Wrong());
    }
    assertThat(accounts.enter("nobody", "wrong")).isInstanceOf(Entry.Locked.class);
  }

  @Test
  void aShortPasswordIsRefused() {
    var accounts = Accounts.open(home, now::get);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.save("anne", "short", Set.of(Role.COUNT)))
        .withMessageContaining("12");
  }
}
