package org.oncoweave.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ontology.Ontology;

/// A trial that cannot be asked is told once, by file, arm and place, and costs no other.
class MatchFilesTest {
  private static final String PATIENTS =
      "[{\"id\":\"P1\",\"as_of\":\"2026-03-01\",\"gender\":\"Male\"},{\"id\":\"P2\"}]";
  private static final String MEN = "[{\"clinical\":{\"gender\":\"Male\"}}]";

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  private List<String> ask(String... trials) throws IOException {
    var file =
        Files.writeString(folder.resolve("trials.json"), "[" + String.join(",", trials) + "]");
    var patients = Files.writeString(folder.resolve("patients.json"), PATIENTS);
    var out = folder.resolve("out.jsonl");
    new MatchFiles(Ontology.shipped(), told::add).pairs(file, patients, out);
    return Files.readAllLines(out);
  }

  private static String trial(String number, String match) {
    return """
    {"protocol_no":"%s","status":"open to accrual","treatment_list":{"step":[
      {"step_code":"1","arm":[{"arm_code":"A","match":%s}]}]}}
    """
        .formatted(number, match);
  }

  @Test
  void criteriaOfAHundredThousandLevelsAreTheFaultOfTheirTrialAlone() throws IOException {
    var deep = "[" + "{\"and\":[".repeat(100_000) + "]}".repeat(100_000) + "]";
    var lines = ask(trial("DEEP-1", deep), trial("MEN-2", MEN));
    assertThat(lines).hasSize(4);
    assertThat(lines)
        .filteredOn(line -> line.contains("DEEP-1"))
        .allSatisfy(line -> assertThat(line).contains("\"error\"").doesNotContain("answer"));
    assertThat(lines).filteredOn(line -> line.contains("MEN-2")).hasSize(2);
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("P1", "MEN-2", "\"MATCH\""));
    assertThat(told)
        .singleElement()
        .asString()
        .contains("trials.json", "DEEP-1/1/A", "treatment_list.step[0].arm[0].match[0].and[0]")
        .contains("64 levels", "circle")
        .hasSizeLessThan(300);
  }

  @Test
  void aReferenceToOtherCriteriaIsNoNode() throws IOException {
    var circle = "[{\"or\":[{\"clinical\":{\"gender\":\"Male\"}},{\"$ref\":\"#/0\"}]}]";
    var lines = ask(trial("REF-1", circle), trial("MEN-2", MEN));
    assertThat(lines).filteredOn(line -> line.contains("answer")).hasSize(2);
    assertThat(told)
        .singleElement()
        .asString()
        .contains("REF-1/1/A", "match[0].or[1].$ref: no such node: $ref");
  }

  @Test
  void aCriterionOnAFieldThatDoesNotExistIsNamedWithItsPlace() throws IOException {
    var lines =
        ask(
            trial("FIELD-1", "[{\"and\":[{\"clinical\":{\"shoe_size\":\">40\"}}]}]"),
            trial("MEN-2", MEN));
    assertThat(lines).filteredOn(line -> line.contains("answer")).hasSize(2);
    assertThat(told)
        .singleElement()
        .asString()
        .contains("FIELD-1/1/A", "match[0].and[0].clinical: no such field: shoe_size");
  }

  @Test
  void aTrialWithoutArmsIsSaid() throws IOException {
    assertThat(ask("{\"protocol_no\":\"EMPTY-1\"}", trial("MEN-2", MEN))).hasSize(2);
    assertThat(told).singleElement().asString().contains("trials.json", "EMPTY-1", "no arm");
  }

  @Test
  void aPatientWhoCannotBeUnderstoodIsToldAlone() throws IOException {
    var trials = Files.writeString(folder.resolve("t.json"), "[" + trial("MEN-2", MEN) + "]");
    var patients =
        Files.writeString(
            folder.resolve("p.json"), "[{\"id\":\"BAD\",\"birth_date\":\"soon\"},{\"id\":\"P2\"}]");
    var out = folder.resolve("out.jsonl");
    var outcome = new MatchFiles(Ontology.shipped(), told::add).pairs(trials, patients, out);
    assertThat(outcome.faults()).isOne();
    assertThat(told).singleElement().asString().contains("BAD", "not a date: soon");
    assertThat(Files.readAllLines(out)).hasSize(2);
  }

  @Test
  void aFileThatIsNoArrayIsNamed() throws IOException {
    var none = Files.writeString(folder.resolve("none.json"), "{");
    var matcher = new MatchFiles(Ontology.shipped(), told::add);
    assertThatThrownBy(() -> matcher.cases(none, folder.resolve("out.jsonl")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("none.json is no JSON");
  }
}
