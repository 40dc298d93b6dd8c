package org.oncoweave.ontology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ontology.Ontology;

class TnmStagingTest {
  private static final TnmStaging TNM = TnmStaging.shipped();

  private static TnmCase tumour(String site, String morphology, String tnm) {
    var parts = tnm.strip().split(" +");
    return TnmCase.of(site, morphology, new TnmCase.Tnm(parts[0], parts[1], parts[2]));
  }

  @ParameterizedTest(name = "{0} {1} {2} {4} -> {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C50.4 | 8500/3 | pT1c pN0 M0     | IA    |
          C50.4 | 8500/3 | T2 N1 M0        | IIB   |
          C50.4 | 8500/3 | pT1b pN1mi M0   | IB    |
          C50.9 | 8500/2 | pTis N0 M0      | 0     |
          C50.9 | 8500/3 | T4d N2 M0       | IIIB  |
          C50.9 | 8500/3 | TX NX M1        | IV    |
          C67.2 | 8120/3 | pT1 N0 M0       | I     |
          C67.2 | 8130/2 | pTa N0 M0       | 0a    |
          C67.9 | 8120/3 | pT2b N1 M0      | IIIA  |
          C34.1 | 8140/3 | cT1c N0 M0      | IA3   |
          C34.1 | 8140/3 | T1 N0 M0        | IA    |
          C34.1 | 8140/3 | T4 N2 M0        | IIIB  |
          C34.9 | 8140/3 | T2 N0 M1c       | IVB   |
          C34.9 | 8140/3 | T2 N0 M1        | IV    |
          C18.7 | 8140/3 | pT3 pN1b M0     | IIIB  |
          C18.7 | 8140/3 | pT4b pN2a cM0   | IIIC  |
          C20   | 8140/3 | ypT2 ypN0 M0    | I     |
          C20.9 | 8140/3 | T3 N0 MX        | IIA   |
          C61.9 | 8140/3 | pT3a N0 M0      | III   |
          C61.9 | 8140/3 | cT1c N0 M0      | I     | gg=1 psa=6
          C61.9 | 8140/3 | cT2a N0 M0      | IIC   | gg=3 psa=8
          C61.9 | 8140/3 | cT2a N0 M0      | IIIC  | gg=5 psa=8
          C64.9 | 8310/3 | pT3a N0 M0      | III   |
          C73.9 | 8260/3 | pT3b N1a M0     | I     | age=42
          C73.9 | 8260/3 | pT3b N1a M0     | II    | age=61
          C73.9 | 8345/3 | pT2 N1b M0      | IVA   |
          C73.9 | 8021/3 | T4b N0 M0       | IVB   |
          C44.5 | 8720/3 | pT3b pN0 M0     | IIB   |
          C44.5 | 8720/3 | pT2a pN1a M0    | IIIA  |
          C44.5 | 8720/3 | cT1b N0 M0      | IB    |
          C44.3 | 8070/3 | T3 N0 M0        | III   |
          C09.9 | 8070/3 | T2 N1 M0        | I     | p16=+
          C09.9 | 8070/3 | T2 N1 M0        | III   | p16=-
          C32.0 | 8070/3 | T4a N0 M0       | IVA   |
          C11.9 | 8072/3 | T2 N1 M0        | II    |
          C16.2 | 8140/3 | pT3 pN1 M0      | IIB   |
          C16.2 | 8140/3 | cT3 cN1 M0      | III   |
          C16.2 | 8936/3 | T2 N0 M0        | IA    | mitoses=low
          C15.4 | 8070/3 | cT3 cN1 M0      | III   |
          C15.5 | 8140/3 | pT3 pN0 M0      | IIB   |
          C25.0 | 8500/3 | T2 N2 M0        | III   |
          C22.0 | 8170/3 | T1b N0 M0       | IB    |
          C22.1 | 8160/3 | T2 N1 M0        | IIIB  |
          C54.1 | 8380/3 | pT1a pN2 M0     | IIIC2 |
          C53.9 | 8070/3 | T1b1 N0 M0      | IB1   |
          C53.9 | 8070/3 | T1b N0 M0       | IB    |
          C56.9 | 8461/3 | T3c N1 M0       | IIIC  |
          C62.9 | 9061/3 | pT1 N0 M0       | I     |
          C62.9 | 9070/3 | pT2 N2 M0       | IIB   | s=1
          C49.2 | 8890/3 | T2 N0 M0        | IIIA  | grade=3
          C38.4 | 9050/3 | T2 N1 M0        | II    |
          C21.1 | 8070/3 | T2 N1 M0        | IIIA  |
          C60.9 | 8070/3 | pT1b N0 M0      | IIA   |
          C51.9 | 8070/3 | pT1b pN1b M0    | IIIA  |
          C17.2 | 8240/3 | T3 N1 M0        | III   |
          C40.2 | 9180/3 | T2 N0 M0        | IIB   | grade=3
          C44.3 | 8247/3 | pT1 pN0 M0      | I     |
          """)
  void aTumourHasItsStage(
      String site, String morphology, String tnm, String stage, @Nullable String with) {
    var tumour = tumour(site, morphology, tnm);
    for (var factor : with == null ? new String[0] : with.split(" ")) {
      tumour =
          tumour.with(
              factor.substring(0, factor.indexOf('=')), factor.substring(factor.indexOf('=') + 1));
    }
    assertThat(TNM.stage(tumour).group()).as(TNM.stage(tumour).toString()).contains(stage);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(TNM.stage(tumour("C73.9", "8260/3", "pT1a N0 M0")).needs()).containsExactly("age");
    assertThat(TNM.stage(tumour("C42.1", "9861/3", "T1 N0 M0")).needs()).containsExactly("site");
    assertThat(TNM.stage(tumour("C50.9", "8500/3", "TX N0 M0")).group()).isEmpty();
    assertThat(TNM.stage(tumour("C50.9", "8500/3", "T9 N0 M0")).group()).isEmpty();
  }

  @Test
  void t1OfTheBladderIsNotT1OfTheBreast() {
    var bladder = TNM.meaning("bladder", "T1").orElseThrow();
    var breast = TNM.meaning("breast", "T1").orElseThrow();
    assertThat(bladder.french()).contains("chorion");
    assertThat(breast.french()).contains("2 cm");
    assertThat(TNM.meaning("colorectal", "T2b")).isEqualTo(TNM.meaning("colorectal", "T2"));
  }

  /// With every factor known, each T, N and M of a site has a group; in situ goes with N0 M0.
  @Test
  void everyCellOfEveryTableExists() {
    assertThat(TNM.sites()).hasSizeGreaterThanOrEqualTo(30);
    var softly = new SoftAssertions();
    for (var site : TNM.sites()) {
      for (var basis : List.of("c", "p")) {
        for (var t : site.has().t()) {
          for (var n : t.equals("Tis") || t.equals("Ta") ? List.of("N0") : site.has().n()) {
            for (var m : t.startsWith("Tis") ? List.of("M0") : site.has().m()) {
              if (!(t.equals("T0") && n.equals("N0"))) {
                softly
                    .assertThat(group(site, basis, new TnmCase.Tnm(t, n, m)))
                    .as(site.code() + " " + basis + " " + t + n + m)
                    .isTrue();
              }
            }
          }
        }
      }
    }
    softly.assertAll();
  }

  private static boolean group(TnmSite site, String basis, TnmCase.Tnm tnm) {
    var factors =
        new HashMap<>(
            Map.of("age", "60", "gg", "2", "psa", "5", "s", "1", "grade", "2", "mitoses", "low"));
    var fits =
        TNM.rows(site.scope().table()).stream()
            .filter(row -> !row.pathological() || basis.equals("p"))
            .filter(row -> row.fits(tnm))
            .filter(row -> row.when().of(factors) == Condition.Answer.MET)
            .toList();
    return !fits.isEmpty();
  }

  @Test
  void everyRowAndEveryMeaningSpeaksOfCategoriesThatASiteHas() {
    for (var site : TNM.sites()) {
      assertThat(TNM.rows(site.scope().table())).as(site.code()).isNotEmpty();
      var known = site.has();
      var all = List.of(known.t(), known.n(), known.m());
      for (var row : TNM.rows(site.scope().table())) {
        for (int axis = 0; axis < 3; axis++) {
          var has = all.get(axis);
          assertThat(row.categories().get(axis))
              .as(site.code() + " " + row)
              .allMatch(c -> c.equals("*") || has.stream().anyMatch(k -> k.startsWith(c)));
        }
      }
    }
    assertThat(TNM.meaningKeys())
        .allMatch(key ->
            TNM.sites().stream()
                .filter(site -> key.startsWith(site.code() + " "))
                .anyMatch(site ->
                    Stream.of(site.has().t(), site.has().n(), site.has().m())
                        .flatMap(List::stream)
                        .anyMatch(k -> k.startsWith(key.substring(key.indexOf(' ') + 1)))));
  }

  @Test
  void everySiteIsOfTopographiesThatExist() {
    var topographies =
        Ontology.shipped()
            .inScheme("ICDO3")
            .filter(c -> c.attribute("axis").filter("topography"::equals).isPresent())
            .toList();
    for (var site : TNM.sites()) {
      assertThat(
              topographies.stream().anyMatch(t -> site.scope().topographies().holds(t.id().code())))
          .as(site.code())
          .isTrue();
    }
  }
}
