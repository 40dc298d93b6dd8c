package org.oncoweave.graph;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ContentHash;

/// A sum over records in force, modulus 2^128: the same for any order, and each change of a record
/// changes it by a difference.
record LedgerDigest(BigInteger sum) {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);
  static final LedgerDigest EMPTY = new LedgerDigest(BigInteger.ZERO);

  /// With a record of that key and hash in the place of the earlier one.
  LedgerDigest with(String key, String hash, @Nullable String oldHash) {
    var added = sum.add(number(key, hash));
    var changed = oldHash == null ? added : added.subtract(number(key, oldHash));
    return new LedgerDigest(changed.mod(MODULUS));
  }

  static LedgerDigest total(Collection<String> parts) {
    var total =
        parts.stream()
            .map(part -> new BigInteger(part, 16))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new LedgerDigest(total.mod(MODULUS));
  }

  private static BigInteger number(String key, String hash) {
    return new BigInteger(ContentHash.of(List.of(key, hash)), 16);
  }

  /// 32 hexadecimal digits.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%032x", sum);
  }
}
