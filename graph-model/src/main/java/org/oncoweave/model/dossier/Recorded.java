package org.oncoweave.model.dossier;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.EventType;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.MultiplePrimary;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Reached;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.SourceFact;

/// One record of a patient in the graph, by kind; what is null is not recorded.
public sealed interface Recorded {

  /// Where it was read: `document` and the span are null where a coded row says it.
  record Evidence(
      String record,
      @Nullable String documentKey,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String section) {}

  record Tumour(
      String key,
      @Nullable ConceptId topography,
      @Nullable ConceptId morphology,
      @Nullable ConceptId type,
      @Nullable PartialDate date,
      @Nullable String laterality,
      @Nullable String stage,
      @Nullable String grade,
      boolean secondPrimary,
      @Nullable MultiplePrimary multiplePrimary,
      List<Evidence> evidence)
      implements Recorded {}

  record NeoplasticEvent(
      String key,
      EventType type,
      @Nullable PartialDate date,
      List<ConceptId> sites,
      @Nullable String tumourKey,
      List<Evidence> evidence)
      implements Recorded {}

  record Treatment(
      String key,
      NeoplasticHistory.Treatment.Kind kind,
      @Nullable String label,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      List<ConceptId> concepts,
      @Nullable String regimen,
      @Nullable Integer line,
      @Nullable Integer cycles,
      @Nullable Double doseGy,
      @Nullable Integer fractions,
      @Nullable String intent,
      @Nullable String eventKey,
      List<Evidence> evidence)
      implements Recorded {
    /// The graph gives concepts in no order.
    public Treatment {
      concepts = concepts.stream().sorted(Comparator.comparing(ConceptId::curie)).toList();
    }
  }

  record Condition(
      String key,
      @Nullable ConceptId concept,
      @Nullable String code,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable String role,
      List<Evidence> evidence)
      implements Recorded {}

  record Act(
      String key,
      @Nullable ConceptId concept,
      @Nullable String code,
      @Nullable String label,
      @Nullable PartialDate date,
      List<Evidence> evidence)
      implements Recorded {}

  record Measurement(
      String key,
      @Nullable ConceptId concept,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable String comparator,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String textValue,
      List<Evidence> evidence)
      implements Recorded {}

  record Exposure(
      String key,
      SourceFact.Exposed.Kind kind,
      @Nullable ConceptId concept,
      @Nullable String label,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable Double value,
      @Nullable String unit,
      List<Evidence> evidence)
      implements Recorded {}

  record Residence(ConceptId commune, @Nullable PartialDate from, @Nullable PartialDate to)
      implements Recorded {}

  /// `specimen` is the key of the one in which it was found; `partnerChromosome` where the other
  /// end of a change of structure lies.
  record Variant(
      String key,
      @Nullable String specimen,
      @Nullable String gene,
      @Nullable String kind,
      @Nullable String call,
      @Nullable String partner,
      @Nullable String hgvsC,
      @Nullable String hgvsP,
      @Nullable String build,
      @Nullable String chromosome,
      @Nullable Integer position,
      @Nullable String partnerChromosome,
      @Nullable String ref,
      @Nullable String alt,
      @Nullable Double vaf,
      @Nullable String origin,
      @Nullable String significance,
      @Nullable String test,
      @Nullable PartialDate date,
      List<Evidence> evidence)
      implements Recorded {}

  /// What a laboratory looked for in a specimen by one assay; `all`: in every gene.
  record Tested(
      SourceFact.TestedGenes.Assay assay, @Nullable String panel, boolean all, List<String> genes) {
    public Tested {
      genes = List.copyOf(genes);
    }

    /// Whether anything is said of the assay.
    boolean isSaid() {
      return panel != null || all || !genes.isEmpty();
    }
  }

  /// Tissue or blood that a laboratory looked at; `purity` (0 to 1) is how much of it is tumour.
  record Specimen(
      String key,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable String type,
      @Nullable Double purity,
      @Nullable Double ploidy,
      List<Tested> tested,
      List<Evidence> evidence)
      implements Recorded {
    public Specimen {
      tested = tested.stream().filter(Tested::isSaid).toList();
    }
  }

  /// The genes that a specimen was looked at for, so that "not found" differs from "not tested".
  record TestedGenes(
      String key, @Nullable PartialDate date, Looked mutations, Looked copies, Looked structures)
      implements Recorded {

    /// Every gene where `all`, as in an exome or genome; else those named.
    public record Looked(boolean all, List<String> genes) {
      public Looked {
        genes = List.copyOf(genes);
      }

      /// Whether the gene is named.
      public boolean has(String gene) {
        return genes.stream().anyMatch(gene::equalsIgnoreCase);
      }
    }
  }

  record FamilyHistory(
      String key,
      String relation,
      @Nullable ConceptId concept,
      @Nullable String label,
      @Nullable Integer age,
      List<Evidence> evidence)
      implements Recorded {}

  /// Sources disagree; see [NeoplasticHistory.Conflict].
  record Conflict(
      String key,
      NeoplasticHistory.Conflict.Disagreement kind,
      @Nullable String about,
      @Nullable String kept,
      String told,
      @Nullable PartialDate date,
      List<Evidence> evidence)
      implements Recorded {}

  /// A state of the patient that a report tells on its day; `label` names the biomarker or the
  /// scale.
  record ToldValue(
      String key,
      SeriesKind series,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String textValue,
      List<Evidence> evidence)
      implements Recorded {}

  /// How long a study followed the patient towards an end, in months from the diagnosis.
  record FollowUp(
      String key,
      Endpoint endpoint,
      @Nullable Double months,
      Reached reached,
      List<Evidence> evidence)
      implements Recorded {}

  /// What somebody corrected, see [Correction]; `fact` is the key of the fact now, null where there
  /// is none, or where the fact was wrong.
  record Corrected(
      String key,
      FactProperty.Kind kind,
      @Nullable String fact,
      @Nullable FactProperty property,
      @Nullable String value,
      @Nullable String was,
      @Nullable String told,
      String reason,
      String by,
      String at,
      Correction.State state,
      @Nullable String undoneBy,
      @Nullable String undoneAt,
      Correction.Anchor anchor)
      implements Recorded {}

  /// A no to research; `study` null: all of it; `withdrawn` null: in force.
  record Opposition(
      String key, PartialDate date, @Nullable String study, @Nullable PartialDate withdrawn)
      implements Recorded {
    /// One a patient and study: telling it again corrects it.
    public static Opposition registered(
        String patient, PartialDate date, @Nullable String study, @Nullable PartialDate withdrawn) {
      var key = "oncoweave/opposition/" + patient;
      return new Opposition(study == null ? key : key + "/" + study, date, study, withdrawn);
    }
  }

  /// How many records of a label a patient has.
  record RecordCount(String type, int count) implements Recorded {}
}
