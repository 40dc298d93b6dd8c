package org.oncoweave.app.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Recorded;

/// A file a patient: a FHIR R4 Bundle, its resources in the profiles of mCODE.
final class McodeWriter implements PatientWriter {
  /// No server, only the common place that lets references inside the Bundle lead somewhere.
  private static final String BASE = "https://oncoweave.invalid/fhir/";

  private final IParser parser = FhirContext.forR4Cached().newJsonParser();
  private final Path folder;

  McodeWriter(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    var file = folder.resolve(FhirParts.id(one.patient().id()) + ".json");
    Files.writeString(file, parser.encodeResourceToString(bundle(one)));
  }

  static Bundle bundle(ExportedPatient one) {
    var bundle = new Bundle();
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setId(FhirParts.id(one.patient().id() + "#bundle"));
    var parts = new FhirParts(one.patient().id());
    add(bundle, patient(one, parts));
    var diseases = new McodeDiseases(parts);
    one.tumours().forEach(tumour -> add(bundle, diseases.primary(tumour)));
    one.events().forEach(event -> diseases.of(event, one).forEach(r -> add(bundle, r)));
    var care = new McodeCare(parts);
    for (Recorded.Treatment treatment : one.treatments()) {
      var tumour = one.tumourOf(treatment);
      care.of(treatment, tumour).forEach(resource -> add(bundle, resource));
    }
    new McodeFindings(parts, one).all().forEach(resource -> add(bundle, resource));
    new McodeGenes(parts, one).all().forEach(resource -> add(bundle, resource));
    return bundle;
  }

  private static void add(Bundle bundle, Resource resource) {
    bundle
        .addEntry()
        .setFullUrl(BASE + resource.fhirType() + "/" + resource.getIdPart())
        .setResource(resource);
  }

  private static Patient patient(ExportedPatient one, FhirParts parts) {
    var p = one.patient();
    var patient = parts.of(new Patient(), "cancer-patient");
    patient.setId(FhirParts.id(p.id()));
    patient.addIdentifier().setSystem("urn:oncoweave:patient").setValue(p.id());
    patient.addName().addExtension(FhirParts.absent("masked"));
    patient.setGender(gender(p.sex()));
    FhirParts.date(p.birth()).ifPresent(d -> patient.getBirthDateElement().setValueAsString(d));
    FhirParts.dateTime(p.death()).ifPresent(patient::setDeceased);
    if (p.death() == null && p.isDead()) {
      patient.setDeceased(new BooleanType(true));
    }
    return patient;
  }

  private static AdministrativeGender gender(Sex sex) {
    return switch (sex) {
      case FEMALE -> AdministrativeGender.FEMALE;
      case MALE -> AdministrativeGender.MALE;
      case UNKNOWN -> AdministrativeGender.UNKNOWN;
    };
  }

  @Override
  public void close() {} // each file is closed once written
}
