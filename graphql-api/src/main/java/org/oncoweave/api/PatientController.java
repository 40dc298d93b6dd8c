package org.oncoweave.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Patients: one, a page of those who meet a question, and what stands on each.
@Controller
class PatientController {
  private final Cohorts cohorts;
  private final PatientGraph patients;
  private final AuditTrail trail;
  private final Summaries summaries;

  PatientController(Cohorts cohorts, PatientGraph patients, AuditTrail trail, Summaries summaries) {
    this.cohorts = cohorts;
    this.patients = patients;
    this.trail = trail;
    this.summaries = summaries;
  }

  @QueryMapping
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Optional<Patient> patient(@Argument String id, @ContextValue Asker asker) {
    var found = patients.list(List.of(id), asker.visibility());
    trail.read(asker, "patient", found.stream().map(Patient::id).toList());
    return found.stream().findFirst().map(asker::see);
  }

  record PatientsQuestion(
      List<CriterionInput> filter, @Nullable String text, int first, @Nullable String after) {}

  @QueryMapping
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Connection<Patient> patients(
      @Arguments PatientsQuestion asked, @ContextValue Asker asker) {
    var question = new Cohorts.Question(asked.filter(), asked.text());
    var slice = Connection.slice(asked.first(), asked.after());
    return page(cohorts.answer(question, asker.visibility()).page(slice), "patients", asker);
  }

  /// The patients of a page of identifiers, each read written down.
  Connection<Patient> page(Page<String> ids, String question, Asker asker) {
    var found = patients.list(ids.rows(), asker.visibility());
    trail.read(asker, question, found.stream().map(Patient::id).toList());
    var seen = found.stream().map(asker::see).toList();
    return Connection.of(new Page<>(seen, ids.offset(), ids.total()));
  }

  @SchemaMapping(typeName = "Patient")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public CompletableFuture<String> summary(
      Patient patient,
      @Argument Concepts.Language language,
      DataLoader<Patient, List<Recorded.Tumour>> tumoursOfPatients) {
    return tumoursOfPatients
        .load(patient)
        .thenApply(tumours -> summaries.line(patient, tumours, language));
  }
}
