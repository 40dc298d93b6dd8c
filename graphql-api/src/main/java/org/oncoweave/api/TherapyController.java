package org.oncoweave.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Effect;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.board.MedicineNames;
import org.oncoweave.api.board.Therapies;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.alteration.Scope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Therapies for the variants of patients: three questions to the graph for a whole page of
/// patients.
@Controller
class TherapyController {
  private final PatientGraph patients;
  private final Therapies therapies;

  TherapyController(PatientGraph patients, Therapies therapies) {
    this.patients = patients;
    this.therapies = therapies;
  }

  /// A statement as the schema shows it.
  record TherapyOption(Therapies.Option option, @Nullable PartialDate knownOn) {
    public String tumourKey() {
      return option.tumourKey();
    }

    public String variantKey() {
      return option.variantKey();
    }

    public ConceptId tumourType() {
      return option.tumourType();
    }

    public String finding() {
      return option.finding();
    }

    public boolean uncertain() {
      return option.uncertain();
    }

    public String how() {
      return option.known().how();
    }

    public Effect effect() {
      return option.known().effect();
    }

    public String level() {
      return option.known().level();
    }

    public boolean onType() {
      return option.known().onType();
    }

    public Scope scope() {
      return option.known().scope();
    }

    public String disease() {
      return option.known().disease();
    }

    public String source() {
      return option.known().source();
    }

    public @Nullable String line() {
      return option.known().authorisation().get("line");
    }

    public @Nullable String date() {
      return option.known().authorisation().get("date");
    }

    public @Nullable String dateCertainty() {
      return option.known().authorisation().get("checked");
    }
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<Patient, List<TherapyOption>> therapies(
      List<Patient> page, @ContextValue Asker asker) {
    var ids = page.stream().map(Patient::id).toList();
    var tumours = patients.records(Recorded.Tumour.class, ids, asker.visibility());
    var variants = patients.records(Recorded.Variant.class, ids, asker.visibility());
    var measurements = patients.records(Recorded.Measurement.class, ids, asker.visibility());
    var answer = new HashMap<Patient, List<TherapyOption>>();
    var since = therapies.knownOn().orElse(null);
    for (var patient : page) {
      var recorded =
          new Therapies.Asked(
              tumours.getOrDefault(patient.id(), List.of()),
              variants.getOrDefault(patient.id(), List.of()),
              measurements.getOrDefault(patient.id(), List.of()));
      var known = therapies.list(recorded);
      answer.put(patient, known.stream().map(one -> new TherapyOption(one, since)).toList());
    }
    return answer;
  }

  @SchemaMapping(typeName = "TherapyOption")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public List<String> medicines(TherapyOption option, @Argument Language language) {
    return MedicineNames.in(language, option.option.known().medicines());
  }

  @SchemaMapping(typeName = "TherapyOption")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public @Nullable String indication(TherapyOption option, @Argument Language language) {
    var words = option.option.known().authorisation();
    return words.get(language == Language.FR ? "indication_fr" : "indication_en");
  }
}
