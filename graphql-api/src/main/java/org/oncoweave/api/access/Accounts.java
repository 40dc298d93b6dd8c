package org.oncoweave.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/// The people who may sign in, in `accounts.json` of the home folder; single sign-on will stand
/// behind the same door.
public final class Accounts {
  public static final int SHORTEST_PASSWORD = 12;
  static final String FIRST_NAME = "admin";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final LockOut lockOut;
  private final TreeMap<String, Account> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  // OWASP Password Storage Cheat Sheet, 2025: Argon2id, 19 MiB, 2 passes, 1 lane.
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final String hashOfNobody = argon2.encode("nobody has this password");
  private @Nullable String firstPassword;

  private Accounts(Path file, InstantSource clock) {
    this.file = file;
    this.lockOut = new LockOut(clock);
  }

  /// An account as it is kept.
  record Account(String name, Set<Role> roles, String hash) {}

  /// An account as others see it; `lockedUntil` null: not locked.
  public record Listed(String name, Set<Role> roles, @Nullable Instant lockedUntil) {}

  /// What came of a try to sign in.
  public sealed interface Entry {
    record Welcome(String name, Set<Role> roles) implements Entry {}

    record Wrong() implements Entry {}

    record Locked(Instant until) implements Entry {}
  }

  /// Opens the accounts of a home folder; the first time makes the account `admin` with a random
  /// password, kept in `first-password.txt` for its owner alone.
  public static Accounts open(Path home, InstantSource clock) {
    var accounts = new Accounts(home.resolve("accounts.json"), clock);
    try {
      accounts.read(home);
    } catch (IOException e) {
      throw new UncheckedIOException("The accounts in " + home + " cannot be read or written", e);
    }
    return accounts;
  }

  private void read(Path home) throws IOException {
    if (Files.exists(file)) {
      for (var account : JSON.readValue(Files.readAllBytes(file), Account[].class)) {
        byName.put(account.name(), account);
      }
      return;
    }
    var bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    PrivateFile.write(
        home.resolve("first-password.txt"), (password + "\n").getBytes(StandardCharsets.UTF_8));
    save(FIRST_NAME, password, Set.of(Role.ADMIN));
    firstPassword = password;
  }

  /// The password of `admin`, if this start made it: print it once.
  public Optional<String> findFirstPassword() {
    return Optional.ofNullable(firstPassword);
  }

  /// Opens an account, or replaces its password and roles.
  public synchronized Listed save(String name, String password, Set<Role> roles) {
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
      throw new IllegalArgumentException("A name has 1 to 64 letters, digits or . _ @ -");
    }
    if (password.length() < SHORTEST_PASSWORD || password.length() > 256) {
      throw new IllegalArgumentException("A password has 12 to 256 characters");
    }
    byName.put(name, new Account(name, Set.copyOf(roles), argon2.encode(password)));
    try {
      PrivateFile.write(file, JSON.writeValueAsBytes(byName.values()));
    } catch (IOException e) {
      throw new UncheckedIOException("The account cannot be saved", e);
    }
    lockOut.succeeded(name);
    return listed(byName.get(name));
  }

  public synchronized List<Listed> list() {
    return byName.values().stream().map(this::listed).toList();
  }

  /// Tries a password. A name that nobody has costs the same time as one that somebody has.
  public Entry enter(String name, String password) {
    var locked = lockOut.find(name);
    if (locked.isPresent()) {
      return new Entry.Locked(locked.get());
    }
    var account = find(name);
    boolean right = matches(password, account.map(Account::hash).orElse(hashOfNobody));
    if (account.isEmpty() || !right) {
      lockOut.failed(name);
      return new Entry.Wrong();
    }
    lockOut.succeeded(name);
    return new Entry.Welcome(account.get().name(), Role.including(account.get().roles()));
  }

  // One at a time: each hash takes 19 MiB and a core, and a crowd of guesses must not take more.
  private synchronized boolean matches(String password, String hash) {
    return argon2.matches(password, hash);
  }

  private synchronized Optional<Account> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private Listed listed(Account account) {
    return new Listed(account.name(), account.roles(), lockOut.find(account.name()).orElse(null));
  }
}
