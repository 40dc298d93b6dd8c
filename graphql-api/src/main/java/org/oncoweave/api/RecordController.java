package org.oncoweave.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.variant.ComputedIdentifier;
import org.oncoweave.ontology.variant.Genomes;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What is recorded of patients, by kind: one question for a whole page of patients.
@Controller
class RecordController {
  private static final String MAY_READ = "hasRole('PSEUDONYMISED')";

  private final PatientGraph patients;
  private final Genomes genomes;

  RecordController(PatientGraph patients, Genomes genomes) {
    this.patients = patients;
    this.genomes = genomes;
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Tumour>> tumours(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Tumour.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.NeoplasticEvent>> events(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.NeoplasticEvent.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Treatment>> treatments(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Treatment.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Condition>> conditions(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Condition.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Act>> acts(List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Act.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Measurement>> measurements(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Measurement.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Exposure>> exposures(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Exposure.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Specimen>> specimens(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Specimen.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.FollowUp>> followUps(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.FollowUp.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Residence>> residences(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Residence.class, page, asker);
  }

  @SchemaMapping(typeName = "Variant")
  @PreAuthorize(MAY_READ)
  public @Nullable String vrs(Recorded.Variant variant) {
    var ref = variant.ref();
    var alt = variant.alt();
    var position = variant.position();
    if (position == null || ref == null || alt == null) {
      return null;
    }
    var build = String.valueOf(variant.build());
    var chromosome = String.valueOf(variant.chromosome());
    var site = new ComputedIdentifier.Site(build, chromosome, position);
    return ComputedIdentifier.of(site, new ComputedIdentifier.Alleles(ref, alt), genomes)
        .orElse(null);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Variant>> variants(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Variant.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.FamilyHistory>> familyHistory(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.FamilyHistory.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Conflict>> conflicts(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Conflict.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Corrected>> corrections(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Corrected.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.Opposition>> oppositions(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.Opposition.class, page, asker);
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<Recorded.RecordCount>> recordCounts(
      List<Patient> page, @ContextValue Asker asker) {
    return records(Recorded.RecordCount.class, page, asker);
  }

  private <R extends Record & Recorded> Map<Patient, List<R>> records(
      Class<R> kind, List<Patient> page, Asker asker) {
    var ids = page.stream().map(Patient::id).toList();
    var found = patients.records(kind, ids, asker.visibility());
    return page.stream()
        .collect(Collectors.toMap(p -> p, p -> found.getOrDefault(p.id(), List.of()), (a, _) -> a));
  }
}
