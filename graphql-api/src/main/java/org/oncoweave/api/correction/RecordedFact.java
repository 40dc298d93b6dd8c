package org.oncoweave.api.correction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.dossier.Recorded;

/// Facts of the graph as a person may correct them.
final class RecordedFact {
  private RecordedFact() {}

  private static List<ConceptId> known(@Nullable ConceptId concept) {
    return concept == null ? List.of() : List.of(concept);
  }

  static CorrectableFact of(Recorded.Tumour t) {
    return CorrectableFact.gather()
        .put(FactProperty.TOPOGRAPHY, t.topography())
        .put(FactProperty.MORPHOLOGY, t.morphology())
        .put(FactProperty.LATERALITY, t.laterality())
        .put(FactProperty.STAGE, t.stage())
        .put(FactProperty.GRADE, t.grade())
        .put(FactProperty.DATE, t.date())
        .of(
            new Anchor(
                Kind.TUMOUR,
                t.key(),
                null,
                t.topography(),
                t.laterality(),
                t.date(),
                known(t.morphology())));
  }

  /// `sites` are those of the tumours, by key.
  static CorrectableFact of(Recorded.NeoplasticEvent e, Map<String, ConceptId> sites) {
    var site = e.tumourKey() == null ? null : sites.get(e.tumourKey());
    return CorrectableFact.gather()
        .put(FactProperty.TYPE, e.type())
        .put(FactProperty.DATE, e.date())
        .put(FactProperty.SITES, e.sites())
        .of(new Anchor(Kind.EVENT, e.key(), e.type().name(), site, null, e.date(), e.sites()));
  }

  static CorrectableFact of(Recorded.Treatment t) {
    return CorrectableFact.gather()
        .put(FactProperty.LABEL, t.label())
        .put(FactProperty.START, t.start())
        .put(FactProperty.END, t.end())
        .put(FactProperty.REGIMEN, t.regimen())
        .put(FactProperty.LINE, t.line())
        .put(FactProperty.CYCLES, t.cycles())
        .put(FactProperty.DOSE_GY, t.doseGy())
        .put(FactProperty.FRACTIONS, t.fractions())
        .put(FactProperty.INTENT, t.intent())
        .of(
            new Anchor(
                Kind.TREATMENT, t.key(), t.kind().name(), null, null, t.start(), t.concepts()));
  }

  static CorrectableFact of(Recorded.Exposure e) {
    return CorrectableFact.gather()
        .put(FactProperty.LABEL, e.label())
        .put(FactProperty.START, e.from())
        .put(FactProperty.END, e.to())
        .put(FactProperty.VALUE, e.value())
        .put(FactProperty.UNIT, e.unit())
        .of(
            new Anchor(
                Kind.EXPOSURE, e.key(), e.kind().name(), null, null, e.from(), known(e.concept())));
  }
}
