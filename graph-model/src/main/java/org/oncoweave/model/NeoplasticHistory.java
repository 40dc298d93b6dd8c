package org.oncoweave.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one patient's cancers: the tumours, what happened to each, how they were
/// treated, where every document belongs, and where sources disagree.
public record NeoplasticHistory(
    List<Tumour> tumours,
    List<NeoplasticEvent> events,
    List<Treatment> treatments,
    List<DocumentLink> documents,
    List<Conflict> conflicts) {
  public NeoplasticHistory {
    tumours = List.copyOf(tumours);
    events = List.copyOf(events);
    treatments = List.copyOf(treatments);
    documents = List.copyOf(documents);
    conflicts = List.copyOf(conflicts);
  }

  /// Of sources that agree.
  public NeoplasticHistory(
      List<Tumour> tumours,
      List<NeoplasticEvent> events,
      List<Treatment> treatments,
      List<DocumentLink> documents) {
    this(tumours, events, treatments, documents, List.of());
  }

  /// One primary. `key` is stable over rebuilds as long as the records that tell it stay.
  public record Tumour(
      String key,
      ConceptId topography,
      @Nullable ConceptId morphology,
      @Nullable PartialDate date,
      @Nullable String laterality,
      @Nullable String stage,
      @Nullable String grade,
      boolean secondPrimary,
      List<Evidence> evidence) {
    public Tumour {
      evidence = List.copyOf(evidence);
    }

    /// The same tumour, as a second primary or not.
    public Tumour ranked(boolean second) {
      return new Tumour(
          key, topography, morphology, date, laterality, stage, grade, second, evidence);
    }
  }

  /// What happened to a tumour, and when; `sites` are ICD-O topographies reached.
  public record NeoplasticEvent(
      String key,
      @Nullable String tumourKey,
      EventType type,
      @Nullable PartialDate date,
      List<ConceptId> sites,
      List<Evidence> evidence) {
    public NeoplasticEvent {
      sites = List.copyOf(sites);
      evidence = List.copyOf(evidence);
    }

    /// The same event, resting on this.
    public NeoplasticEvent resting(List<Evidence> on) {
      return new NeoplasticEvent(key, tumourKey, type, date, sites, on);
    }

    /// The same event of another tumour; null: of none.
    public NeoplasticEvent of(@Nullable String tumour) {
      return new NeoplasticEvent(key, tumour, type, date, sites, evidence);
    }
  }

  /// A treatment that was given; `concepts` are the medicines, the act or the irradiated site.
  public record Treatment(
      String key,
      @Nullable String eventKey,
      Kind kind,
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
      List<Evidence> evidence) {
    public Treatment {
      concepts = List.copyOf(concepts);
      evidence = List.copyOf(evidence);
    }

    public enum Kind {
      SURGERY,
      SYSTEMIC,
      RADIOTHERAPY,
      INTERVENTIONAL,
      TRANSPLANT,
      SURVEILLANCE
    }
  }

  /// Where a document belongs: to an event, or outside with a reason; never both, never neither.
  public record DocumentLink(
      RecordKey document, @Nullable String eventKey, @Nullable Outside outside) {
    public DocumentLink {
      if ((eventKey == null) == (outside == null)) {
        throw new IllegalArgumentException("An event or a reason, one of the two");
      }
    }

    public enum Outside {
      OTHER_DISEASE,
      BEFORE_CANCER,
      ADMINISTRATIVE,
      OTHER_PATIENT,
      NO_CONTENT
    }
  }

  /// Sources disagree: what is `kept` of the fact `about` (its key; null where nothing is kept),
  /// and what other sources `told`, which is not asserted until a person decides.
  public record Conflict(
      String key,
      Disagreement kind,
      @Nullable String about,
      @Nullable String kept,
      String told,
      @Nullable PartialDate date,
      List<Evidence> evidence) {
    public Conflict {
      evidence = List.copyOf(evidence);
    }

    public enum Disagreement {
      TUMOUR_NOT_CODED,
      TUMOUR_DATE,
      LATERALITY,
      MORPHOLOGY,
      EVENT_NOT_CODED,
      EVENT_DATE,
      TREATMENT_NOT_CODED,
      /// A person corrected a fact that records tell no more.
      CORRECTION_WITHOUT_FACT,
      /// Records came to tell another value than a person saw and than they gave.
      CORRECTION_CONTRADICTED
    }
  }
}
