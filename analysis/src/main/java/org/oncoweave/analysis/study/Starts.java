package org.oncoweave.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.oncoweave.analysis.study.Refused.Reason;

/// The exposure starts of a study as flat arrays: who, what, when; sorted by patient at the end.
final class Starts {
  private static final List<String> COLUMNS = List.of("patient", "code", "date");

  private int[] patient = new int[1 << 14];
  private int[] code = new int[1 << 14];
  private int[] day = new int[1 << 14];
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
          starts.add(who, what, line.day(2));
        });
    return starts.sorted(people.all.size());
  }

  private void add(int who, int what, int when) {
    if (size == patient.length) {
      patient = Arrays.copyOf(patient, size * 2);
      code = Arrays.copyOf(code, size * 2);
      day = Arrays.copyOf(day, size * 2);
    }
    patient[size] = who;
    code[size] = what;
    day[size++] = when;
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
    for (int i = 0; i < size; i++) {
      int at = next[patient[i]]++;
      result.patient[at] = patient[i];
      result.code[at] = code[i];
      result.day[at] = day[i];
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

  int day(int i) {
    return day[i];
  }
}
