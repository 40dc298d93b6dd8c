package org.oncoweave.validator;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.ValueSet;

/// Stands for the profiles of US Core that those of mCODE lead to; the snapshots of mCODE hold what
/// US Core demands of the resource itself.
final class UsCore {
  private static final String URL = "http://hl7.org/fhir/us/core/";
  private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";

  private UsCore() {}

  static PrePopulatedValidationSupport of(FhirContext context) {
    var support = new PrePopulatedValidationSupport(context);
    rows()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(row -> {
          if (row[0].startsWith("ValueSet")) {
            support.addValueSet(codes(row[0], row[1]));
          } else {
            support.addStructureDefinition(type(row[0], row[1]));
          }
        });
    return support;
  }

  private static StructureDefinition type(String name, String type) {
    var definition = new StructureDefinition();
    definition.setUrl(URL + name).setName(type).setStatus(PublicationStatus.ACTIVE);
    definition.setKind(StructureDefinitionKind.RESOURCE).setAbstract(false);
    definition.setType(type).setBaseDefinition(R4 + type);
    definition.setDerivation(TypeDerivationRule.CONSTRAINT);
    definition.getDifferential().addElement().setPath(type).setId(type);
    return definition;
  }

  private static ValueSet codes(String name, String code) {
    var set = new ValueSet();
    set.setUrl(URL + name).setStatus(PublicationStatus.ACTIVE);
    var parts = code.split("#", 2);
    set.getCompose().addInclude().setSystem(parts[0]).addConcept().setCode(parts[1]);
    return set;
  }

  private static String rows() {
    try (InputStream table = UsCore.class.getResourceAsStream("us_core.tsv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
