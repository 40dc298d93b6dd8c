package org.oncoweave.model;

import java.util.Arrays;

/// Numbers in as few bytes as they need: seven bits a byte, low first; days shifted so that unknown
/// is zero.
final class VarBytes {
  private VarBytes() {}

  static final class Writer {
    private byte[] bytes;
    private int size;

    Writer(int capacity) {
      bytes = new byte[capacity];
    }

    void unsigned(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        put((byte) (rest | 0x80));
        rest >>>= 7;
      }
      put((byte) rest);
    }

    void day(int day) {
      // zigzag plus one: zero is left for "unknown"
      unsigned(day == Profile.UNKNOWN_DAY ? 0 : ((day << 1) ^ (day >> 31)) + 1);
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void put(byte value) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2 + 8);
      }
      bytes[size++] = value;
    }
  }

  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int unsigned() {
      int value = 0;
      int shift = 0;
      int read;
      do {
        if (at == bytes.length) {
          throw new IllegalArgumentException("A profile that ends too early");
        }
        read = bytes[at++];
        value |= (read & 0x7f) << shift;
        shift += 7;
      } while (read < 0);
      return value;
    }

    int day() {
      int value = unsigned();
      if (value == 0) {
        return Profile.UNKNOWN_DAY;
      }
      int zigzag = value - 1;
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }
  }
}
