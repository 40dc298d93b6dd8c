package org.oncoweave.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.Sampling;
import org.oncoweave.analysis.study.Refused.Reason;
import org.oncoweave.analysis.study.StudyQuestion.ControlWords;
import tools.jackson.databind.json.JsonMapper;

class StudyTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write(
        "patients.csv",
        """
        smoking,patient,sex,birth,index_date,end_date,status
        0,a,F,1950-01-01,2010-01-01,2020-01-01,alive
        1,b,M,1951-01-01,2010-01-01,2015-01-01,dead
        """);
    write("tumours.csv", "patient,rank,topography,date\na,1,C50,2010-01-01\nb,2,C34,2014-01-01\n");
    write("events.csv", "patient,code,date\na,X.1,2000-05-05\nb,X.1,2011-01-01\n");
    write("tree.csv", "code,parent,label\nX,,root\nX.1,X,leaf\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Study read() throws IOException {
    return Study.read(
        new StudyFiles(
            folder.resolve("patients.csv"),
            folder.resolve("tumours.csv"),
            folder.resolve("events.csv"),
            folder.resolve("tree.csv")));
  }

  @Test
  void columnsAreFoundByNameWhateverTheirOrder() throws IOException {
    var study = read();

    assertThat(study.patients()).isEqualTo(2);
    assertThat(study.refused()).isEmpty();
    assertThat(study.matrix().secondSite(1)).isIn(study.sites("C34"::equals));
  }

  @Test
  void aMissingColumnStopsWithItsName() throws IOException {
    write("events.csv", "patient,code\na,X.1\n");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            UnusableStudyException.class,
            e ->
                assertThat(e.reason())
                    .isEqualTo(new Refused("events.csv", 1, Reason.MISSING_COLUMN, "date")));
  }

  @Test
  void aDateThatIsNoneIsToldWithFileAndLineAndTheRestIsRead() throws IOException {
    write("events.csv", "patient,code,date\na,X.1,2000-02-31\nb,X.1,5/1/2011\nb,X.1,2011-01-01\n");

    var study = read();

    assertThat(study.starts()).isEqualTo(2); // one start, and smoking
    assertThat(study.refused())
        .containsExactly(
            new Refused("events.csv", 2, Reason.BAD_DATE, "2000-02-31"),
            new Refused("events.csv", 3, Reason.BAD_DATE, "5/1/2011"));
  }

  @Test
  void negativeFollowUpUnknownCodesAndUnknownPatientsAreLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("patients.csv"),
        "1,c,F,1950-01-01,2010-01-01,2009-12-31,alive\n",
        StandardOpenOption.APPEND);
    write("events.csv", "patient,code,date\nz,X.1,2000-01-01\na,Y,2000-01-01\na,X.1\n");

    assertThat(read().refusedCount())
        .containsOnlyKeys(
            Reason.NEGATIVE_FOLLOW_UP,
            Reason.UNKNOWN_PATIENT,
            Reason.UNKNOWN_CODE,
            Reason.BROKEN_LINE);
  }

  @Test
  void aCircleInTheTreeStopsAndAnUnknownParentDoesNot() throws IOException {
    write("tree.csv", "code,parent,label\nX,,root\nX.1,Q,leaf\n");
    assertThat(read().refused())
        .containsExactly(new Refused("tree.csv", 3, Reason.UNKNOWN_PARENT, "Q"));

    write("tree.csv", "code,parent,label\nX,X.1,root\nX.1,X,leaf\n");
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            UnusableStudyException.class,
            e -> assertThat(e.reason().reason()).isEqualTo(Reason.CYCLE));
  }

  @Test
  void oneRunAsksForAnySecondPrimaryEverySiteAndEveryGroupOfSites() throws IOException {
    var people = new StringBuilder("patient,sex,birth,smoking,index_date,end_date,status\n");
    var tumours = new StringBuilder("patient,rank,topography,date\n");
    var events = new StringBuilder("patient,code,date\n");
    var sites = List.of("C00", "C04", "C34", "C50");
    for (int p = 0; p < 80; p++) {
      people.append("p%d,F,1950-01-01,0,2000-01-01,2020-01-01,alive\n".formatted(p));
      tumours.append("p%d,2,%s,2010-0%d-01\n".formatted(p, sites.get(p % 4), 1 + p % 9));
      events.append("p%d,X.1,2005-01-01\n".formatted(p / 2));
    }
    write("patients.csv", people.toString());
    write("tumours.csv", tumours.toString());
    write("events.csv", events.toString());

    assertThat(outcomes("any", "sites", "groups", "death"))
        .containsExactlyInAnyOrder(
            "any 40",
            "C00 10",
            "C04 10",
            "C34 10",
            "C50 10",
            "group:C06 20",
            "group:C34 10",
            "group:C50 10",
            "death 0");
    assertThat(outcomes("group:C03")).containsExactly("group:C03 20");
    assertThatThrownBy(() -> outcomes("group:C61")).hasMessageContaining("group:C61");
    write(
        "tree.csv",
        "code,parent,label\nX,,root\nX.1,X,leaf\nR,,root\nR.1,R,local\nR.2,R,distant\n");
    events.append("p3,R.1,2009-01-01\np3,R.2,2008-01-01\np70,R.2,2019-01-01\n");
    write("events.csv", events.toString());
    // The second of these came after the second primary: seen, but no recurrence of the first.
    assertThat(outcomes("recurrence:R", "recurrence:R.1+R.2", "code:R.2"))
        .containsExactlyInAnyOrder("recurrence:R 1", "recurrence:R.1+R.2 1", "code:R.2 1");
    assertThatThrownBy(() -> outcomes("recurrence:R.3")).hasMessageContaining("R.3");
    assertThatThrownBy(() -> outcomes("code:R.1+R.2")).hasMessageContaining("code:R.1+R.2");
  }

  @Test
  void whereOnlyTheExposedFallIllEachModelSaysSoAndNoLineHoldsANaN() throws IOException {
    var people = new StringBuilder("patient,sex,birth,smoking,index_date,end_date,status\n");
    var tumours = new StringBuilder("patient,rank,topography,date\n");
    var events = new StringBuilder("patient,code,date\n");
    for (int p = 0; p < 200; p++) {
      people.append("p%d,F,1950-01-01,0,2000-01-01,2020-01-01,alive\n".formatted(p));
      if (p < 40) {
        tumours.append("p%d,2,C34,2010-0%d-01\n".formatted(p, 1 + p % 9));
        events.append("p%d,X.1,2000-01-01\n".formatted(p));
      }
    }
    write("patients.csv", people.toString());
    write("tumours.csv", tumours.toString());
    write("events.csv", events.toString());

    var text = new StringWriter();
    StudyCorrelation.of(read(), StudyQuestion.standard(), Watch.none()).write(text);

    assertThat(text.toString()).contains("\"reason\":\"separation\"").doesNotContain("NaN");
  }

  @Test
  void aRateOrADelayThatIsNoneIsNamed() {
    assertThatThrownBy(() -> asked(60, Double.NaN)).hasMessage("--fdr NaN");
    assertThatThrownBy(() -> asked(-4, 0.05)).hasMessage("--entry-delay -4");
  }

  private static StudyQuestion asked(int delay, double fdr) {
    var none = Relabelling.of(1, 0);
    return new StudyQuestion(
        List.of(0.5),
        delay,
        List.of(),
        List.of(),
        fdr,
        none,
        ControlWords.NONE,
        Sampling.standard(),
        false);
  }

  private List<String> outcomes(String... words) throws IOException {
    var usual = StudyQuestion.standard();
    var asked =
        new StudyQuestion(
            List.of(0.5),
            usual.entryDelayDays(),
            List.of(words),
            usual.strata(),
            usual.fdr(),
            Relabelling.of(1, 0),
            ControlWords.NONE,
            Sampling.standard(),
            false);
    var text = new StringWriter();
    StudyCorrelation.of(read(), asked, Watch.none()).write(text);
    return text.toString()
        .lines()
        .map(line -> new JsonMapper().readTree(line))
        .filter(line -> line.get("node").asString().equals("X.1"))
        .map(line -> line.get("outcome").asString() + " " + line.get("observed").asInt())
        .toList();
  }

  @Test
  void aCohortWithoutASecondPrimaryHasLinesAndNoFinding() throws IOException {
    write("tumours.csv", "patient,rank,topography,date\na,1,C50,2010-01-01\n");

    var found = StudyCorrelation.of(read(), StudyQuestion.standard(), Watch.none());
    var text = new StringWriter();
    found.write(text);

    assertThat(found.findings()).isZero();
    assertThat(text.toString()).contains("\"node\":\"X.1\"").contains("\"p\":null");
    assertThat(text.toString()).doesNotContain("NaN");
  }
}
