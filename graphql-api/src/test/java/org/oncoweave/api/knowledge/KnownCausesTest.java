package org.oncoweave.api.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.api.knowledge.Knowledge.Verdict;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

class KnownCausesTest {
  private final KnownCauses causes = new KnownCauses();

  // What IARC Monographs 100A to 100F (2012) and 121 say.
  @ParameterizedTest
  @CsvSource({
    "IARC:asbestos, ICDO3:C34, KNOWN",
    "IARC:asbestos, ICDO3:C34.1, KNOWN",
    "IARC:asbestos, ICDO3:C18, PLAUSIBLE",
    "IARC:asbestos, ICDO3:C50, PLAUSIBLE",
    "IARC:asbestos, '', KNOWN",
    "ATC:L01AA01, ICDO3:C67, KNOWN",
    "ATC:L01AA01, ICDO3:C42, KNOWN",
    "ATC:L02BA01, ICDO3:C54, KNOWN",
    "ATC:A10BA02, '', NEW",
    "OW:tobacco-current, ICDO3:C34, KNOWN",
    "OW:radiotherapy, ICDO3:C50, KNOWN",
    "OW:deprivation, ICDO3:C34, NEW",
    "ICD10:B18.2, ICDO3:C22, KNOWN",
    "XX:nothing, ICDO3:C34, NEW"
  })
  void whatTheMonographsNameIsKnownThere(String feature, String site, Verdict expected) {
    var asked = site.isEmpty() ? Optional.<ConceptId>empty() : Optional.of(new ConceptId(site));
    assertThat(causes.of(new ConceptId(feature), asked).verdict()).isEqualTo(expected);
  }

  @Test
  void aJobIsKnownByTheAgentsThatItBringsWithItsSource() {
    var job = new ConceptId("ISCO:2113");
    var known = causes.of(job, Optional.of(new ConceptId("ICDO3:C42")));
    assertThat(known.reasons())
        .anySatisfy(reason -> {
          assertThat(reason.agent()).isEqualTo("IARC:benzene");
          assertThat(reason.source()).contains("IARC Monographs");
        });
  }

  @Test
  void everyShippedAgentIsAnswered() {
    var lung = Optional.of(new ConceptId("ICDO3:C34"));
    assertThat(Ontology.shipped().inScheme("IARC"))
        .allSatisfy(
            agent -> assertThat(causes.of(agent.id(), lung).verdict()).isNotEqualTo(Verdict.NEW));
  }

  @Test
  void everyConceptOfTheTableIsShipped() {
    var rows = ShippedTable.rowsBelowNames(KnownCauses.class, "agents_of_concepts.tsv", 2);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(Ontology.shipped().contains(new ConceptId(row.get(0)))).isTrue();
          assertThat(Ontology.shipped().contains(new ConceptId(row.get(1)))).isTrue();
        });
  }
}
