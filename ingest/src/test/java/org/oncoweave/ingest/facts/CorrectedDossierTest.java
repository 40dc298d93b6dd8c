package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncoweave.ingest.facts.CorrectedDossiers.BREAST;
import static org.oncoweave.ingest.facts.CorrectedDossiers.OTHER;
import static org.oncoweave.ingest.facts.CorrectedDossiers.ROWS;
import static org.oncoweave.ingest.facts.CorrectedDossiers.TUMOUR;
import static org.oncoweave.ingest.facts.CorrectedDossiers.built;
import static org.oncoweave.ingest.facts.CorrectedDossiers.conflicts;
import static org.oncoweave.ingest.facts.CorrectedDossiers.correction;
import static org.oncoweave.ingest.facts.CorrectedDossiers.fact;
import static org.oncoweave.ingest.facts.CorrectedDossiers.facts;
import static org.oncoweave.ingest.facts.CorrectedDossiers.registered;
import static org.oncoweave.ingest.facts.CorrectedDossiers.row;
import static org.oncoweave.ingest.facts.CorrectedDossiers.state;
import static org.oncoweave.ingest.facts.CorrectedDossiers.told;
import static org.oncoweave.ingest.facts.CorrectedDossiers.tumour;
import static org.oncoweave.ingest.facts.CorrectedDossiers.undone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.Correction.State;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.PartialDate;

/// What a person says of a fact counts before rows and reports, at every rebuild, until it is taken
/// back; nothing that a person said is lost.
class CorrectedDossierTest {
  @Test
  void aCorrectedPropertyStandsInThePlaceOfTheToldOneAndSaysSo() {
    var dossier = built(ROWS, correction("1", BREAST, FactProperty.LATERALITY, "right"));
    assertThat(fact(dossier, TUMOUR).properties()).containsEntry("laterality", "right");
    assertThat(dossier.ties())
        .contains(new Dossier.Tie(Dossier.Tie.Type.CORRECTED_BY, TUMOUR, "1"));
    assertThat(state(dossier, "1")).isEqualTo(State.IN_FORCE);
    assertThat(conflicts(dossier)).isEmpty();
  }

  @Test
  void anotherSiteIsAnotherFeatureOfTheProfile() {
    var before = built(ROWS).profile();
    var dossier = built(ROWS, correction("1", BREAST, FactProperty.TOPOGRAPHY, "C34.1"));
    assertThat(fact(dossier, TUMOUR).concepts().toString()).contains("ICDO3:C34.1", "ONCOTREE:");
    assertThat(dossier.profile()).isNotEqualTo(before);
    assertThat(dossier.profile().entries().toString())
        .contains(String.valueOf(Math.floorMod("ICDO3:C34.1".hashCode(), 1 << 30)));
  }

  @Test
  void anEarlierDateMakesTheOtherTumourTheSecondPrimaryAndMovesItsDiscovery() {
    var colon = tumour(OTHER, "C18.7", null, "2018-05-04");
    var dossier = built(ROWS, correction("1", colon, FactProperty.DATE, "2011-02"));
    assertThat(fact(dossier, OTHER).properties())
        .containsEntry("date", "2011-02")
        .containsEntry("secondPrimary", false);
    assertThat(fact(dossier, TUMOUR).properties()).containsEntry("secondPrimary", true);
    assertThat(facts(dossier, FactKind.EVENT))
        .filteredOn(e -> "INITIAL".equals(e.properties().get("type")))
        .extracting(e -> e.properties().get("date"))
        .containsExactlyInAnyOrder("2011-02", "2015-03-02");
  }

  @Test
  void aTumourThatIsWrongTakesItsEventsAlongButNotWhatWasGiven() {
    var dossier = built(ROWS, correction("1", BREAST, null, null));
    assertThat(facts(dossier, FactKind.TUMOUR)).extracting(FactNode::key).containsExactly(OTHER);
    assertThat(fact(dossier, OTHER).properties()).containsEntry("secondPrimary", false);
    assertThat(facts(dossier, FactKind.EVENT)).hasSize(1);
    assertThat(facts(dossier, FactKind.TREATMENT)).hasSize(1);
    assertThat(dossier.ties().toString()).doesNotContain(TUMOUR, "TREATED_BY");
  }

  @Test
  void aTreatmentThatWasNotGivenLeavesNoDoseAndNoMedicine() {
    var treatment = facts(built(ROWS), FactKind.TREATMENT).getFirst();
    var anchor =
        new Anchor(
            Kind.TREATMENT,
            treatment.key(),
            "SYSTEMIC",
            null,
            null,
            PartialDate.parse("2015-04-01"),
            List.of(new ConceptId("ATC:L01CD01")));
    var dossier = built(ROWS, correction("1", anchor, null, null));
    assertThat(facts(dossier, FactKind.TREATMENT)).isEmpty();
    var without = ROWS.stream().filter(r -> !r.key().type().equals("medicines")).toList();
    assertThat(dossier.profile()).isEqualTo(built(without).profile());
  }

  @Test
  void anExposureIsCorrectedWithItsDose() {
    var key = "registry/exposures/X1";
    var anchor =
        new Anchor(Kind.EXPOSURE, key, "TOBACCO", null, null, PartialDate.parse("1980"), List.of());
    var dossier = built(ROWS, correction("1", anchor, FactProperty.VALUE, "5"));
    assertThat(fact(dossier, key).properties()).containsEntry("value", 5.0);
    assertThat(dossier.profile()).isNotEqualTo(built(ROWS).profile());
    var none = built(ROWS, correction("1", anchor, null, null));
    assertThat(facts(none, FactKind.EXPOSURE)).isEmpty();
    var without = ROWS.stream().filter(r -> !r.key().type().equals("exposures")).toList();
    assertThat(none.profile()).isEqualTo(built(without).profile());
  }

  @Test
  void takingBackRestoresWhatWasThere() {
    var before = told(built(ROWS));
    for (var property : new @Nullable FactProperty[] {FactProperty.LATERALITY, null}) {
      var correction = correction("1", BREAST, property, property == null ? null : "right");
      assertThat(told(built(ROWS, correction))).isNotEqualTo(before);
      var back = built(ROWS, undone(correction));
      assertThat(told(back)).isEqualTo(before);
      assertThat(state(back, "1")).isEqualTo(State.UNDONE);
    }
  }

  @Test
  void theLatestOfTwoCountsAndTheEarlierOnceThatIsTakenBack() {
    var first = correction("1", BREAST, FactProperty.LATERALITY, "right");
    var second = correction("2", BREAST, FactProperty.LATERALITY, "both");
    var both = built(ROWS, second, first);
    assertThat(fact(both, TUMOUR).properties()).containsEntry("laterality", "both");
    assertThat(state(both, "1")).isEqualTo(State.REPLACED);
    var one = built(ROWS, first, undone(second));
    assertThat(fact(one, TUMOUR).properties()).containsEntry("laterality", "right");
    assertThat(state(one, "1")).isEqualTo(State.IN_FORCE);
  }

  @Test
  void unknownIsAValueToo() {
    var dossier = built(ROWS, correction("1", BREAST, FactProperty.LATERALITY, null));
    assertThat(fact(dossier, TUMOUR).properties()).doesNotContainKey("laterality");
  }

  @Test
  void aCorrectionWhoseFactIsToldNoMoreIsKeptAsAConflict() {
    var correction = correction("1", BREAST, FactProperty.LATERALITY, "right");
    var left = ROWS.stream().filter(r -> !r.key().id().equals("T1")).toList();
    var dossier = built(left, correction);
    assertThat(state(dossier, "1")).isEqualTo(State.WITHOUT_FACT);
    assertThat(conflicts(dossier)).containsExactly("CORRECTION_WITHOUT_FACT");
    assertThat(state(built(ROWS, correction), "1")).isEqualTo(State.IN_FORCE);
  }

  @Test
  void aRowThatComesToSaySomethingElseIsOverruledAndAConflict() {
    var correction = correction("1", BREAST, FactProperty.LATERALITY, "right");
    var changed = new ArrayList<>(ROWS);
    changed.set(0, row("tumours", "T1", registered("C50.4", "2015-03-02", "8500/3", "both")));
    var sided = built(changed, correction);
    assertThat(fact(sided, TUMOUR).properties()).containsEntry("laterality", "right");
    assertThat(conflicts(sided)).containsExactly("CORRECTION_CONTRADICTED");
    changed.set(0, row("tumours", "T1", registered("C50.4", "2015-03-02", "8500/3", "right")));
    assertThat(conflicts(built(changed, correction))).isEmpty();
    var date = correction("1", BREAST, FactProperty.DATE, "2015-01");
    changed.set(0, row("tumours", "T1", registered("C50.4", "2015-03-20", "8500/3", "left")));
    var dossier = built(changed, date);
    assertThat(fact(dossier, TUMOUR).properties()).containsEntry("date", "2015-01");
    assertThat(conflicts(dossier)).containsExactly("CORRECTION_CONTRADICTED");
  }

  @Test
  void whatOnlyReportsTellIsKnownAgainUnderAnotherKey() {
    var moved = tumour("P1#tumour/C50/old.txt/8500/3", "C50.9", "left", "2015-04");
    var dossier = built(ROWS, correction("1", moved, FactProperty.LATERALITY, "right"));
    assertThat(fact(dossier, TUMOUR).properties()).containsEntry("laterality", "right");
  }

  @Test
  void theOrderOfTheCorrectionsDoesNotMatter() {
    var first = correction("1", BREAST, FactProperty.LATERALITY, "right");
    var second = correction("2", BREAST, FactProperty.DATE, "2015-01");
    assertThat(told(built(ROWS, first, second))).isEqualTo(told(built(ROWS, second, first)));
  }
}
