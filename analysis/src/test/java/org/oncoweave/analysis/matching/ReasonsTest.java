package org.oncoweave.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.json.JsonMapper;

/// The tree of reasons, written as `ALL(field=answer known …)`.
class ReasonsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TrialMatcher MATCHER = TrialMatcher.with(Ontology.shipped());
  private static final String PATIENT =
      """
      {"id":"p","as_of":"2026-03-01","birth_date":"1960","gender":"Female","oncotree":"IDC",
       "biomarkers":{"her2_status":"Negative"},"panel":{"mutation":["PIK3CA",{"gene":"EGFR","exons":["19"]}]},
       "genomic":[{"category":"MUTATION","gene":"PIK3CA","p":"p.H1047R"}]}
      """;

  private static String reason(String match) {
    var trial =
        """
        [{"protocol_no":"T","status":"open to accrual","treatment_list":{"step":[{"step_code":"1",
          "match":[%s],"arm":[{"arm_code":"A","dose_level":[]}]}]}}]
        """
            .formatted(match.replace('\'', '"'));
    var candidate = MATCHER.candidate(JSON.readTree(PATIENT));
    return written(MATCHER.trials(JSON.readTree(trial)).reason(candidate, 0));
  }

  private static String written(Reason reason) {
    return switch (reason) {
      case Reason.Several(var join, var answer, var parts) ->
          join + "=" + answer + parts.stream().map(ReasonsTest::written).toList();
      case Reason.One one ->
          one.field()
              + one.wanted().stream().map(Reason.Wanted::value).toList()
              + "="
              + one.answer()
              + one.known()
              + (one.looked() ? " looked" : "");
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'clinical':{'gender':'Female'}}              | clinical:gender[Female]=MATCH[Female]
          {'clinical':{'age_numerical':'>=66'}}         | clinical:age_numerical[>=66]=UNKNOWN[65, 66]
          {'clinical':{'her2_status':'!Zero'}}          | NOT=UNKNOWN[clinical:her2_status[Zero]=UNKNOWN[Low, Zero]]
          {'clinical':{'her2_status':['Low','Zero']}}   | ANY=UNKNOWN[clinical:her2_status[Low]=UNKNOWN[Low, Zero], clinical:her2_status[Zero]=UNKNOWN[Low, Zero]]
          {'and':[{'and':[{'clinical':{'gender':'Male'}}]},{'clinical':{'gender':'Female'}}]} | ALL=NO_MATCH[clinical:gender[Male]=NO_MATCH[Female], clinical:gender[Female]=MATCH[Female]]
          {'genomic':{'hugo_symbol':'PIK3CA','variant_category':'Mutation','protein_change':'p.H1047R'}} | genomic:PIK3CA:MUTATION[p.H1047R]=MATCH[] looked
          {'genomic':{'hugo_symbol':'TP53','wildtype':'True'}} | genomic:TP53:MUTATION[True]=UNKNOWN[]
          {'genomic':{'hugo_symbol':'MET','variant_category':'CNV','cnv_call':'Amplification'}} | genomic:MET:CNV[High Amplification, Low Amplification]=UNKNOWN[]
          {} | ALL=MATCH[]
          """)
  void aCriterionIsToldWithItsAnswerAndWhatIsKnown(String match, String expected) {
    assertThat(reason(match)).isEqualTo(expected);
  }
}
