package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.ConceptId;

/// Tumours that are named by OncoTree alone.
class OncoTreeTumoursTest {
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final OncoTreeTumours TUMOURS = OncoTreeTumours.shipped();

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LUAD | C34.9 | 8140/3
          MEL | C44.9 | 8720/3
          BRCA | C50.9 | 8010/3
          IBC | C50.9 | 8530/3
          IDC | C50.9 | 8500/3
          COADREAD | C19.9 | 8010/3
          COAD | C18.9 | 8140/3
          HNSC | C14.8 | 8070/3
          GIST | C26.9 | 8936/3
          GSARC | C71.9 | 9442/3
          HGSOC | C56.9 | 8461/3
          PCM | C42.1 | 9732/3
          AMLNPM1 | C42.1 | 9861/3
          BLLBCRABL1 | C42.1 | 9811/3
          MBN | C77.9 | 9591/3
          RAS | C49.9 |
          BREAST | C50.9 |
          """)
  void aCodeSaysSiteAndMorphology(String code, String site, String kind) {
    var found = TUMOURS.inIcdo(ConceptId.of("ONCOTREE", code)).orElseThrow();
    assertThat(found.topography()).isEqualTo(ConceptId.of("ICDO3", site));
    assertThat(found.morphology()).isEqualTo(kind == null ? null : ConceptId.of("ICDO3", kind));
  }

  @Test
  void everyCodeBelowTheRootHasAPossibleSiteInUse() {
    var codes = ONTOLOGY.inScheme("ONCOTREE").filter(c -> !c.parents().isEmpty()).toList();
    assertThat(codes.stream().map(Concept::id))
        .hasSizeGreaterThan(800)
        .allSatisfy(type -> {
          var found = TUMOURS.inIcdo(type).orElseThrow();
          assertThat(ONTOLOGY.contains(found.topography())).isTrue();
          var kind = found.morphology();
          if (kind != null) {
            assertThat(ONTOLOGY.contains(kind)).as(kind.curie()).isTrue();
            var site = found.topography().code();
            assertThat(SiteRule.shipped().isImpossible(site, kind.code())).isFalse();
          }
        });
  }

  @Test
  void whatTheConversionKnowsLeadsBackToItOrBelow() {
    var crosswalk = new Crosswalk(ONTOLOGY);
    assertThat(ONTOLOGY.inScheme("ONCOTREE").map(Concept::id))
        .filteredOn(id -> Crosswalk.rulesTo(id.code()).stream().anyMatch(r -> !r.anyKind()))
        .filteredOn(id -> TUMOURS.inIcdo(id).map(t -> t.morphology()).isPresent())
        .filteredOn(id -> !id.code().matches("LNM|GINET|BL|HNSCUP"))
        .hasSizeGreaterThan(250)
        .allSatisfy(id -> {
          var found = TUMOURS.inIcdo(id).orElseThrow();
          var kind = Objects.requireNonNull(found.morphology());
          var back = crosswalk.oncoTree(found.topography().code(), kind.code());
          assertThat(back).hasValueSatisfying(b -> assertThat(ONTOLOGY.isA(b, id)).isTrue());
        });
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"luad,LUAD", "MM,PCM", "ALL,LNM", "MDS/MPN,MDS/MPN", "hcl-v,HCL-V"})
  void aCodeIsFoundInAnyCaseAndARetiredOneByWhatStandsForIt(String written, String code) {
    assertThat(TUMOURS.coded(written)).contains(ConceptId.of("ONCOTREE", code));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Lung Adenocarcinoma,LUAD",
    "Non-Small Cell Lung Cancer,NSCLC",
    "breast cancer,BREAST",
    "Breast Invasive Ductal Carcinoma,IDC",
    "Melanoma,MEL"
  })
  void aNameIsThatOfATumourOrOfItsMainType(String name, String code) {
    assertThat(TUMOURS.named(name)).contains(ConceptId.of("ONCOTREE", code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LUADX", "TISSUE", "a code of the house", "|"})
  void whatOncoTreeDoesNotKnowIsNoTumour(String written) {
    assertThat(TUMOURS.coded(written)).isEmpty();
    assertThat(TUMOURS.named(written)).isEmpty();
  }
}
