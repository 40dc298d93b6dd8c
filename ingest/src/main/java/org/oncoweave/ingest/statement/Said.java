package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;

/// What a statement is about. Sites are ICD-O topographies, medicines French INN; an empty text
/// means that the report does not say.
public sealed interface Said {

  /// A primary cancer, in situ or invasive; `specific` unless the word is no more than "cancer",
  /// `placed` where its organ stands right beside it and is not one that the report names
  /// elsewhere.
  record Tumour(String site, String morphology, String side, boolean specific, boolean placed)
      implements Said {
    Tumour(String site, String morphology, String side, boolean specific) {
      this(site, morphology, side, specific, true);
    }

    /// The same, its side left open.
    Tumour sideless() {
      return new Tumour(site, morphology, "", specific, placed);
    }

    /// The same, of another organ, three characters.
    Tumour from(String organ) {
      return new Tumour(organ + ".9", morphology, "", specific, true);
    }

    /// The same, of an organ read off the words around.
    public Tumour unplaced() {
      return new Tumour(site, morphology, side, specific, false);
    }
  }

  /// What the disease does: comes back, spreads, grows, answers.
  record Disease(Turn turn, List<String> sites, String side) implements Said {
    public Disease {
      sites = List.copyOf(sites);
    }
  }

  /// The turns that a disease can take.
  enum Turn {
    METASTASIS,
    SYNCHRONOUS_METASTASIS,
    DISTANT_RECURRENCE,
    REGIONAL_RECURRENCE,
    LOCAL_RECURRENCE,
    RECURRENCE,
    MARKER_RECURRENCE,
    PROGRESSION,
    COMPLETE_REMISSION,
    PARTIAL_REMISSION,
    TRANSFORMATION,
    SECOND_PRIMARY,
    STABLE
  }

  /// Medicines given together; `regimen` where the report names one, `sum` the milligrams a square
  /// metre that one medicine came to.
  record Medicines(
      List<String> drugs,
      String regimen,
      Optional<Integer> cycles,
      String intent,
      Phase phase,
      Optional<Double> sum)
      implements Said {
    /// Whether the words tell the end.
    public boolean stops() {
      return phase == Phase.ENDS;
    }

    public Medicines {
      drugs = List.copyOf(drugs);
    }
  }

  /// What the words tell of a course: its beginning, its end, or neither.
  enum Phase {
    BEGINS,
    GOES_ON,
    ENDS
  }

  /// An operation; `nodes` when it is one of lymph nodes alone, `vague` when the organ is not said.
  record Operation(String name, String organ, String side) implements Said {
    public boolean nodes() {
      return organ.startsWith("C77");
    }

    public boolean vague() {
      return organ.isEmpty();
    }
  }

  /// A course of rays.
  record Rays(String organ, Optional<Double> doseGy, Optional<Integer> fractions, String technique)
      implements Said {}

  /// Ablation, embolisation, transplant, surveillance in place of treatment.
  record OtherCare(Care care, String name, String organ) implements Said {}

  /// The families of other care.
  enum Care {
    INTERVENTIONAL,
    TRANSPLANT,
    SURVEILLANCE
  }

  /// The death; `cancer` is whether the report blames a cancer.
  record Death(Cause cause) implements Said {}

  /// What a report blames for a death.
  enum Cause {
    CANCER,
    OTHER,
    UNSAID
  }

  /// A benign lesion, which is no cancer.
  record Benign(String code) implements Said {}
}
