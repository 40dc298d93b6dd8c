package org.oncoweave.api.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;

/// A fact as the graph holds it: what makes it known again when its key changes, and what of it may
/// be corrected.
record RecordedFact(Anchor anchor, Map<FactProperty, Object> parts) {

  /// What stands there, as text; null: it is not known.
  @Nullable String text(FactProperty property) {
    return FactProperty.text(parts.get(property));
  }

  @Nullable PartialDate date(FactProperty property) {
    return parts.get(property) instanceof PartialDate date ? date : null;
  }

  /// Parts being gathered; what is unknown is left out.
  private static final class Parts {
    private final Map<FactProperty, Object> known = new EnumMap<>(FactProperty.class);

    Parts put(FactProperty property, @Nullable Object value) {
      if (value != null) {
        known.put(property, value);
      }
      return this;
    }

    RecordedFact of(Anchor anchor) {
      return new RecordedFact(anchor, known);
    }
  }

  private static List<ConceptId> known(@Nullable ConceptId concept) {
    return concept == null ? List.of() : List.of(concept);
  }

  static RecordedFact of(Recorded.Tumour t) {
    return new Parts()
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
  static RecordedFact of(Recorded.NeoplasticEvent e, Map<String, ConceptId> sites) {
    var site = e.tumourKey() == null ? null : sites.get(e.tumourKey());
    return new Parts()
        .put(FactProperty.TYPE, e.type())
        .put(FactProperty.DATE, e.date())
        .put(FactProperty.SITES, e.sites())
        .of(new Anchor(Kind.EVENT, e.key(), e.type().name(), site, null, e.date(), e.sites()));
  }

  static RecordedFact of(Recorded.Treatment t) {
    return new Parts()
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

  static RecordedFact of(Recorded.Exposure e) {
    return new Parts()
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
