package org.oncoweave.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.json.JsonMapper;

/// What a criterion answers of a patient, in the words of a trial.
class TrialMatcherTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TrialMatcher MATCHER = TrialMatcher.with(Ontology.shipped());

  private static Verdict ask(String patient, String leaf) {
    var json =
        "{\"id\":\"p\",\"as_of\":\"2026-03-01\"" + (patient.isEmpty() ? "" : ",") + patient + "}";
    return MATCHER.ask(
        JSON.readTree(quoted("[" + leaf + "]")), MATCHER.candidate(JSON.readTree(quoted(json))));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  @ParameterizedTest(name = "{0} asked for {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LUAD    | Non-Small Cell Lung Cancer  | MATCH
          LUNG    | Non-Small Cell Lung Cancer  | UNKNOWN
          LUNG    | !Non-Small Cell Lung Cancer | UNKNOWN
          SCLC    | Non-Small Cell Lung Cancer  | NO_MATCH
          SCLC    | !NSCLC                      | MATCH
          UM      | Melanoma                    | NO_MATCH
          CUP     | _SOLID_                     | MATCH
          DLBCLNOS| _LIQUID_                    | MATCH
          DLBCLNOS| _SOLID_                     | NO_MATCH
          TISSUE  | NSCLC                       | UNKNOWN
          TISSUE  | !NSCLC                      | UNKNOWN
          TISSUE  | _SOLID_                     | UNKNOWN
          TISSUE  | _LIQUID_                    | UNKNOWN
          tissue  | TISSUE                      | MATCH
          LUAD    | Tissue                      | MATCH
          """)
  void aDiagnosisFollowsTheTreeAndNotIntuition(String code, String wanted, Answer expected) {
    assertThat(
            ask(
                    "'oncotree':'" + code + "'",
                    "{'clinical':{'oncotree_primary_diagnosis':'" + wanted + "'}}")
                .answer())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "born {0}, {1} -> {2}")
  @CsvSource({
    "2008-03-01, >=18, MATCH",
    "2008-03-02, >=18, NO_MATCH",
    "2008, >=18, UNKNOWN",
    "2007, >=18, MATCH",
    "2008-03-01, >18, NO_MATCH",
    "2025-09-01, >=0.5, MATCH",
    "2025-09-02, >=0.5, NO_MATCH",
    "1950-01-01, !<75, MATCH"
  })
  void ageIsCountedOnTheDayAsTheCalendarDoes(String birth, String wanted, Answer expected) {
    assertThat(
            ask("'birth_date':'" + birth + "'", "{'clinical':{'age_numerical':'" + wanted + "'}}")
                .answer())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "HER2 {0} asked for {1} -> {2}")
  @CsvSource({
    "Negative, Low, UNKNOWN",
    "Zero, Negative, MATCH",
    "Equivocal, Positive, UNKNOWN",
    "Equivocal, Zero, NO_MATCH",
    "Low, !Positive, MATCH"
  })
  void aCoarseResultLeavesAFineQuestionOpen(String own, String wanted, Answer expected) {
    var verdict =
        ask(
            "'biomarkers':{'her2_status':'" + own + "'}",
            "{'clinical':{'her2_status':'" + wanted + "'}}");
    assertThat(verdict.answer()).isEqualTo(expected);
    assertThat(verdict.missing())
        .isEqualTo(
            expected == Answer.UNKNOWN
                ? java.util.Set.of("clinical:her2_status")
                : java.util.Set.of());
  }

  @ParameterizedTest(name = "{0} where {1} is asked -> {2}")
  @CsvSource({
    "p.(Leu858Arg), p.L858R, MATCH",
    "p.L858, p.L858R, UNKNOWN",
    "p.?, p.L858R, UNKNOWN",
    "p.L858Q, p.L858R, NO_MATCH",
    "p.Arg58Ter, p.R58X, MATCH",
    "p.E23Vfs*17, p.E23fs, MATCH",
    "p.E23fs, p.E23Vfs*17, UNKNOWN",
    "p.E23Gfs*4, p.E23Vfs*17, NO_MATCH",
    "p.E746_A750delELREA, p.E746_A750del, MATCH",
    "p.D770_N771ins, p.D770_N771insSVD, UNKNOWN",
    "p.Glu746_Ala750, p.E746_A750del, UNKNOWN"
  })
  void aChangeIsComparedPartByPart(String own, String wanted, Answer expected) {
    assertThat(ProteinChange.of(own).is(ProteinChange.of(wanted))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} at {1} -> {2}")
  @CsvSource({
    "p.V600_K601delinsE, p.V600, MATCH",
    "p.V60G, p.V600, NO_MATCH",
    "p.V6000G, p.V600, NO_MATCH",
    "p.T599_V600insV, p.V600, NO_MATCH",
    "p.?, p.V600, UNKNOWN"
  })
  void aResidueIsTheFirstOfAChange(String own, String wanted, Answer expected) {
    assertThat(ProteinChange.of(own).isAt(ProteinChange.of(wanted))).isEqualTo(expected);
  }

  private static final String TESTED =
      "'panel':{'name':'t','mutation':{'BRAF':'full','KIT':{'exons':[9,11],'codons':[816]}},"
          + "'cnv':['BRAF'],'sv':['RET']}";

  private static Answer genomic(String records, String leaf) {
    return ask(TESTED + ",'genomic':[" + records + "]", "{'genomic':{" + leaf + "}}").answer();
  }

  @Test
  void notTestedIsNotAbsent() {
    assertThat(genomic("", "'hugo_symbol':'BRAF','variant_category':'Mutation'"))
        .isEqualTo(Answer.NO_MATCH);
    assertThat(genomic("", "'hugo_symbol':'KRAS','variant_category':'Mutation'"))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(genomic("", "'hugo_symbol':'BRAF','variant_category':'Structural Variation'"))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(
            genomic(
                "",
                "'hugo_symbol':'TRIM33','variant_category':'Structural Variation',"
                    + "'fusion_partner_hugo_symbol':'RET'"))
        .isEqualTo(Answer.NO_MATCH);
  }

  @ParameterizedTest(name = "{0}, {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'mutation':'all'                | 'variant_category':'Mutation','protein_change':'p.V600E'  | NO_MATCH
          'mutation':'all'                | 'variant_category':'Mutation','protein_change':'!p.V600E' | MATCH
          'mutation':'ALL'                | 'wildtype':true                                           | MATCH
          'mutation':'all'                | 'variant_category':'Copy Number Variation'                | UNKNOWN
          'mutation':'all'                | 'variant_category':'Structural Variation'                 | UNKNOWN
          'mutation':'all'                | 'variant_category':'Any Variation'                        | UNKNOWN
          'mutation':['KIT'],'cnv':'all'  | 'variant_category':'Copy Number Variation'                | NO_MATCH
          'mutation':['KIT'],'cnv':'all'  | 'wildtype':true                                           | UNKNOWN
          'sv':'all'                      | 'variant_category':'Structural Variation'                 | NO_MATCH
          'mutation':'some'               | 'wildtype':true                                           | UNKNOWN
          'mutation':null,'cnv':null      | 'wildtype':true                                           | UNKNOWN
          """)
  void anExomeOrGenomeHasLookedAtEveryGeneOfItsKinds(String panel, String leaf, Answer expected) {
    var asked = "{'genomic':{'hugo_symbol':'BRAF'," + leaf + "}}";
    assertThat(ask("'panel':{" + panel + "},'genomic':[]", asked).answer()).isEqualTo(expected);
  }

  @Test
  void partOfAGeneAnswersForThatPartOnly() {
    assertThat(genomic("", "'hugo_symbol':'KIT','variant_category':'Mutation','exon':11"))
        .isEqualTo(Answer.NO_MATCH);
    assertThat(genomic("", "'hugo_symbol':'KIT','variant_category':'Mutation','exon':13"))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(
            genomic(
                "", "'hugo_symbol':'KIT','variant_category':'Mutation','protein_change':'p.D816V'"))
        .isEqualTo(Answer.NO_MATCH);
    assertThat(genomic("", "'hugo_symbol':'KIT','wildtype':true")).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void anyMarkAmongTheFieldsOfAGeneDeniesTheWholeLeaf() {
    var v600e = "{'category':'MUTATION','gene':'BRAF','p':'p.V600E'}";
    var leaf = "'hugo_symbol':'BRAF','variant_category':'Mutation','protein_change':'!p.V600E'";
    assertThat(genomic(v600e, leaf)).isEqualTo(Answer.NO_MATCH);
    assertThat(genomic("", leaf)).isEqualTo(Answer.MATCH);
    assertThat(genomic(v600e, "'hugo_symbol':'!BRAF','variant_category':'!Mutation'"))
        .isEqualTo(Answer.NO_MATCH);
  }

  @Test
  void silentAndBenignChangesDoNotExist() {
    var leaf = "'hugo_symbol':'BRAF','wildtype':true";
    assertThat(genomic("{'category':'MUTATION','gene':'BRAF','p':'p.V600='}", leaf))
        .isEqualTo(Answer.MATCH);
    assertThat(
            genomic(
                "{'category':'MUTATION','gene':'BRAF','p':'p.G466V','significance':'VUS'}", leaf))
        .isEqualTo(Answer.NO_MATCH);
  }

  @Test
  void repairIsReadFromMicrosatellitesOnlyWhereItWasNotMeasured() {
    var leaf = "{'clinical':{'mmr_status':'MMR-Deficient'}}";
    assertThat(ask("'biomarkers':{'ms_status':'MSI-H'}", leaf).answer()).isEqualTo(Answer.MATCH);
    assertThat(
            ask("'biomarkers':{'ms_status':'MSI-H','mmr_status':'MMR-Proficient'}", leaf).answer())
        .isEqualTo(Answer.NO_MATCH);
  }

  @Test
  void missingNamesOnlyWhatWouldSettleTheAnswer() {
    var verdict =
        ask(
            "'gender':'Male'",
            "{'or':[{'and':[{'clinical':{'gender':'Female'}},{'clinical':{'er_status':'Positive'}}]},"
                + "{'clinical':{'tmb_numerical':'>=10'}}]}");
    assertThat(verdict.answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(verdict.missing()).containsExactly("clinical:tmb_numerical");
  }

  @Test
  void aTermOfNoReleaseIsAnErrorOfTheTrial() {
    assertThatThrownBy(
            () -> ask("", "{'clinical':{'oncotree_primary_diagnosis':'Carcinoma of the Moon'}}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("Carcinoma of the Moon");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theLogicIsKleenes(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      var a = Answer.values()[random.nextInt(3)];
      var b = Answer.values()[random.nextInt(3)];
      assertThat(a.and(b)).isEqualTo(b.and(a));
      assertThat(a.and(b).negated()).isEqualTo(a.negated().or(b.negated()));
      assertThat(a.negated().negated()).isEqualTo(a);
      assertThat(Verdict.all(List.of(Verdict.of(a, "a"), Verdict.of(b, "b"))).answer())
          .isEqualTo(a.and(b));
    }
  }
}
