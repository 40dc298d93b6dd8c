package org.oncoweave.ontology.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a row asks beside T, N and M: `age<55`, `gg=1&psa<10`. Empty asks nothing.
record Condition(List<Test> tests) {
  enum Answer {
    MET,
    NOT_MET,
    UNKNOWN
  }

  record Test(String factor, String sign, String value) {
    Answer of(Map<String, String> factors) {
      var given = factors.get(factor);
      if (given == null || given.isBlank()) {
        return Answer.UNKNOWN;
      }
      if (sign.equals("=")) {
        return given.equals(value) ? Answer.MET : Answer.NOT_MET;
      }
      try {
        double number = Double.parseDouble(given.replace(',', '.'));
        double limit = Double.parseDouble(value);
        return (sign.equals("<") ? number < limit : number >= limit) ? Answer.MET : Answer.NOT_MET;
      } catch (NumberFormatException _) {
        return Answer.UNKNOWN;
      }
    }
  }

  static Condition of(String text) {
    var tests = new ArrayList<Test>();
    for (var part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      var sign = part.contains(">=") ? ">=" : part.contains("<") ? "<" : "=";
      int at = part.indexOf(sign);
      tests.add(new Test(part.substring(0, at), sign, part.substring(at + sign.length())));
    }
    return new Condition(List.copyOf(tests));
  }

  Answer of(Map<String, String> factors) {
    var answer = Answer.MET;
    for (var test : tests) {
      switch (test.of(factors)) {
        case NOT_MET -> {
          return Answer.NOT_MET;
        }
        case UNKNOWN -> answer = Answer.UNKNOWN;
        case MET -> {}
      }
    }
    return answer;
  }

  List<String> missing(Map<String, String> factors) {
    return tests.stream()
        .map(Test::factor)
        .filter(f -> !factors.containsKey(f))
        .distinct()
        .toList();
  }
}
