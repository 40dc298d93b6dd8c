package org.oncoweave.api.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Panel;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.TestedGenes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A patient with one tumour in the form in which trials are asked (docs/trials.md). What is not
/// recorded is left out, and so unknown.
final class CandidateForm {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<Sex, String> GENDERS = Map.of(Sex.FEMALE, "Female", Sex.MALE, "Male");
  private static final Set<String> HARMLESS = Set.of("benign", "bénin");
  private static final String COPIES = "copy number";
  static final String CNV = "CNV";
  static final String SV = "SV";
  private static final Set<EventType> OF_COURSE =
      Set.of(EventType.METASTATIC_RECURRENCE, EventType.REMISSION);

  private final Dossier dossier;
  private final LocalDate today;

  CandidateForm(Dossier dossier, LocalDate today) {
    this.dossier = dossier;
    this.today = today;
  }

  /// For a tumour that OncoTree calls `type`; empty where it is not known what.
  ObjectNode of(Recorded.Tumour tumour, String type, Biomarkers biomarkers) {
    var patient = dossier.patient();
    var form = JSON.createObjectNode().put("id", patient.id()).put("as_of", today.toString());
    if (patient.birth() != null) {
      form.put("birth_date", patient.birth().toString());
    }
    form.put("gender", GENDERS.get(patient.sex()));
    if (!type.isEmpty()) {
      form.put("oncotree", type);
    }
    var states = form.putObject("biomarkers");
    biomarkers.states().forEach(states::put);
    biomarkers.burden().ifPresent(burden -> states.put("tmb", burden));
    if (isMetastatic(tumour)) {
      states.putArray("disease_status").add("Metastatic");
    }
    addPanel(form);
    var records = form.putArray("genomic");
    dossier.variants().forEach(variant -> records.add(record(variant)));
    return form;
  }

  /// Known to be so: stage IV at first or spread later, with no remission told since.
  private boolean isMetastatic(Recorded.Tumour tumour) {
    return lastOfCourse(dossier, tumour)
        .map(event -> event.type() == EventType.METASTATIC_RECURRENCE)
        .orElseGet(() -> isStageFour(tumour.stage()));
  }

  /// The last spread or remission that has a date.
  static Optional<Recorded.NeoplasticEvent> lastOfCourse(Dossier dossier, Recorded.Tumour tumour) {
    return dossier.events().stream()
        .filter(event -> tumour.key().equals(event.tumourKey()))
        .filter(event -> OF_COURSE.contains(event.type()) && event.date() != null)
        .max(Comparator.comparing(event -> Objects.requireNonNull(event.date()).latest()));
  }

  private static boolean isStageFour(@Nullable String stage) {
    return stage != null && stage.strip().toUpperCase(Locale.ROOT).startsWith("IV");
  }

  private void addPanel(ObjectNode form) {
    var panel = JSON.createObjectNode();
    add(panel, "mutation", TestedGenes::mutations);
    add(panel, "cnv", TestedGenes::copies);
    add(panel, "sv", TestedGenes::structures);
    if (!panel.isEmpty()) {
      form.set("panel", panel);
    }
  }

  // What one specimen was looked at for was looked at in the patient.
  private void add(ObjectNode panel, String kind, Function<TestedGenes, TestedGenes.Looked> of) {
    var looked = dossier.tested().stream().map(of).toList();
    var tested = new TreeSet<String>();
    looked.forEach(specimen -> tested.addAll(specimen.genes()));
    if (looked.stream().anyMatch(TestedGenes.Looked::all)) {
      panel.put(kind, Panel.ALL);
    } else if (!tested.isEmpty()) {
      var list = panel.putArray(kind);
      tested.forEach(list::add);
    }
  }

  private static ObjectNode record(Recorded.Variant variant) {
    var significance = variant.significance();
    boolean harmless =
        significance != null && HARMLESS.contains(significance.strip().toLowerCase(Locale.ROOT));
    return JSON.createObjectNode()
        .put("category", category(variant))
        .put("gene", variant.gene())
        .put("p", variant.hgvsP())
        .put("c", variant.hgvsC())
        .put("call", variant.call())
        .put("partner", variant.partner())
        .put("origin", variant.origin())
        .put("significance", harmless ? "benign" : significance);
  }

  /// The kind of finding as criteria name it.
  static String category(Recorded.Variant variant) {
    if (variant.kind() == null) {
      return "MUTATION";
    }
    return variant.kind().equals(COPIES) ? CNV : SV;
  }
}
