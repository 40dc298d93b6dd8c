package org.oncoweave.ingest.source.genomics;

import java.util.Arrays;

/// Which keys a reading has met, told by 64-bit hashes: thirteen bytes a key.
final class Seen {
  private long[] slots = new long[1 << 12];
  private int size;

  /// Whether the key is new.
  boolean add(String key) {
    if (size * 5L > slots.length * 3L) {
      var old = slots;
      slots = new long[old.length * 2];
      Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[find(hash)] = hash);
    }
    long hash = hash(key);
    int slot = find(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  private int find(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
