package org.oncoweave.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.oncoweave.analysis.study.Refused.Reason;

/// The exposure starts of a study as flat arrays: who, what, when; sorted by patient at the end.
final class Starts {
  private static final List<String> COLUMNS = List.of("patient", "code", "date", "end?");

  private int[] patient = new int[1 << 14];
  private int[] code = new int[1 << 14];
  private int[] day = new int[1 << 14];
  private int[] end = new int[1 << 14];
  private int size;

  static Starts read(Path path, People people, CodeTree tree, Refusals refusals)
      throws IOException {
    var starts = new Starts();
    Table.read(
        path,
        COLUMNS,
        refusals,
        line -> {
          int who = people.numberOf(line.text(0));
          int what = tree.numberOf(line.text(1));
          if (who < 0) {
            throw line.refused(Reason.UNKNOWN_PATIENT, line.text(0));
          }
          if (what < 0) {
            throw line.refused(Reason.UNKNOWN_CODE, line.text(1));
          }
          int day = line.day(2);
          int end = line.textIfAny(3).isEmpty() ? day : line.day(3);
          if (end < day) {
            throw line.refused(Reason.BAD_VALUE, line.text(3));
          }
          starts.add(who, new int[] {what, day, end});
        });
    return starts.sorted(people.all.size());
  }

  private void add(int who, int[] what) {
    if (size == patient.length) {
      end = Arrays.copyOf(end, size * 2);
      patient = Arrays.copyOf(patient, size * 2);
      code = Arrays.copyOf(code, size * 2);
      day = Arrays.copyOf(day, size * 2);
    }
    patient[size] = who;
    code[size] = what[0];
    end[size] = what[2];
    day[size++] = what[1];
  }

  // Counting sort: two passes, whatever the order of the file.
  private Starts sorted(int patients) {
    int[] next = new int[patients + 1];
    for (int i = 0; i < size; i++) {
      next[patient[i] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    var result = new Starts();
    result.size = size;
    result.patient = new int[size];
    result.code = new int[size];
    result.day = new int[size];
    result.end = new int[size];
    for (int i = 0; i < size; i++) {
      int at = next[patient[i]]++;
      result.patient[at] = patient[i];
      result.code[at] = code[i];
      result.day[at] = day[i];
      result.end[at] = end[i];
    }
    return result;
  }

  int size() {
    return size;
  }

  int patient(int i) {
    return patient[i];
  }

  int code(int i) {
    return code[i];
  }

  int end(int i) {
    return end[i];
  }

  int day(int i) {
    return day[i];
  }
}
