package org.oncoweave.api.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.ShippedTable;

/// The comorbidity index of a patient on a day (Charlson 1987, codes by Quan 2005); a disease
/// counts from its first record on. `undated` are diseases that no record dates: they count
/// nothing.
public record Comorbidity(
    PartialDate on, int index, int indexWithCancer, List<Disease> diseases, List<Disease> undated) {

  /// A group of the index with the codes that tell it.
  public record Disease(
      String group, int weight, List<String> codes, @Nullable PartialDate since) {}

  private record Group(String name, int weight, List<String> codes, String over, boolean cancer) {
    boolean has(String code) {
      return codes.stream().anyMatch(code::startsWith);
    }
  }

  private static final String METASTASIS = "C79";

  private static final List<Group> GROUPS =
      ShippedTable.rows(Comorbidity.class, "charlson.tsv", 5).stream()
          .map(r ->
              new Group(
                  r.get(0),
                  Integer.parseInt(r.get(1)),
                  Arrays.asList(r.get(2).split(" ", -1)),
                  r.get(3),
                  r.get(4).equals("yes")))
          .toList();

  /// A code of ICD-10 with the date of its record.
  public record Coded(String code, @Nullable PartialDate date) {}

  /// What is recorded of a patient that may count.
  public record Records(
      List<Recorded.Condition> conditions,
      List<Recorded.Tumour> tumours,
      List<Recorded.NeoplasticEvent> events) {}

  /// The codes of a patient's other diseases, of their tumours and of what those spread to.
  public static List<Coded> codes(Records records) {
    var codes = new ArrayList<Coded>();
    for (var condition : records.conditions) {
      var code = condition.code();
      if (code != null && !"suspected".equals(condition.role())) {
        codes.add(new Coded(code, condition.date()));
      }
    }
    for (var tumour : records.tumours) {
      code(tumour).ifPresent(code -> codes.add(new Coded(code, tumour.date())));
    }
    for (var event : records.events) {
      if (event.type() == EventType.METASTATIC_RECURRENCE) {
        codes.add(new Coded(METASTASIS, event.date()));
      }
    }
    return codes;
  }

  /// A topography as a disease: blood and lymph nodes are where a primary may lie, of the skin the
  /// index counts melanoma alone.
  private static Optional<String> code(Recorded.Tumour tumour) {
    var site = tumour.topography();
    var morphology = tumour.morphology();
    if (site == null) {
      return Optional.empty();
    }
    if (site.code().startsWith("C44")) {
      boolean melanoma = morphology != null && morphology.code().matches("87[2-9].*");
      return melanoma ? Optional.of("C43") : Optional.empty();
    }
    boolean blood = site.code().startsWith("C42") || site.code().startsWith("C77");
    return Optional.of(blood ? "C96" : site.code());
  }

  public static Comorbidity on(PartialDate day, List<Coded> codes) {
    var known =
        codes.stream()
            .filter(c -> c.date() != null && !c.date().earliest().isAfter(day.latest()))
            .toList();
    var diseases = diseases(known);
    var undated = diseases(codes.stream().filter(c -> c.date() == null).toList());
    return new Comorbidity(day, sum(diseases, false), sum(diseases, true), diseases, undated);
  }

  /// A graver group takes the place of the milder.
  private static List<Disease> diseases(List<Coded> codes) {
    var diseases = new ArrayList<Disease>();
    for (var group : GROUPS) {
      var own = codes.stream().filter(c -> group.has(c.code())).toList();
      if (!own.isEmpty()) {
        diseases.removeIf(d -> d.group.equals(group.over));
        var since =
            own.stream()
                .map(Coded::date)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(PartialDate::earliest));
        var names = own.stream().map(Coded::code).distinct().sorted().toList();
        diseases.add(new Disease(group.name, group.weight, names, since.orElse(null)));
      }
    }
    return diseases;
  }

  private static int sum(List<Disease> diseases, boolean withCancer) {
    return diseases.stream()
        .filter(d -> withCancer || !isCancer(d.group))
        .mapToInt(Disease::weight)
        .sum();
  }

  private static boolean isCancer(String group) {
    return GROUPS.stream().anyMatch(g -> g.name.equals(group) && g.cancer);
  }
}
