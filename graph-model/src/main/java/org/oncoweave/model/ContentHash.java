package org.oncoweave.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/// Hashes of content: 128 bits of SHA-256 as 32 hexadecimal digits, about a microsecond a record.
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /// The hash of parts; no two lists of parts run into one another.
  public static String of(List<String> parts) {
    var sha = sha256();
    for (var part : parts) {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), BYTES));
  }

  static String of(String patient, List<SourceFact> facts, SortedMap<String, String> attributes) {
    var parts = new java.util.ArrayList<String>(2 + 2 * attributes.size());
    parts.add(patient);
    parts.add(FactText.encode(facts));
    attributes.forEach((name, value) -> {
      parts.add(name);
      parts.add(value);
    });
    return of(parts);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
