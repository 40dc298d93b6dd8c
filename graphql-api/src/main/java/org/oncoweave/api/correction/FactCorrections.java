package org.oncoweave.api.correction;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.CorrectionGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded.Corrected;

/// Writes down what a person corrects, and has the history of that patient built anew. The audit
/// line is written first.
public final class FactCorrections {
  private static final int LONGEST_REASON = 2_000;

  private final PatientGraph patients;
  private final CorrectionGraph corrections;
  private final Matrix matrix;
  private final Door door;

  /// Who is told, who builds, and what time it is.
  public record Door(AuditTrail trail, Histories histories, InstantSource clock) {}

  public FactCorrections(
      PatientGraph patients, CorrectionGraph corrections, Matrix matrix, Door door) {
    this.patients = patients;
    this.corrections = corrections;
    this.matrix = matrix;
    this.door = door;
  }

  /// What a person says: that a property of a fact is another, or that the fact is `wrong`.
  public record Input(
      String patient,
      String fact,
      @Nullable FactProperty property,
      @Nullable String value,
      boolean wrong,
      @Nullable String reason) {}

  public Corrected correct(Input input, Asker asker) {
    var patient = patient(input.patient(), asker);
    var facts = new RecordedFacts(patients, patient.id(), asker.visibility());
    var correction = checked(input, patient, facts, asker.name());
    door.trail.read(asker, "correctFact", List.of(patient.id()));
    corrections.save(correction);
    return built(patient.id(), correction.key(), asker);
  }

  private Correction checked(Input input, Patient patient, RecordedFacts facts, String by) {
    var fact =
        facts
            .find(input.fact())
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such fact of this patient"));
    var property = property(input, fact);
    var value = property == null ? null : value(property, input.value(), patient);
    inOrder(property, value, fact);
    var was = property == null ? null : fact.text(property);
    var before = facts.before(fact.anchor().fact(), property);
    return new Correction(
        UUID.randomUUID().toString(),
        patient.id(),
        facts.anchor(fact),
        property,
        value,
        was,
        before == null ? was : before.told(),
        reason(input.reason()),
        by,
        door.clock.instant().toString(),
        null,
        null);
  }

  public Corrected undo(String id, String key, Asker asker) {
    var patient = patient(id, asker);
    var facts = new RecordedFacts(patients, patient.id(), asker.visibility());
    var open = facts.correction(key).filter(c -> c.state() != Correction.State.UNDONE);
    if (open.isEmpty()) {
      throw new Refusal(Refusal.Code.NOT_FOUND, "No such correction of this patient");
    }
    door.trail.read(asker, "undoCorrection", List.of(patient.id()));
    var at = door.clock.instant().toString();
    corrections.undo(new PatientId(patient.id()), key, asker.name(), at);
    return built(patient.id(), key, asker);
  }

  private Corrected built(String patient, String key, Asker asker) {
    if (door.histories.rebuild(new PatientId(patient))) {
      matrix.refresh(); // so that the next count follows
    }
    return new RecordedFacts(patients, patient, asker.visibility())
        .correction(key)
        .orElseThrow(() -> new IllegalStateException("The correction was there a moment ago"));
  }

  private Patient patient(String id, Asker asker) {
    return patients.list(List.of(id), asker.visibility()).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such patient"));
  }

  private static String reason(@Nullable String written) {
    var reason = written == null ? "" : written.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A reason is needed, at most 2,000 characters");
    }
    return reason;
  }

  private static @Nullable FactProperty property(Input input, CorrectableFact fact) {
    var property = input.property();
    if ((property == null) != input.wrong()) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT, "Either a property is corrected, or the fact is wrong");
    }
    if (property != null && !property.isOf(fact.anchor().kind())) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A fact of this kind has no such property");
    }
    return property;
  }

  private @Nullable String value(FactProperty property, @Nullable String value, Patient patient) {
    if (value == null) {
      if (!property.mayBeUnknown()) {
        throw new Refusal(Refusal.Code.BAD_INPUT, "This property cannot be unknown");
      }
      return null;
    }
    var today = LocalDate.ofInstant(door.clock.instant(), ZoneOffset.UTC);
    var concepts = matrix.latest().concepts();
    return new ValueRules(code -> concepts.isDefined(code), today)
        .checked(property, value, patient);
  }

  private static void inOrder(
      @Nullable FactProperty property, @Nullable String value, CorrectableFact fact) {
    if (property == FactProperty.START || property == FactProperty.END) {
      var date = value == null ? null : PartialDate.parse(value);
      boolean start = property == FactProperty.START;
      ValueRules.inOrder(
          start ? date : fact.date(FactProperty.START), start ? fact.date(FactProperty.END) : date);
    }
  }
}
