package org.oncoweave.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the truth says of a report stands in the report.
class ReportsTest {
  static final java.util.List<Long> SEEDS = java.util.List.of(3L, 77L);
  private static final Catalogue CATALOGUE = new Catalogue();

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('\n', ' ')
        .toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void everyStatedFactStandsAtItsPlace(long seed) {
    var lives = new LifeMaker(CATALOGUE, seed);
    var reports = new Reports(CATALOGUE, seed);
    int facts = 0;
    for (int i = 1; i <= 300; i++) {
      for (var report : reports.of(lives.make(i))) {
        var text = report.text().text();
        for (var fact : report.text().facts()) {
          assertThat(folded(text.substring(fact.begin(), fact.end())))
              .isEqualTo(folded(fact.words()));
          facts++;
        }
      }
    }
    assertThat(facts).isGreaterThan(20_000);
  }

  @Test
  void theTumourOfTheTruthIsToldInItsPathologyReport() {
    var lives = new LifeMaker(CATALOGUE, 11);
    var reports = new Reports(CATALOGUE, 11);
    for (int i = 1; i <= 200; i++) {
      var life = lives.make(i);
      for (var report : reports.of(life)) {
        if (report.kind().symbol().equals("pathology.biopsy")) {
          var event =
              life.events.stream()
                  .filter(e -> e.number() == report.event())
                  .findFirst()
                  .orElseThrow();
          var tumour = life.tumours.get(event.tumour() - 1);
          assertThat(folded(report.text().text())).contains(folded(tumour.morphology().phrase()));
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void noReportTellsTheFutureNorIsSignedAfterTheEnd(long seed) {
    var lives = new LifeMaker(CATALOGUE, seed);
    var reports = new Reports(CATALOGUE, seed);
    for (int i = 1; i <= 300; i++) {
      var life = lives.make(i);
      for (var report : reports.of(life)) {
        assertThat(report.day()).isLessThanOrEqualTo(life.end);
        for (var drugs : life.drugs) {
          if (drugs.day() > report.day()) {
            assertThat(report.text().text())
                .doesNotContain("à partir de " + Days.french(drugs.day()));
          }
        }
      }
    }
  }

  @Test
  void thereAreEightToFifteenReportsAPatientInEveryHandAndType() {
    var lives = new LifeMaker(CATALOGUE, 5);
    var reports = new Reports(CATALOGUE, 5);
    int count = 0;
    var types = new HashSet<String>();
    var hands = new HashMap<String, Integer>();
    for (int i = 1; i <= 1000; i++) {
      for (var report : reports.of(lives.make(i))) {
        count++;
        types.add(report.kind().type());
        hands.merge(report.doctor().hand(), 1, Integer::sum);
      }
    }
    assertThat(count / 1000.0).isBetween(10.0, 15.0);
    assertThat(hands.keySet()).isEqualTo(Set.copyOf(Grammar.HANDS));
    assertThat(types)
        .contains("pathology", "tumour_board", "imaging", "operation", "stay", "radiotherapy")
        .contains("molecular", "letter", "consultation", "administrative");
  }
}
