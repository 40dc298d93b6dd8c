package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.Settings.Reports;
import org.oncoweave.synthetic.SyntheticHospital;

/// Each cell of the registry file of a small synthetic hospital against the graph it came from.
class RegistryIT {
  @TempDir private Path folder;

  private final Map<String, Patient> people = new HashMap<>();
  private final Map<String, Recorded.NeoplasticEvent> events = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<Recorded.Treatment> treatments = new ArrayList<>();

  @Test
  void everyCellSaysWhatTheGraphSays() throws Exception {
    var hospital = folder.resolve("hospital");
    SyntheticHospital.write(Settings.of(60, 3, hospital).with(Reports.NONE), (_, _) -> {});
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, hospital);
      new Exports(graph).run(ExportForm.REGISTRY, folder, null);
      var tumours = facts(graph);
      var lines = Csv.read(folder.resolve("registry.csv"));
      assertThat(lines).hasSameSizeAs(tumours.values()).hasSizeGreaterThan(30);
      var numbers = new HashMap<String, Integer>();
      for (var line : lines) {
        var tumour = Objects.requireNonNull(tumours.get(line.get("tumour")));
        var owner = String.valueOf(owners.get(tumour.key()));
        var expected = expected(tumour, numbers.merge(owner, 1, Integer::sum));
        assertThat(line).as(tumour.key()).isEqualTo(expected);
      }
      assertThat(lines)
          .extracting(line -> line.get("first_recurrence"))
          .anyMatch(d -> !d.isEmpty());
      assertThat(lines).extracting(line -> line.get("radiotherapy")).anyMatch(d -> !d.isEmpty());
    }
  }

  private Map<String, Recorded.Tumour> facts(GraphConnection graph) {
    var ids = new ArrayList<String>();
    ProfileGraph.of(graph).streamVersions((id, _) -> ids.add(id));
    var patients = PatientGraph.of(graph);
    patients.list(ids, Visibility.NOT_OPPOSED).forEach(p -> people.put(p.id(), p));
    patients
        .records(Recorded.NeoplasticEvent.class, ids, Visibility.NOT_OPPOSED)
        .values()
        .forEach(all -> all.forEach(e -> events.put(e.key(), e)));
    patients
        .records(Recorded.Treatment.class, ids, Visibility.NOT_OPPOSED)
        .values()
        .forEach(treatments::addAll);
    var tumours = new HashMap<String, Recorded.Tumour>();
    patients
        .records(Recorded.Tumour.class, ids, Visibility.NOT_OPPOSED)
        .forEach((id, all) ->
            all.forEach(t -> {
              tumours.put(t.key(), t);
              owners.put(t.key(), id);
            }));
    return tumours;
  }

  private Map<String, String> expected(Recorded.Tumour t, int number) {
    var patient = Objects.requireNonNull(people.get(owners.get(t.key())));
    var line = new LinkedHashMap<String, String>();
    line.put("patient", patient.id());
    line.put("tumour", t.key());
    line.put("number", String.valueOf(number));
    line.put("sex", patient.sex().name().substring(0, 1));
    line.put("birth_year", said(patient.birth()).replaceFirst("-.*", ""));
    line.put("incidence_date", said(t.date()));
    line.put("age", age(patient.birth(), t.date()));
    line.put("topography", curie(t.topography()));
    line.put("morphology", curie(t.morphology()).replaceFirst("/.*", ""));
    line.put("behaviour", curie(t.morphology()).replaceFirst("^[^/]*/?", ""));
    line.put("grade", said(t.grade()));
    line.put("laterality", said(t.laterality()));
    line.put("stage", said(t.stage()));
    line.put("distant_at_diagnosis", distant(t.key()));
    line.put("surgery", care(t.key(), "SURGERY"));
    line.put("systemic", care(t.key(), "SYSTEMIC"));
    line.put("radiotherapy", care(t.key(), "RADIOTHERAPY"));
    line.put("first_recurrence", event(t.key(), ".*_RECURRENCE"));
    line.put("first_distant_recurrence", event(t.key(), "METASTATIC_RECURRENCE"));
    vital(patient, line);
    return line;
  }

  private static void vital(Patient patient, Map<String, String> line) {
    boolean dead = patient.death() != null;
    var alive = patient.lastNews() == null ? "UNKNOWN" : "ALIVE";
    line.put("vital_status", dead ? "DEAD" : alive);
    line.put("last_contact", said(dead ? patient.death() : patient.lastNews()));
    line.put("death_cause", curie(patient.deathCause()));
  }

  private static String said(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String curie(org.oncoweave.model.@Nullable ConceptId concept) {
    return concept == null ? "" : concept.curie().replaceFirst("^[^:]*:", "");
  }

  /// By the middle of the year of birth, as no more leaves.
  private static String age(@Nullable PartialDate birth, @Nullable PartialDate day) {
    if (birth == null || day == null) {
      return "";
    }
    var born = PartialDate.parse(String.valueOf(birth.year())).middle();
    LocalDate then = day.middle();
    int years = then.getYear() - born.getYear();
    return String.valueOf(born.plusYears(years).isAfter(then) ? years - 1 : years);
  }

  private Stream<Recorded.NeoplasticEvent> of(String tumour, String types) {
    return events.values().stream()
        .filter(e -> tumour.equals(e.tumourKey()) && e.type().name().matches(types));
  }

  private String event(String tumour, String types) {
    return earliest(of(tumour, types).map(Recorded.NeoplasticEvent::date));
  }

  private String distant(String tumour) {
    return of(tumour, "INITIAL")
        .findFirst()
        .map(e -> String.join(" ", e.sites().stream().map(RegistryIT::curie).toList()))
        .orElse("");
  }

  private String care(String tumour, String kind) {
    return earliest(
        treatments.stream()
            .filter(t -> t.kind().name().equals(kind))
            .filter(t -> {
              var event = events.get(String.valueOf(t.eventKey()));
              return event != null && tumour.equals(event.tumourKey());
            })
            .map(Recorded.Treatment::start));
  }

  private static String earliest(Stream<@Nullable PartialDate> days) {
    var sorted = new TreeSet<String>();
    days.filter(Objects::nonNull).forEach(day -> sorted.add(day.toString()));
    return sorted.isEmpty() ? "" : sorted.getFirst();
  }
}
