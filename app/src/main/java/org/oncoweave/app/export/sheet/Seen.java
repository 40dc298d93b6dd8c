package org.oncoweave.app.export.sheet;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.SourceFact.Exposed;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded.Exposure;
import org.oncoweave.model.dossier.Recorded.NeoplasticEvent;
import org.oncoweave.model.dossier.Recorded.ToldValue;
import org.oncoweave.model.dossier.Recorded.Treatment;
import org.oncoweave.model.dossier.Recorded.Tumour;

/// One patient, seen for the tumour that a column asks about.
final class Seen {
  private static final Comparator<PartialDate> IN_TIME = Comparator.comparing(PartialDate::middle);

  private final ExportedPatient one;
  private final Optional<Tumour> tumour;
  private final List<NeoplasticEvent> events;

  Seen(ExportedPatient one, List<String> topographies) {
    this.one = one;
    tumour =
        one.tumours().stream()
            .filter(t -> topographies.stream().anyMatch(site -> isIn(t, site)))
            .min(byDate(Tumour::date));
    events =
        one.events().stream()
            .filter(e -> tumour.isPresent() && tumour.get().key().equals(e.tumourKey()))
            .sorted(byDate(NeoplasticEvent::date))
            .toList();
  }

  private static boolean isIn(Tumour tumour, String site) {
    var code = code(tumour.topography());
    return site.isEmpty() || (code != null && code.startsWith(site));
  }

  private static <T> Comparator<T> byDate(Function<T, @Nullable PartialDate> date) {
    return Comparator.comparing(date, Comparator.nullsLast(IN_TIME));
  }

  static @Nullable String code(@Nullable ConceptId concept) {
    return concept == null ? null : concept.code();
  }

  static @Nullable String number(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  Optional<Answer> ofTumour(Function<Tumour, @Nullable Object> said) {
    return tumour.flatMap(
        t -> Optional.ofNullable(said.apply(t)).map(v -> Answer.of(v, t.key(), t.evidence())));
  }

  Optional<Answer> ofPatient(Function<Patient, @Nullable Object> said) {
    return Optional.ofNullable(said.apply(one.patient())).map(Answer::ofPatient);
  }

  @Nullable Long ageAt(Tumour t) {
    var birth = one.patient().birth();
    return birth == null || t.date() == null
        ? null
        : Long.valueOf(ChronoUnit.YEARS.between(birth.middle(), t.date().middle()));
  }

  /// A tumour after the one asked about; a silent record does not say no.
  Optional<Answer> secondPrimary() {
    return one.tumours().stream()
        .filter(t -> t.secondPrimary() && !t.equals(tumour.orElse(null)))
        .findFirst()
        .map(t -> Answer.of("yes", t.key(), t.evidence()));
  }

  Optional<Answer> firstDate(EventType... types) {
    var wanted = Arrays.asList(types);
    return first(events.stream().filter(event -> wanted.contains(event.type())));
  }

  private static Optional<Answer> first(Stream<NeoplasticEvent> events) {
    return events
        .filter(event -> event.date() != null)
        .findFirst()
        .map(e -> Answer.of(Objects.requireNonNull(e.date()), e.key(), e.evidence()));
  }

  /// Organs reached at the discovery count from then on.
  private Stream<NeoplasticEvent> metastatic() {
    return events.stream()
        .filter(event ->
            event.type() == EventType.METASTATIC_RECURRENCE
                || (event.type() == EventType.INITIAL && !event.sites().isEmpty()));
  }

  Optional<Answer> firstMetastasis() {
    return first(metastatic());
  }

  Optional<Answer> metastases() {
    var sites = new TreeSet<String>();
    metastatic().forEach(event -> event.sites().forEach(site -> sites.add(site.code())));
    return metastatic()
        .filter(event -> !event.sites().isEmpty())
        .map(e -> Answer.of(String.join(" ", sites), e.key(), e.evidence()))
        .reduce(Answer::and);
  }

  Optional<Answer> firstTreatment(String kind, Function<Treatment, @Nullable Object> said) {
    return one.treatments().stream()
        .filter(t -> t.kind().name().equals(kind.toUpperCase(Locale.ROOT)) && isOfTumour(t))
        .min(byDate(Treatment::start))
        .flatMap(
            t -> Optional.ofNullable(said.apply(t)).map(v -> Answer.of(v, t.key(), t.evidence())));
  }

  private boolean isOfTumour(Treatment treatment) {
    return tumour.isPresent()
        && one.tumourOf(treatment).filter(tumour.get().key()::equals).isPresent();
  }

  /// The regimen, else the words, else the codes.
  static String name(Treatment t) {
    return Stream.of(t.regimen(), t.label())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(
            () -> t.concepts().stream().map(ConceptId::code).collect(Collectors.joining(" ")));
  }

  Optional<Answer> biomarker(String name, String when) {
    return ofOneTumour(when(new Markers(one).of(name), when));
  }

  Optional<Answer> performance(String when) {
    return when(new Markers(one).performance(), when);
  }

  /// That of the tumour, else what reports tell about its time.
  Optional<Answer> stage() {
    var known = ofTumour(Tumour::stage);
    return known.isPresent() ? known : ofOneTumour(when(new Markers(one).stages(), "diagnosis"));
  }

  private Optional<Answer> when(List<Markers.Reading> found, String when) {
    return when.equals("latest")
        ? Markers.latest(found)
        : tumour.flatMap(t -> Markers.at(found, t.date()));
  }

  /// Of several tumours nothing says which was meant.
  private Optional<Answer> ofOneTumour(Optional<Answer> answer) {
    return answer.map(a -> one.tumours().size() > 1 ? a.inDoubt() : a);
  }

  Optional<Answer> variant(String gene) {
    return new Markers(one).variants(gene);
  }

  Optional<Answer> smoking() {
    return exposures()
        .filter(e -> e.concept() != null || e.label() != null)
        .map(e -> Answer.of(smoked(e), e.key(), e.evidence()))
        .findFirst()
        .or(() -> tobacco(t -> t.textValue()).reduce((_, later) -> later));
  }

  /// What reports tell of tobacco, in order of time.
  private Stream<Answer> tobacco(Function<ToldValue, @Nullable Object> said) {
    return one.all(ToldValue.class).stream()
        .filter(t -> t.series() == SeriesKind.TOBACCO && said.apply(t) != null)
        .sorted(byDate(ToldValue::date))
        .map(t -> Answer.of(Objects.requireNonNull(said.apply(t)), t.key(), t.evidence()));
  }

  private static String smoked(Exposure e) {
    var concept = e.concept();
    return concept == null ? String.valueOf(e.label()) : concept.code();
  }

  Optional<Answer> packYears() {
    return exposures()
        .filter(
            e -> e.value() != null && String.valueOf(e.unit()).matches("(?i)pack.*|PA|paquets.*"))
        .max(Comparator.comparing(e -> Objects.requireNonNull(e.value())))
        .map(e -> Answer.of(String.valueOf(number(e.value())), e.key(), e.evidence()))
        .or(() ->
            tobacco(t -> number(t.value()))
                .max(Comparator.comparing(a -> Double.valueOf(a.value()))));
  }

  private Stream<Exposure> exposures() {
    return one.all(Exposure.class).stream()
        .filter(e -> e.kind() == Exposed.Kind.TOBACCO)
        .sorted(byDate(Exposure::from));
  }

  Optional<Answer> vitalStatus() {
    var death = death();
    return death.isPresent()
        ? death.map(d -> new Answer("dead", d.evidence(), d.facts(), d.doubtful()))
        : ofPatient(Seen::vital);
  }

  private static @Nullable String vital(Patient p) {
    return switch (p.vital()) {
      case DEAD -> "dead";
      case ALIVE -> "alive";
      case UNKNOWN -> null;
    };
  }

  /// The day of the patient's row, with what the event of the death rests on.
  Optional<Answer> death() {
    var event = one.events().stream().filter(e -> e.type() == EventType.DEATH).findFirst();
    var date = one.patient().death();
    var day = date == null ? event.map(NeoplasticEvent::date).orElse(null) : date;
    return Optional.ofNullable(day)
        .map(d ->
            event
                .map(e -> Answer.of(d, e.key(), e.evidence()))
                .orElseGet(() -> Answer.ofPatient(d)));
  }
}
