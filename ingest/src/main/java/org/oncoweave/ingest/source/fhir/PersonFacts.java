package org.oncoweave.ingest.source.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Reached;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.VitalStatus;

/// Who the patient is, where the patient lived, what the relatives had.
final class PersonFacts {
  /// FR Core address profile, Interop'Santé.
  private static final String INSEE =
      "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code";

  /// Of a day that is not told.
  private static final SourceFact DEAD =
      new SourceFact.FollowedUp(Endpoint.OVERALL, null, Reached.YES, VitalStatus.DEAD);

  private final Faults faults;

  PersonFacts(Faults faults) {
    this.faults = faults;
  }

  List<SourceFact> patient(Patient patient) {
    var facts = new ArrayList<SourceFact>();
    var birth = faults.date(patient.getBirthDateElement(), "birthDate");
    var death =
        patient.hasDeceasedDateTimeType()
            ? faults.date(patient.getDeceasedDateTimeType(), "deceasedDateTime")
            : null;
    if (birth != null && death != null && birth.isSurelyAfter(death)) {
      faults.add(Reason.BIRTH_AFTER_DEATH, "deceasedDateTime", death.toString());
    }
    var name = name(patient.getName());
    facts.add(
        new SourceFact.Person(
            sex(patient),
            birth,
            death,
            null,
            null,
            name == null ? null : name.getFamily(),
            name == null || !name.hasGiven() ? null : name.getGivenAsSingleString()));
    deadWithoutDay(patient).ifPresent(facts::add);
    patient.getAddress().forEach(address -> facts.add(residence(address)));
    return facts;
  }

  private static Optional<SourceFact> deadWithoutDay(Patient patient) {
    boolean dead =
        patient.hasDeceasedBooleanType() && patient.getDeceasedBooleanType().booleanValue();
    return dead ? Optional.of(DEAD) : Optional.empty();
  }

  List<SourceFact> family(FamilyMemberHistory member) {
    var relation = Codes.label(member.getRelationship());
    var code = member.getRelationship().getCodingFirstRep().getCode();
    var word = relation == null ? code : relation;
    if (word == null) {
      faults.add(Reason.MISSING_VALUE, "relationship", null);
      return List.of();
    }
    return member.getCondition().stream().map(c -> relative(word, c)).toList();
  }

  private static SourceFact relative(
      String relation, FamilyMemberHistory.FamilyMemberHistoryConditionComponent condition) {
    var cancer =
        Codes.snomed(condition.getCode(), Snomed.Role.TUMOUR).flatMap(Snomed.Entry::concept);
    var concept = cancer.or(() -> Codes.best(condition.getCode())).orElse(null);
    Integer age =
        condition.hasOnsetAge() && condition.getOnsetAge().hasValue()
            ? condition.getOnsetAge().getValue().intValue()
            : null;
    return new SourceFact.FamilyHistory(relation, concept, Codes.label(condition.getCode()), age);
  }

  private SourceFact residence(Address address) {
    var insee = address.getExtensionByUrl(INSEE);
    ConceptId commune = null;
    if (insee != null && insee.getValue() instanceof org.hl7.fhir.r4.model.Coding coding) {
      commune = coding.hasCode() ? ConceptId.of("INSEE", coding.getCode()) : null;
    } else if (insee != null && insee.getValue() instanceof StringType text && text.hasValue()) {
      commune = ConceptId.of("INSEE", text.getValue());
    }
    PartialDate from = faults.date(address.getPeriod().getStartElement(), "address.period.start");
    PartialDate to = faults.date(address.getPeriod().getEndElement(), "address.period.end");
    faults.checkOrder(from, to, "address.period");
    return new SourceFact.Residence(
        commune, from, to, address.getPostalCode(), address.getCountry());
  }

  private static @Nullable HumanName name(List<HumanName> names) {
    return names.stream()
        .filter(n -> n.getUse() == HumanName.NameUse.OFFICIAL)
        .findFirst()
        .orElse(names.isEmpty() ? null : names.getFirst());
  }

  private static Sex sex(Patient patient) {
    var gender = patient.getGender();
    if (gender == null) {
      return Sex.UNKNOWN;
    }
    return switch (gender) {
      case FEMALE -> Sex.FEMALE;
      case MALE -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }
}
