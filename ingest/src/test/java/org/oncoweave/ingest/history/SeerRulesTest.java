package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.MultiplePrimary;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Pairs of tumours as clinics and registries meet them: what SEER makes of the later one, beside
/// the international rules.
class SeerRulesTest {
  @ParameterizedTest(name = "{0} then {1}: {2} {3}, IARC {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # breast: sides, five years, subtypes
          C50.4 8500/3 left 2010-03-02      | C50.9 8500/3 right 2010-03-20     | YES     | BREAST M7    | NO
          C50.4 8500/3 left 2010-03-02      | C50.2 8500/3 left 2013-05-01      | NO      | BREAST M17   | NO
          C50.4 8500/3 left 2010-03-02      | C50.2 8500/3 left 2016-05-01      | YES     | BREAST M5    | NO
          C50.4 8500/3 left 2010            | C50.2 8500/3 left 2015            | UNKNOWN | BREAST M5    | NO
          C50.4 8500/3 left 2010-03-02      | C50.2 8520/3 left 2010-03-20      | YES     | BREAST M13   | NO
          C50.4 8500/3 left 2010-03-02      | C50.2 8500/3 left 2010-04-01      | NO      | BREAST M12   | NO
          C50.4 8500/3 left 2010-03-02      | C50.2 8500/3 - 2012-04-01         | UNKNOWN | BREAST M7    | NO
          C50.4 8500/2 left 2010-03-02      | C50.4 8500/3 left 2010-04-10      | NO      | BREAST M12   | YES
          C50.4 8500/2 left 2010-03-02      | C50.4 8500/3 left 2012-04-10      | YES     | BREAST M16   | YES
          C50.4 8500/3 left 2010-03-02      | C50.4 8500/2 left 2012-04-10      | NO      | BREAST M14   | NO
          C50.4 8530/3 left 2010-03-02      | C50.4 8530/3 right 2010-04-10     | NO      | BREAST M6    | NO
          C50.4 8522/3 left 2010-03-02      | C50.4 8500/3 left 2012-04-10      | NO      | BREAST M10   | NO
          C50.4 8504/3 left 2010-03-02      | C50.4 8507/3 left 2010-04-10      | YES     | BREAST M11   | NO
          C50.4 - left 2010-03-02           | C50.4 8500/3 left 2012-04-10      | UNKNOWN | BREAST M11   | NO
          # colon and rectum: segments, one year
          C18.7 8140/3 - 2010-03-02         | C18.2 8140/3 - 2010-03-10         | YES     | COLON M9     | NO
          C18.7 8140/3 - 2010-03-02         | C18.7 8140/3 - 2010-03-10         | NO      | COLON M11    | NO
          C18.7 8140/3 - 2010-03-02         | C18.7 8140/3 - 2012-03-10         | YES     | COLON M10    | NO
          C18.7 8140/3 - 2010-03-02         | C18.7 8140/3 - 2010-11-10         | NO      | COLON M15    | NO
          C18.7 8140/3 - 2010-03-02         | C20.9 8140/3 - 2010-03-10         | YES     | COLON M4     | YES
          C18.9 8140/3 - 2010-03-02         | C18.2 8140/3 - 2010-03-10         | UNKNOWN | COLON M9     | NO
          C18.7 8140/3 - 2010-03-02         | C18.7 8246/3 - 2010-03-10         | YES     | COLON M6     | YES
          C18.7 8480/3 - 2010-03-02         | C18.7 8490/3 - 2010-03-10         | YES     | COLON M5     | NO
          C18.7 8140/2 - 2010-03-02         | C18.7 8140/3 - 2010-11-10         | YES     | COLON M14    | YES
          C18.7 8140/3 - 2010-03-02         | C18.7 8140/2 - 2010-11-10         | NO      | COLON M12    | NO
          C18.7 8220/3 - 2010-03-02         | C18.2 8140/3 - 2014-11-10         | NO      | COLON M3     | NO
          # lung: three years, lungs, small cell
          C34.1 8140/3 right 2015-03-02     | C34.3 8140/3 right 2019-03-10     | YES     | LUNG M4      | NO
          C34.1 8140/3 right 2015-03-02     | C34.3 8140/3 right 2016-03-10     | NO      | LUNG M14     | NO
          C34.1 8140/3 right 2015-03-02     | C34.1 8140/3 left 2016-03-10      | YES     | LUNG M11     | NO
          C34.1 8140/3 right 2015-03-02     | C34.1 8070/3 right 2016-03-10     | YES     | LUNG M5-8    | YES
          C34.1 8140/3 right 2015-03-02     | C34.1 8041/3 right 2015-04-10     | YES     | LUNG M5      | YES
          C34.1 8551/3 right 2015-03-02     | C34.1 8260/3 right 2015-04-10     | YES     | LUNG M6      | NO
          C34.1 8140/3 right 2015-03-02     | C34.1 8551/3 right 2015-04-10     | NO      | LUNG M7      | NO
          C34.1 8140/3 right 2015-03-02     | C34.1 8140/3 both 2015-04-10      | NO      | LUNG M9      | NO
          C34.1 8010/3 right 2015-03-02     | C34.1 8140/3 right 2016-04-10     | UNKNOWN | -            | NO
          # urinary organs
          C67.2 8130/2 - 2010-03-02         | C67.9 8130/2 - 2018-03-10         | NO      | URINARY M7   | NO
          C67.2 8120/3 - 2010-03-02         | C67.9 8120/3 - 2018-03-10         | NO      | URINARY M9   | NO
          C67.2 8130/2 - 2010-03-02         | C67.9 8120/3 - 2012-03-10         | YES     | URINARY M6   | NO
          C67.2 8120/3 - 2010-03-02         | C67.9 8130/2 - 2018-03-10         | NO      | URINARY M16  | NO
          C67.2 8120/3 - 2010-03-02         | C65.9 8120/3 left 2011-03-10      | NO      | URINARY M11  | NO
          C67.2 8120/3 - 2010-03-02         | C65.9 8120/3 left 2014-03-10      | YES     | URINARY M10  | NO
          C67.2 8120/3 - 2010-03-02         | C67.2 8070/3 - 2011-03-10         | YES     | URINARY M13  | NO
          C67.2 8131/3 - 2010-03-02         | C67.2 8120/3 - 2011-03-10         | YES     | URINARY M8   | NO
          C65.9 8120/3 left 2010-03-02      | C65.9 8120/3 right 2011-03-10     | YES     | URINARY M3   | NO
          # kidney
          C64.9 8310/3 left 2010-03-02      | C64.9 8310/3 right 2010-03-10     | YES     | KIDNEY M5    | NO
          C64.9 8310/3 left 2010-03-02      | C64.9 8310/3 left 2015-03-10      | YES     | KIDNEY M6    | NO
          C64.9 8310/3 left 2010-03-02      | C64.9 8260/3 left 2010-03-10      | YES     | KIDNEY M7    | NO
          C64.9 8310/3 left 2010-03-02      | C64.9 8312/3 left 2010-03-10      | NO      | KIDNEY M8    | NO
          C64.9 8960/3 left 2010-03-02      | C64.9 8960/3 right 2010-03-10     | NO      | KIDNEY M4    | NO
          # head and neck
          C32.0 8070/3 - 2010-03-02         | C32.1 8070/3 - 2010-03-10         | YES     | HEAD_NECK M3 | NO
          C09.9 8070/3 left 2010-03-02      | C13.9 8070/3 - 2011-03-10         | YES     | HEAD_NECK M4 | NO
          C09.9 8070/3 left 2010-03-02      | C09.9 8070/3 right 2010-03-10     | YES     | HEAD_NECK M5 | NO
          C02.1 8070/3 left 2010-03-02      | C02.1 8070/3 left 2013-03-10      | NO      | HEAD_NECK M12 | NO
          C02.1 8070/3 left 2010-03-02      | C02.1 8070/3 left 2016-03-10      | YES     | HEAD_NECK M6 | NO
          C05.1 8070/3 - 2010-03-02         | C05.0 8070/3 - 2010-03-10         | YES     | HEAD_NECK M3 | NO
          # melanoma
          C44.5 8720/3 left 2010-03-02      | C44.6 8720/3 left 2010-03-10      | YES     | MELANOMA M3  | NO
          C44.5 8720/3 left 2010-03-02      | C44.5 8720/3 left 2010-09-10      | YES     | MELANOMA M7  | NO
          C44.5 8720/3 left 2010-03-02      | C44.5 8720/3 left 2010-03-20      | NO      | MELANOMA M6  | NO
          C44.5 8720/3 left 2010-03-02      | C44.5 8720/3 right 2010-03-20     | YES     | MELANOMA M4  | NO
          # brain
          C71.1 9400/3 - 2010-03-02         | C71.2 9440/3 - 2014-03-10         | YES     | CNS M7       | NO
          C71.1 9440/3 - 2010-03-02         | C71.2 9440/3 - 2010-03-10         | NO      | CNS M8       | NO
          C71.1 9440/3 - 2010-03-02         | C70.0 9530/3 - 2012-03-10         | YES     | CNS M9       | YES
          # other sites
          C61.9 8140/3 - 2010-03-02         | C61.9 8140/3 - 2018-03-10         | NO      | OTHER M3     | NO
          C61.9 8140/3 - 2010-03-02         | C61.9 8041/3 - 2018-03-10         | YES     | OTHER M4     | YES
          C73.9 8330/3 - 2010-03-02         | C73.9 8260/3 - 2010-03-10         | NO      | OTHER M7     | NO
          C73.9 8260/3 - 2010-03-02         | C73.9 8021/3 - 2010-03-10         | YES     | OTHER M8     | NO
          C56.9 8441/3 left 2010-03-02      | C56.9 8441/3 right 2010-03-10     | NO      | OTHER M9     | NO
          C56.9 8441/3 left 2010-03-02      | C56.9 8441/3 right 2010-09-10     | YES     | OTHER M10    | NO
          C69.2 9510/3 left 2010-03-02      | C69.2 9510/3 right 2012-03-10     | NO      | OTHER M5     | NO
          C44.5 9140/3 - 2010-03-02         | C16.9 9140/3 - 2012-03-10         | NO      | OTHER M6     | NO
          C62.9 9061/3 left 2010-03-02      | C62.9 9061/3 right 2015-03-10     | YES     | OTHER M10    | NO
          C22.0 8170/3 - 2010-03-02         | C22.0 8170/3 - 2012-03-10         | YES     | OTHER M12    | NO
          C22.0 8170/3 - 2010-03-02         | C22.0 8170/3 - 2010-10-10         | NO      | OTHER M21    | NO
          C49.2 8890/3 left 2010-03-02      | C49.1 8890/3 left 2010-03-20      | YES     | OTHER M14    | NO
          # organs apart, blood, what no registry collects, what is not known
          C50.4 8500/3 left 2010-03-02      | C34.1 8140/3 right 2010-03-10     | YES     | -            | YES
          C50.4 8500/3 left 2010-03-02      | C42.1 9861/3 - 2014-03-10         | YES     | -            | YES
          C77.9 9680/3 - 2010-03-02         | C42.1 9861/3 - 2014-03-10         | UNKNOWN | -            | YES
          C77.9 9680/3 - 2010-03-02         | C77.2 9680/3 - 2014-03-10         | NO      | -            | NO
          C50.4 8500/3 left 2010-03-02      | C44.3 8090/3 - 2014-03-10         | NO      | -            | YES
          C50.4 8500/3 left 2010-03-02      | C53.9 8077/2 - 2014-03-10         | NO      | -            | NO
          C50.4 8500/3 left 2010-03-02      | C50.4 9010/0 left 2014-03-10      | NO      | -            | NO
          C50.4 8500/3 left 2010-03-02      | C80.9 8010/3 - 2014-03-10         | UNKNOWN | -            | YES
          """)
  void theLaterCounts(String one, String other, String seer, String rule, String iarc) {
    var answer = answers(List.of(), tumour("1", one), tumour("2", other));
    assertThat(answer.seer().counted().name()).as("%s", answer).isEqualTo(seer);
    if (!rule.equals("-") && !rule.endsWith("M5-8")) {
      assertThat(answer.seer().rule()).as("%s", answer).isEqualTo(rule);
    }
    assertThat(answer.iarc().counted().name()).as("%s", answer).isEqualTo(iarc);
  }

  @Test
  void theTimeRunsFromTheLastRecurrence() {
    var relapse = event(EventType.LOCAL_RECURRENCE, "1", "2013-05-01");
    var first = tumour("1", "C50.4 8500/3 left 2010-03-02");
    var later = tumour("2", "C50.2 8500/3 left 2016-05-01");
    assertThat(answers(List.of(), first, later).seer().rule()).isEqualTo("BREAST M5");
    assertThat(answers(List.of(relapse), first, later).seer().rule()).isEqualTo("BREAST M17");
  }

  @Test
  void whatTheRecordsCallItStandsBeside() {
    var first = tumour("1", "C50.4 8500/3 left 2010-03-02");
    var later = tumour("2", "C50.2 8500/3 left 2012-05-01");
    var told = event(EventType.SECOND_PRIMARY, "2", "2012-05-01");
    assertThat(answers(List.of(told), first, later).clinical().reason())
        .isEqualTo(MultiplePrimary.Reason.TOLD);
    assertThat(answers(List.of(), first, later).clinical().reason())
        .isEqualTo(MultiplePrimary.Reason.KEPT_APART);
  }

  @Test
  void aThirdIsHeldAgainstEachBeforeIt() {
    var answer =
        answers(
            List.of(),
            tumour("1", "C50.4 8500/3 left 2010-03-02"),
            tumour("2", "C50.4 8500/3 right 2010-03-20"),
            tumour("3", "C50.2 8500/3 right 2011-03-20"));
    assertThat(answer.seer().counted()).isEqualTo(MultiplePrimary.Counted.NO);
    assertThat(answer.seer().with()).isEqualTo("2");
  }

  private static MultiplePrimary answers(List<NeoplasticEvent> events, Tumour... tumours) {
    var history = new NeoplasticHistory(List.of(tumours), events, List.of(), List.of());
    var all = new ArrayList<>(MultiplePrimaries.of(history).values());
    return all.getLast();
  }

  private static NeoplasticEvent event(EventType type, String tumour, String date) {
    return new NeoplasticEvent(
        type + date, tumour, type, PartialDate.parse(date), List.of(), List.of());
  }

  private static Tumour tumour(String key, String words) {
    var parts = words.strip().split(" ", -1);
    return new Tumour(
        key,
        ConceptId.of("ICDO3", parts[0]),
        parts[1].equals("-") ? null : ConceptId.of("ICDO3", parts[1]),
        PartialDate.parse(parts[3]),
        side(parts[2]),
        null,
        null,
        !key.equals("1"),
        List.of());
  }

  private static @Nullable String side(String written) {
    return written.equals("-") ? null : written;
  }
}
