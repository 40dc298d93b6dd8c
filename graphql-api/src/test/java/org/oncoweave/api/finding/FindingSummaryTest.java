package org.oncoweave.api.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.api.finding.Summary.Figure;
import org.oncoweave.api.knowledge.KnownCauses;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.api.scan.OutcomeInput.Kind;
import org.oncoweave.api.scan.Repeated;
import org.oncoweave.api.scan.Repeated.Part;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.model.ConceptId;

class FindingSummaryTest {
  private static final KnownCauses CAUSES = new KnownCauses();
  private static final ConceptId MEDICINE = new ConceptId("ATC:L01AA01");

  private static ScanLine line(
      OutcomeInput outcome, double log10p, Set<Flag> flags, @Nullable Repeated parts) {
    return new ScanLine(
        "1",
        MEDICINE,
        outcome,
        5,
        1_204,
        61,
        33.84,
        1.8,
        1.39,
        2.34,
        Math.pow(10, log10p),
        log10p,
        0.004,
        parts != null && parts.repeated() && flags.isEmpty(),
        flags,
        List.of(),
        flags.contains(Flag.PROXY) || flags.contains(Flag.DUPLICATE)
            ? new ConceptId("OW:tobacco")
            : null,
        parts,
        null,
        null,
        null);
  }

  private static ScanLine line(Set<Flag> flags, @Nullable Repeated parts) {
    return line(new OutcomeInput(Kind.SECOND_PRIMARY, null), -5.6, flags, parts);
  }

  private static Part part(double ratio) {
    return new Part(20, 10, ratio, 1.1, 3.0, -2);
  }

  private static Summary say(ScanLine line, Language language) {
    return new FindingSummary(ConceptId::code, CAUSES, language).of(line);
  }

  private static final Repeated REPEATED =
      new Repeated(true, true, part(1.9), part(1.7), part(1.75), part(1.85));

  @Test
  void aDiscoveryIsToldInFrenchNumberByNumber() {
    var told = say(line(Set.of(), REPEATED), Language.FR);
    assertThat(told.text().replace('\u202f', ' ').replace('\u00a0', ' '))
        .isEqualTo(
            "L01AA01 et tout second cancer : taux 1,80 fois celui des non-exposés semblables (intervalle à"
                + " 95 % : 1,39 à 2,34), à partir de 5 ans après le début. 61 cas chez 1 204 exposés, pour 33,8"
                + " attendus si, entre semblables, l’exposition ne changeait rien. Sans aucun"
                + " lien, un écart au moins aussi grand aurait une chance de moins de 1e−5 ; parmi les"
                + " lignes au moins aussi sûres, 0,4 % de fausses alertes. C’est une découverte : la"
                + " moitié des patients mise de côté la montre à elle seule (rapport 1,70). Premiers"
                + " cancers anciens et récents vont dans le même sens (rapports 1,75 et 1,85). Déjà"
                + " connu pour un cancer au moins : cyclophosphamide-agent (CIRC, groupe 1). Une association n’est pas"
                + " une cause.");
  }

  @Test
  void everyNumberIsTiedToAFigureAndNoWordIsLost() {
    for (var language : Language.values()) {
      var told = say(line(EnumSet.of(Flag.PROXY, Flag.FEW_CASES), REPEATED), language);
      assertThat(told.parts())
          .filteredOn(part -> part.figure() == null)
          .allSatisfy(
              part -> assertThat(part.text().replace("95", "")).doesNotContainPattern("[0-9{}]"));
      assertThat(told.parts().stream().map(Summary.Part::figure).collect(Collectors.toSet()))
          .contains(Figure.RATE_RATIO, Figure.INTERVAL, Figure.P, Figure.Q, Figure.HELD_OUT)
          .contains(Figure.EXPLAINED_BY, Figure.KNOWLEDGE, Figure.PERIODS, Figure.EXPOSED);
    }
  }

  @Test
  void whatCannotBeToldFromAnotherIsNotSaidToStandForIt() {
    var line = line(EnumSet.of(Flag.DUPLICATE), REPEATED);
    assertThat(say(line, Language.EN).text())
        .contains("gone once tobacco is taken into account, and too few patients")
        .doesNotContain("stands mostly for");
    assertThat(say(line, Language.FR).text())
        .contains("disparaît quand on tient compte de tobacco");
  }

  @Test
  void aBiasAHalfThatDoesNotRepeatAndAThresholdAreSaid() {
    assertThat(say(line(EnumSet.of(Flag.DETECTION), null), Language.EN).text())
        .contains("set aside, since a bias is enough to explain it: closer watching.");
    var not = new Repeated(false, false, part(2), part(0.9), part(1.2), part(0.8));
    assertThat(say(line(Set.of(), not), Language.EN).text())
        .contains("It is no discovery", "(ratio 0.90)", "do not point the same way (ratios 1.20");
    var few = new Repeated(false, true, null, null, null, null);
    assertThat(say(line(Set.of(), few), Language.EN).text())
        .contains("does not show it. Known already");
    assertThat(say(line(Set.of(), null), Language.EN).text()).contains("It does not reach");
  }

  @Test
  void deathHasNoCarcinogensAndATinyPIsAPowerOfTen() {
    var told = say(line(new OutcomeInput(Kind.DEATH, null), -412.3, Set.of(), null), Language.EN);
    assertThat(told.text()).contains("death: a rate 1.80 times", "less than 1e−412");
    assertThat(told.text()).doesNotContain("IARC");
    var at = new OutcomeInput(Kind.SECOND_PRIMARY_AT, new ConceptId("ICDO3:C67"));
    assertThat(say(line(at, -2, Set.of(), null), Language.FR).text())
        .contains("second cancer (C67)", "Déjà connu", "une chance de 0,01");
  }
}
