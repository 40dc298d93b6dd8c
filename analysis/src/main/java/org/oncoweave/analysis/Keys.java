package org.oncoweave.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The keys of patients one after the other as bytes: a million strings would be copied by each
/// collection of garbage. A key takes its bytes in UTF-8 and four more.
final class Keys {
  private static final int FIRST_BYTES = 1 << 14;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int[] ends = new int[1024];
  private int size;

  int size() {
    return size;
  }

  void add(String key) {
    byte[] added = key.getBytes(StandardCharsets.UTF_8);
    int from = begin(size);
    int end = Math.addExact(from, added.length);
    if (end > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * from)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    System.arraycopy(added, 0, bytes, from, added.length);
    ends[size++] = end;
  }

  String get(int place) {
    int from = begin(place);
    return new String(bytes, from, ends[place] - from, StandardCharsets.UTF_8);
  }

  private int begin(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }
}
