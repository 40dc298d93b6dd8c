package org.oncoweave.app.export.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.app.export.sheet.Sheet.Column;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;

/// The questions that a column may ask; docs/exports.md says what each answers.
enum Question {
  DIAGNOSIS_DATE((seen, _) -> seen.ofTumour(t -> t.date())),
  TOPOGRAPHY((seen, _) -> seen.ofTumour(t -> Seen.code(t.topography()))),
  MORPHOLOGY((seen, _) -> seen.ofTumour(t -> Seen.code(t.morphology()))),
  LATERALITY((seen, _) -> seen.ofTumour(t -> t.laterality())),
  GRADE((seen, _) -> seen.ofTumour(t -> t.grade())),
  STAGE_AT_DIAGNOSIS((seen, _) -> seen.stage()),
  AGE_AT_DIAGNOSIS((seen, _) -> seen.ofTumour(seen::ageAt)),
  SECOND_PRIMARY((seen, _) -> seen.secondPrimary()),
  FIRST_RECURRENCE_DATE((seen, _) ->
      seen.firstDate(
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE)),
  FIRST_PROGRESSION_DATE((seen, _) -> seen.firstDate(EventType.PROGRESSION)),
  FIRST_METASTASIS_DATE((seen, _) -> seen.firstMetastasis()),
  METASTASIS_SITES((seen, _) -> seen.metastases()),
  FIRST_TREATMENT(
      Map.of("kind", kinds()),
      (seen, column) -> seen.firstTreatment(column.parameter("kind"), Seen::name)),
  FIRST_TREATMENT_DATE(
      Map.of("kind", kinds()),
      (seen, column) -> seen.firstTreatment(column.parameter("kind"), t -> t.start())),
  REGIMEN_FIRST_LINE((seen, _) -> seen.firstTreatment("systemic", Seen::name)),
  SURGERY_DATE((seen, _) -> seen.firstTreatment("surgery", t -> t.start())),
  RADIOTHERAPY_DOSE((seen, _) -> seen.firstTreatment("radiotherapy", t -> Seen.number(t.doseGy()))),
  BIOMARKER(
      Map.of("biomarker", Set.of(), "when", moments()),
      (seen, column) -> seen.biomarker(column.parameter("biomarker"), column.parameter("when"))),
  PERFORMANCE_STATUS(
      Map.of("when", moments()), (seen, column) -> seen.performance(column.parameter("when"))),
  VARIANT(Map.of("gene", Set.of()), (seen, column) -> seen.variant(column.parameter("gene"))),
  SMOKING((seen, _) -> seen.smoking()),
  PACK_YEARS((seen, _) -> seen.packYears()),
  SEX((seen, _) -> seen.ofPatient(p -> p.sex().name().substring(0, 1))),
  BIRTH_YEAR((seen, _) -> seen.ofPatient(p -> p.birth())),
  VITAL_STATUS((seen, _) -> seen.vitalStatus()),
  DEATH_DATE((seen, _) -> seen.death()),
  DEATH_CAUSE((seen, _) -> seen.ofPatient(p -> Seen.code(p.deathCause()))),
  LAST_NEWS((seen, _) -> seen.ofPatient(p -> p.lastNews()));

  /// The parameter that every question takes.
  static final String TUMOUR = "tumour";

  /// Answers one column for one patient; empty: not known.
  interface Asked {
    Optional<Answer> answer(Seen seen, Column column);
  }

  @SuppressWarnings("ImmutableEnumChecker") // a copy
  private final Map<String, Set<String>> parameters;

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing
  private final Asked asked;

  Question(Asked asked) {
    this(Map.of(), asked);
  }

  Question(Map<String, Set<String>> parameters, Asked asked) {
    this.parameters = Map.copyOf(parameters);
    this.asked = asked;
  }

  private static Set<String> moments() {
    return new TreeSet<>(List.of("diagnosis", "latest"));
  }

  private static Set<String> kinds() {
    return Stream.of(Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What must be said beside the question, with the words allowed; none: any.
  Map<String, Set<String>> parameters() {
    return parameters;
  }

  Optional<Answer> answer(Seen seen, Column column) {
    return asked.answer(seen, column).filter(answer -> !answer.value().isBlank());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Question::word).toList();
  }

  static Optional<Question> named(String word) {
    return Arrays.stream(values()).filter(question -> question.word().equals(word)).findFirst();
  }
}
