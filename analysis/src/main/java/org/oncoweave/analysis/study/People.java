package org.oncoweave.analysis.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.study.Refused.Reason;
import org.oncoweave.model.Sex;

/// The patients of a study and their two tumours, as they were read; sites by number.
final class People {
  private static final List<String> PATIENT =
      List.of("patient", "sex", "birth", "smoking", "index_date", "end_date", "status");
  private static final List<String> TUMOUR = List.of("patient", "rank", "topography", "date");
  private static final Map<String, Sex> SEX = Map.of("M", Sex.MALE, "F", Sex.FEMALE);
  private static final Map<String, Boolean> SMOKING = Map.of("1", true, "0", false);
  private static final Map<String, Boolean> DEAD = Map.of("dead", true, "alive", false);

  /// One patient; days are epoch days.
  static final class One {
    final String key;
    final Sex sex;
    final int birth;
    final boolean smoking;
    final int index;
    final int end;
    final boolean dead;
    int indexSite = -1;
    int second = PatientMatrix.UNKNOWN;
    int secondSite = -1;

    private One(Table.Line line) {
      key = line.text(0);
      sex = SEX.getOrDefault(line.text(1), Sex.UNKNOWN);
      birth = line.day(2);
      smoking = known(SMOKING, line, 3);
      index = line.day(4);
      end = line.day(5);
      dead = known(DEAD, line, 6);
      if (end < index || index < birth) {
        throw line.refused(Reason.NEGATIVE_FOLLOW_UP, key);
      }
    }
  }

  final List<One> all = new ArrayList<>();
  final List<String> sites = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> siteNumbers = new HashMap<>();

  static People read(StudyFiles files, Refusals refusals) throws IOException {
    var people = new People();
    Table.read(files.patients(), PATIENT, refusals, people::takePatient);
    if (people.all.isEmpty()) {
      throw new UnusableStudyException(
          new Refused(String.valueOf(files.patients().getFileName()), 0, Reason.NO_PATIENT, ""));
    }
    Table.read(files.tumours(), TUMOUR, refusals, people::takeTumour);
    return people;
  }

  private static boolean known(Map<String, Boolean> values, Table.Line line, int column) {
    var value = values.get(line.text(column));
    if (value == null) {
      throw line.refused(Reason.BAD_VALUE, PATIENT.get(column) + "=" + line.text(column));
    }
    return value;
  }

  private void takePatient(Table.Line line) {
    var one = new One(line);
    if (one.key.isEmpty()) {
      throw line.refused(Reason.BAD_VALUE, "patient");
    }
    if (numbers.putIfAbsent(one.key, all.size()) != null) {
      throw line.refused(Reason.DUPLICATE_PATIENT, one.key);
    }
    all.add(one);
  }

  private void takeTumour(Table.Line line) {
    int number = numberOf(line.text(0));
    if (number < 0) {
      throw line.refused(Reason.UNKNOWN_PATIENT, line.text(0));
    }
    var one = all.get(number);
    int day = line.day(3);
    switch (line.text(1)) {
      case "1" -> one.indexSite = site(line.text(2));
      case "2" -> takeSecond(one, day, line);
      default -> {
        // The third tumour and those after it are no first second primary.
        if (!line.text(1).matches("[3-9]|[1-9]\\d+")) {
          throw line.refused(Reason.BAD_VALUE, "rank=" + line.text(1));
        }
      }
    }
  }

  private void takeSecond(One one, int day, Table.Line line) {
    if (day < one.index) {
      throw line.refused(Reason.SECOND_BEFORE_FIRST, one.key);
    }
    if (one.second == PatientMatrix.UNKNOWN || day < one.second) {
      one.second = day;
      one.secondSite = site(line.text(2));
    }
  }

  private int site(String name) {
    return siteNumbers.computeIfAbsent(
        name,
        n -> {
          sites.add(n);
          return sites.size() - 1;
        });
  }

  int numberOf(String patient) {
    return numbers.getOrDefault(patient, -1);
  }
}
