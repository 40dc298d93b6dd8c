package org.oncoweave.api.matrix;

import java.util.List;
import java.util.Map;

/// Features that follow from what is known outside the records, and so are in no profile.
public interface DerivedFeatures {
  /// None at all.
  DerivedFeatures NONE =
      new DerivedFeatures() {
        @Override
        public int version() {
          return 0;
        }

        @Override
        public Map<String, List<Feature>> byPatient(Concepts concepts) {
          return Map.of();
        }
      };

  /// What a patient has from a day on; `curie` is a concept that no vocabulary holds.
  record Feature(String curie, String labelFr, String labelEn, int day) {}

  /// Another number once what is known outside has changed.
  int version();

  /// By the key of the patient; of everybody, also of those who oppose research.
  Map<String, List<Feature>> byPatient(Concepts concepts);
}
