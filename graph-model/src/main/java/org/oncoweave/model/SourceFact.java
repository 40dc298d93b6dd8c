package org.oncoweave.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record of a source says, before any reasoning; every reader (tables, FHIR, folders of
/// reports) yields these, and the graph keeps each with the record it came from.
///
/// Null means that the record is silent, never "no". Codes are in the form of their scheme: upper
/// case, with a dot where the scheme has one.
public sealed interface SourceFact {

  /// Who the patient is; the record's patient is the key.
  record Person(
      Sex sex,
      @Nullable PartialDate birth,
      @Nullable PartialDate death,
      @Nullable ConceptId deathCause,
      @Nullable PartialDate lastNews,
      @Nullable String familyName,
      @Nullable String givenName)
      implements SourceFact {}

  /// How long a study followed the patient towards an end, in months from the diagnosis, and
  /// whether it came to it; no day of the calendar is known. `status` is of the patient at that
  /// time.
  record FollowedUp(Endpoint endpoint, @Nullable Double months, Reached reached, VitalStatus status)
      implements SourceFact {}

  /// A commune (INSEE) lived in, from and to.
  record Residence(
      @Nullable ConceptId commune,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable String postcode,
      @Nullable String country)
      implements SourceFact {}

  /// A document; `text` is null when the source has none.
  record Report(
      @Nullable PartialDate date,
      @Nullable String type,
      @Nullable String title,
      @Nullable String author,
      @Nullable String service,
      @Nullable String text)
      implements SourceFact {}

  /// A coded diagnosis: ICD-10, or an ICD-O topography.
  record Diagnosis(
      ConceptId code,
      @Nullable PartialDate date,
      @Nullable String label,
      @Nullable String role,
      @Nullable String laterality,
      @Nullable String stay)
      implements SourceFact {}

  /// A tumour as a registry or a pathology system writes it.
  record RegisteredTumour(
      ConceptId topography,
      @Nullable PartialDate date,
      @Nullable ConceptId morphology,
      @Nullable String laterality,
      @Nullable String grade,
      @Nullable String t,
      @Nullable String n,
      @Nullable String m,
      @Nullable String stage,
      @Nullable String basis,
      @Nullable Integer rank)
      implements SourceFact {}

  /// An event of a tumour; `tumour` is the identifier of a [RegisteredTumour] record of the same
  /// source, `sites` ICD-O topographies.
  record TumourEvent(
      EventType type, @Nullable String tumour, @Nullable PartialDate date, List<ConceptId> sites)
      implements SourceFact {
    public TumourEvent {
      sites = List.copyOf(sites);
    }
  }

  /// An operation or another act. `surgery` says whether it treats a tumour by removing tissue.
  record Procedure(
      ConceptId code,
      @Nullable PartialDate date,
      @Nullable String label,
      @Nullable ConceptId organ,
      @Nullable String laterality,
      @Nullable String tumour,
      boolean surgery)
      implements SourceFact {}

  /// One giving or one prescription of a medicine: ATC code, or the label as written; `end` where
  /// it was given from one day to another.
  record Administration(
      @Nullable ConceptId medicine,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable Double dose,
      @Nullable String unit,
      @Nullable String regimen,
      @Nullable Integer cycle,
      @Nullable Integer line,
      @Nullable String intent,
      @Nullable String tumour,
      @Nullable PartialDate end)
      implements SourceFact {}

  /// A course of rays; dose in gray.
  record Radiotherapy(
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable ConceptId site,
      @Nullable Double doseGy,
      @Nullable Integer fractions,
      @Nullable String technique,
      @Nullable String concomitant,
      @Nullable String tumour)
      implements SourceFact {}

  /// A laboratory value, biomarker or score; `comparator` one of `<`, `>`, `<=`, `>=`.
  record Measured(
      @Nullable ConceptId code,
      @Nullable String label,
      @Nullable PartialDate date,
      @Nullable String comparator,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String textValue)
      implements SourceFact {}

  /// Tobacco, alcohol, an occupation, an agent or the environment, from and to.
  record Exposed(
      Kind kind,
      @Nullable ConceptId code,
      @Nullable String label,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable Double value,
      @Nullable String unit)
      implements SourceFact {
    public enum Kind {
      TOBACCO,
      ALCOHOL,
      OCCUPATION,
      AGENT,
      ENVIRONMENT
    }
  }

  /// What a laboratory says of a specimen and of its genes.
  sealed interface OfLaboratory extends SourceFact {}

  /// A variant of a specimen; `vaf` between 0 and 1.
  record GeneVariant(
      String gene,
      @Nullable String specimen,
      @Nullable PartialDate date,
      @Nullable String hgvsC,
      @Nullable String hgvsP,
      @Nullable String build,
      @Nullable String chromosome,
      @Nullable Long position,
      @Nullable String ref,
      @Nullable String alt,
      @Nullable Double vaf,
      @Nullable String origin,
      @Nullable String significance,
      @Nullable String test)
      implements OfLaboratory {}

  /// The copies of a gene in a specimen: `call` is High Amplification, Low Amplification,
  /// Homozygous Deletion or Heterozygous Deletion.
  record CopyNumber(
      String gene,
      @Nullable String specimen,
      @Nullable PartialDate date,
      String call,
      @Nullable String origin,
      @Nullable String test)
      implements OfLaboratory {}

  /// A fusion or another change of structure with its two ends; an end in no gene has none.
  record Rearrangement(
      @Nullable String gene,
      @Nullable String partner,
      @Nullable String specimen,
      @Nullable PartialDate date,
      String kind,
      @Nullable String build,
      @Nullable String chromosome,
      @Nullable Long position,
      @Nullable String partnerChromosome,
      @Nullable Long partnerPosition,
      @Nullable String origin,
      @Nullable String test)
      implements OfLaboratory {}

  /// A specimen that was sent to a laboratory, with its tumour in OncoTree.
  record Sampled(
      String specimen,
      @Nullable PartialDate date,
      @Nullable ConceptId tumour,
      @Nullable String type)
      implements OfLaboratory {}

  /// Which genes of a specimen were looked at for one kind of finding, so that "not found" differs
  /// from "not tested"; `all` where the assay looked at every gene.
  record TestedGenes(
      String specimen, Assay assay, @Nullable String panel, boolean all, List<ConceptId> genes)
      implements OfLaboratory {
    public TestedGenes {
      genes = List.copyOf(genes);
    }

    public enum Assay {
      MUTATION,
      CNV,
      SV
    }
  }

  /// How much of a specimen is tumour (`purity`, 0 to 1), and how many sets of chromosomes the
  /// tumour has (`ploidy`).
  record TumourContent(String specimen, @Nullable Double purity, @Nullable Double ploidy)
      implements OfLaboratory {}

  /// What somebody made of a variant that another record of the same source holds; `record` is the
  /// identifier of that record.
  record VariantJudgement(String record, String significance) implements OfLaboratory {}

  /// A disease of a relative: ICD-10 code, or the label as written.
  record FamilyHistory(
      String relation, @Nullable ConceptId condition, @Nullable String label, @Nullable Integer age)
      implements SourceFact {}

  /// The patient opposes the use of the data; `study` null means all research.
  record Opposition(
      @Nullable PartialDate date, @Nullable String study, @Nullable PartialDate withdrawn)
      implements SourceFact {}

  /// A code of the centre itself, which belongs to no patient.
  record LocalCode(
      ConceptId concept,
      String labelFr,
      @Nullable String labelEn,
      @Nullable ConceptId parent,
      @Nullable ConceptId mapsTo)
      implements SourceFact {}

  /// The place of a fact that a person says is wrong; no record of a source holds it.
  record Withdrawn() implements SourceFact {}
}
