package org.oncoweave.graph;

/// Keys of records told apart by 64-bit hashes, sixteen bytes a key; up to a number of them, beyond
/// which it answers that it may hold any key. One that it does not hold was never added.
final class KeySet {
  private static final int MOST = 4_000_000;

  private long[] slots = new long[1 << 12];
  private int size;

  void add(String key) {
    if (isFull()) {
      return;
    }
    if (size * 2 >= slots.length) {
      grow();
    }
    long hash = hash(key);
    int at = slot(hash);
    if (slots[at] == 0) {
      slots[at] = hash;
      size++;
    }
  }

  boolean mayHold(String key) {
    return isFull() || slots[slot(hash(key))] != 0;
  }

  private boolean isFull() {
    return size >= MOST;
  }

  private int slot(long hash) {
    int at = (int) (hash >>> 24) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        slots[slot(hash)] = hash;
      }
    }
  }

  /// FNV-1a, then mixed; zero marks an empty slot and is never returned.
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
