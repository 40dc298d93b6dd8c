package org.oncoweave.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncoweave.api.access.Accounts;
import org.oncoweave.api.access.Role;

/// One account per role for the demonstration, with random passwords kept in a file that only its
/// owner may read, so that a second start prints the same. Never used outside the demonstration.
final class DemoAccounts {
  private static final int PASSWORD_BYTES = 12;
  private static final Map<String, Role> ROLES = roles();

  private DemoAccounts() {}

  private static Map<String, Role> roles() {
    var roles = new LinkedHashMap<String, Role>();
    roles.put("clinician", Role.CARE);
    roles.put("scientist", Role.PSEUDONYMISED);
    roles.put("analyst", Role.AGGREGATE);
    roles.put("visitor", Role.COUNT);
    roles.put("dpo", Role.DPO);
    roles.put("auditor", Role.AUDITOR);
    roles.put("admin", Role.ADMIN);
    return roles;
  }

  /// Opens the accounts that are not there yet; passwords by name.
  static SortedMap<String, String> open(Accounts accounts, Path home) throws IOException {
    var file = home.resolve("demo-accounts.properties");
    var kept = read(file);
    for (var entry : ROLES.entrySet()) {
      if (!kept.containsKey(entry.getKey())) {
        var password = password();
        accounts.save(entry.getKey(), password, Set.of(entry.getValue()));
        kept.put(entry.getKey(), password);
      }
    }
    write(file, kept);
    return kept;
  }

  static Role role(String account) {
    var role = ROLES.get(account);
    if (role == null) {
      throw new IllegalArgumentException("No account of the demonstration: " + account);
    }
    return role;
  }

  private static SortedMap<String, String> read(Path file) throws IOException {
    var properties = new Properties();
    if (Files.exists(file)) {
      properties.load(new StringReader(Files.readString(file)));
    }
    var kept = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(name -> kept.put(name, properties.getProperty(name)));
    return kept;
  }

  private static void write(Path file, SortedMap<String, String> kept) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    var lines = new StringBuilder();
    kept.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    Files.writeString(file, lines);
  }

  private static String password() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
