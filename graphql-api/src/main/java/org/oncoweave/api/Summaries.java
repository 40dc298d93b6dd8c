package org.oncoweave.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.springframework.stereotype.Component;

/// One line that says who a patient is: sex, birth, tumours, death.
@Component
class Summaries {
  private static final int MOST_TUMOURS = 3;

  private final Matrix matrix;

  Summaries(Matrix matrix) {
    this.matrix = matrix;
  }

  String line(Patient patient, List<Recorded.Tumour> tumours, Language language) {
    boolean french = language == Language.FR;
    var parts = new ArrayList<String>();
    parts.add(
        sex(patient.sex(), french)
            + year(french ? ", né" + ending(patient.sex()) + " en " : ", born ", patient.birth()));
    for (var tumour : tumours.subList(0, Math.min(MOST_TUMOURS, tumours.size()))) {
      parts.add(site(tumour.topography(), language) + year(" ", tumour.date()));
    }
    if (tumours.size() > MOST_TUMOURS) {
      parts.add("+" + (tumours.size() - MOST_TUMOURS));
    }
    if (patient.isDead()) {
      parts.add(death(patient, french));
    }
    return String.join("; ", parts);
  }

  private static String sex(Sex sex, boolean french) {
    return switch (sex) {
      case FEMALE -> french ? "Femme" : "Woman";
      case MALE -> french ? "Homme" : "Man";
      case UNKNOWN -> french ? "Sexe inconnu" : "Sex unknown";
    };
  }

  private String site(@Nullable ConceptId topography, Language language) {
    if (topography == null) {
      return language == Language.FR ? "siège inconnu" : "unknown site";
    }
    return matrix.latest().concepts().label(topography, language);
  }

  // Of a French participle.
  private static String ending(Sex sex) {
    return switch (sex) {
      case FEMALE -> "e";
      case MALE -> "";
      case UNKNOWN -> "(e)";
    };
  }

  private static String death(Patient patient, boolean french) {
    var day = patient.death();
    var dead = "mort" + ending(patient.sex());
    if (day == null) {
      return french ? dead + ", date inconnue" : "died, date unknown";
    }
    return year(french ? dead + " en " : "died ", day);
  }

  private static String year(String before, @Nullable PartialDate date) {
    return date == null ? "" : before + date.year();
  }
}
