package org.oncoweave.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.json.JsonMapper;

/// The index answers as the plain evaluator does, before and after a change.
class PatientIndexTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TrialMatcher MATCHER = TrialMatcher.with(Ontology.shipped());

  private static final List<String> LEAVES =
      List.of(
          "{'clinical':{'oncotree_primary_diagnosis':'!NSCLC'}}",
          "{'clinical':{'age_numerical':'>=18','her2_status':'!Positive'}}",
          "{'clinical':{'age_numerical':'<0.5'}}",
          "{'clinical':{'disease_status':['Metastatic','!Advanced']}}",
          "{'clinical':{'tmb_numerical':'>=10'}}",
          "{'genomic':{'hugo_symbol':'braf','variant_category':'Mutation','protein_change':'!p.V600E'}}",
          "{'genomic':{'hugo_symbol':'ALK','variant_category':'Structural Variation',"
              + "'fusion_partner_hugo_symbol':'EML4'}}",
          "{'genomic':{'hugo_symbol':'KRAS','wildtype':'true'}}",
          "{'genomic':{'hugo_symbol':'ERBB2','cnv_call':'High Amplification','ms_status':'MSI-H'}}",
          "{'or':[{'genomic':{'hugo_symbol':'KRAS','exon':'2'}},{'clinical':{'gender':'Male'}}]}",
          "{'or':[]}");

  private static final String PANEL =
      "'panel':{'mutation':{'BRAF':'full','KRAS':{'exons':[2]}},'cnv':['ERBB2'],'sv':['ALK']}";

  private static final List<String> PATIENTS =
      List.of(
          "'oncotree':'LUAD','birth_date':'2008-02-29','gender':'Male'," + PANEL,
          "'oncotree':'TISSUE','birth_date':'2008','biomarkers':{'her2_status':'Equivocal','tmb':10}",
          "'oncotree':'MEL','genomic':[{'category':'MUTATION','gene':'BRAF','p':'p.V600E'}],"
              + PANEL,
          "'genomic':[{'category':'MUTATION','gene':'BRAF','p':'p.?'}]," + PANEL,
          "'genomic':[{'category':'SV','gene':'EML4','partner':'ALK'}]",
          "'genomic':[{'category':'SV','gene':'EML4'}]," + PANEL,
          "'genomic':[{'category':'CNV','gene':'ERBB2','call':'Amplification'}],"
              + "'biomarkers':{'ms_status':'MSI-H','disease_status':['Metastatic']}",
          "'genomic':[{'category':'MUTATION','gene':'KRAS','p':'p.G12D','exon':2}]");

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static Candidate candidate(String patient) {
    return MATCHER.candidate(
        JSON.readTree(quoted("{'id':'p','as_of':'2026-03-01'," + patient + "}")));
  }

  private static TrialMatcher.Trials trials() {
    var arms = new ArrayList<String>();
    for (var leaf : LEAVES) {
      arms.add("{'arm_code':'" + arms.size() + "','match':[" + leaf + "]}");
      arms.add("{'arm_code':'" + arms.size() + "','match':[" + leaf + "," + LEAVES.get(1) + "]}");
    }
    var trial =
        "[{'protocol_no':'T','treatment_list':{'step':[{'step_code':'1','arm':["
            + String.join(",", arms)
            + ",{'arm_code':'bad','match':[{'clinical':{'no_such':'1'}}]}]}]}}]";
    return MATCHER.trials(JSON.readTree(quoted(trial)));
  }

  private static void same(PatientIndex index, List<Candidate> candidates) {
    var trials = trials();
    var answers = index.ask(trials);
    for (int row = 0; row < candidates.size(); row++) {
      var plain = trials.ask(candidates.get(row));
      for (int arm = 0; arm < plain.size(); arm++) {
        assertThat(answers.get(arm).of(row))
            .as("patient %d, arm %s", row, plain.get(arm).arm())
            .isEqualTo(plain.get(arm).verdict().answer());
      }
    }
  }

  @Test
  void everyPairIsAnsweredAsByItself() {
    var index = new PatientIndex();
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < 20_000; i++) {
      candidates.add(candidate(PATIENTS.get(i * 7 % PATIENTS.size())));
      index.add(candidates.getLast());
    }
    same(index, candidates);
  }

  @Test
  void aChangedPatientIsAskedAnew() {
    var index = new PatientIndex();
    var candidates = new ArrayList<>(PATIENTS.stream().map(PatientIndexTest::candidate).toList());
    candidates.forEach(index::add);
    candidates.set(0, candidates.get(7));
    index.replace(0, candidates.get(7));
    candidates.set(7, candidates.get(1));
    index.replace(7, candidates.get(1));
    same(index, candidates);
  }

  @Test
  void aNewFindingTouchesOnlyTheArmsThatAskForItsGene() {
    var trials = trials();
    assertThat(trials.touchedBy("EML4", "BRAF")).hasSize(4);
    assertThat(trials.touchedBy("TP53")).isEmpty();
    var changed = trials.ask(candidate(PATIENTS.get(2)), trials.touchedBy("braf"));
    assertThat(changed).extracting(TrialMatcher.ArmAnswer::arm).containsExactly("T/1/10", "T/1/11");
  }
}
