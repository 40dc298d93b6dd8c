package org.oncoweave.ingest.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Facts of a history as a person may correct them: what makes each known again, and its parts.
final class ToldParts {
  private ToldParts() {}

  static CorrectableFact of(Tumour t) {
    var morphology = t.morphology();
    var concepts = morphology == null ? List.<ConceptId>of() : List.of(morphology);
    return CorrectableFact.gather()
        .put(FactProperty.TOPOGRAPHY, t.topography())
        .put(FactProperty.MORPHOLOGY, morphology)
        .put(FactProperty.DATE, t.date())
        .put(FactProperty.LATERALITY, t.laterality())
        .put(FactProperty.STAGE, t.stage())
        .put(FactProperty.GRADE, t.grade())
        .of(
            new Anchor(
                Kind.TUMOUR, t.key(), null, t.topography(), t.laterality(), t.date(), concepts));
  }

  /// `tumour` is that of the event, where it has one.
  static CorrectableFact of(NeoplasticEvent e, @Nullable Tumour tumour) {
    var site = tumour == null ? null : tumour.topography();
    return CorrectableFact.gather()
        .put(FactProperty.TYPE, e.type())
        .put(FactProperty.DATE, e.date())
        .put(FactProperty.SITES, e.sites())
        .of(new Anchor(Kind.EVENT, e.key(), e.type().name(), site, null, e.date(), e.sites()));
  }

  static CorrectableFact of(Treatment t) {
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
}
