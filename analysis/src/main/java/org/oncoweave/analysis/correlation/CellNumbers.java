package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// Gives the cells that occur dense numbers, in the order of their first use. Open addressing over
/// primitive arrays: it is asked for every stretch of every patient.
final class CellNumbers {
  private static final long EMPTY = Long.MIN_VALUE;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] code = new long[1 << 8];
  private int[] number = new int[code.length];
  private int size;

  CellNumbers() {
    Arrays.fill(code, EMPTY);
  }

  int of(long cell) {
    int at = place(cell);
    if (code[at] == EMPTY) {
      if (2 * size > code.length) {
        grow();
        at = place(cell);
      }
      code[at] = cell;
      number[at] = size++;
    }
    return number[at];
  }

  private int place(long cell) {
    int at = (int) ((cell * GOLDEN) >>> 40) & (code.length - 1);
    while (code[at] != cell && code[at] != EMPTY) {
      at = (at + 1) & (code.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] codes = code;
    int[] numbers = number;
    code = new long[codes.length * 2];
    number = new int[code.length];
    Arrays.fill(code, EMPTY);
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] != EMPTY) {
        int at = place(codes[i]);
        code[at] = codes[i];
        number[at] = numbers[i];
      }
    }
  }

  int size() {
    return size;
  }
}
