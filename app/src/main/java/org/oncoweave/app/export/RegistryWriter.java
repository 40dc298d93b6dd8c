package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// One line a tumour with what cancer registries keep of each: docs/exports.md names the source of
/// the columns.
final class RegistryWriter implements PatientWriter {
  private static final String HEADER =
      "patient,tumour,number,sex,birth_year,incidence_date,age,topography,morphology,behaviour,"
          + "grade,laterality,stage,distant_at_diagnosis,surgery,systemic,radiotherapy,"
          + "first_recurrence,first_distant_recurrence,vital_status,last_contact,death_cause";

  private static final List<EventType> RETURNS =
      List.of(
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE);

  private final Cells lines;

  RegistryWriter(Path folder) throws IOException {
    lines = new Cells(folder.resolve("registry.csv"), HEADER.split(",", -1));
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    int number = 0;
    for (var tumour : one.tumours()) {
      line(one, tumour, ++number);
    }
  }

  private void line(ExportedPatient one, Recorded.Tumour t, int number) throws IOException {
    var p = one.patient();
    var morphology = TablesWriter.code(t.morphology());
    var line = new ArrayList<@Nullable Object>();
    Collections.addAll(line, p.id(), t.key(), number, TablesWriter.sex(p), p.birth(), t.date());
    Collections.addAll(line, age(p.birth(), t.date()), TablesWriter.code(t.topography()));
    Collections.addAll(line, part(morphology, 0), part(morphology, 1), t.grade());
    Collections.addAll(line, t.laterality(), t.stage(), distant(one, t));
    Collections.addAll(line, first(one, t, Kind.SURGERY), first(one, t, Kind.SYSTEMIC));
    Collections.addAll(line, first(one, t, Kind.RADIOTHERAPY), first(one, t, RETURNS));
    line.add(first(one, t, List.of(EventType.METASTATIC_RECURRENCE)));
    Collections.addAll(line, status(p), p.death() == null ? p.lastNews() : p.death());
    line.add(TablesWriter.code(p.deathCause()));
    lines.row(line.toArray());
  }

  private static String status(Patient p) {
    return p.vital().name();
  }

  private static @Nullable Long age(@Nullable PartialDate birth, @Nullable PartialDate day) {
    return birth == null || day == null
        ? null
        : ChronoUnit.YEARS.between(birth.middle(), day.middle());
  }

  /// The four digits, or the behaviour.
  private static String part(@Nullable String morphology, int part) {
    var parts = morphology == null ? new String[0] : morphology.split("/", -1);
    return parts.length > part ? parts[part] : "";
  }

  private static String distant(ExportedPatient one, Recorded.Tumour t) {
    return one.events().stream()
        .filter(e -> e.type() == EventType.INITIAL && t.key().equals(e.tumourKey()))
        .map(e -> TablesWriter.codes(e.sites()))
        .findFirst()
        .orElse("");
  }

  private static @Nullable PartialDate first(
      ExportedPatient one, Recorded.Tumour t, List<EventType> types) {
    return one.events().stream()
        .filter(e -> types.contains(e.type()) && t.key().equals(e.tumourKey()))
        .flatMap(e -> Optional.ofNullable(e.date()).stream())
        .min(Comparator.comparing(PartialDate::middle))
        .orElse(null);
  }

  private static @Nullable PartialDate first(ExportedPatient one, Recorded.Tumour t, Kind kind) {
    return one.treatments().stream()
        .filter(x -> x.kind() == kind && one.tumourOf(x).filter(t.key()::equals).isPresent())
        .flatMap(x -> Optional.ofNullable(x.start()).stream())
        .min(Comparator.comparing(PartialDate::middle))
        .orElse(null);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
