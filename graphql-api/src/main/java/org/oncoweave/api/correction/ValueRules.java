package org.oncoweave.api.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;

/// What a person may write as the value of a property; each refusal says what would do.
final class ValueRules {
  private static final Pattern TOPOGRAPHY = Pattern.compile("C\\d\\d(\\.\\d)?");
  private static final Pattern MORPHOLOGY = Pattern.compile("\\d{4}/\\d");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,3})?");
  private static final List<String> SIDES = List.of("left", "right", "both");
  private static final List<String> INTENTS =
      List.of("NEOADJUVANT", "ADJUVANT", "PALLIATIVE", "CURATIVE");
  private static final int LONGEST = 200;
  private static final int MOST_SITES = 20;

  private final Predicate<ConceptId> known;
  private final LocalDate today;

  /// `known` says which codes the vocabularies in use have.
  ValueRules(Predicate<ConceptId> known, LocalDate today) {
    this.known = known;
    this.today = today;
  }

  /// The value as it is kept.
  ///
  /// @throws Refusal with what is wrong with it
  String checked(FactProperty property, String written, Patient patient) {
    var value = written.strip();
    var form = property.form();
    return switch (form) {
      case DATE -> date(value, patient);
      case TOPOGRAPHY -> code(value, TOPOGRAPHY, "topography such as C50.4");
      case MORPHOLOGY -> code(value, MORPHOLOGY, "morphology such as 8500/3");
      case TOPOGRAPHIES -> sites(value);
      case SIDE -> oneOf(value, SIDES);
      case INTENT -> oneOf(value, INTENTS);
      case EVENT_TYPE -> oneOf(value, Arrays.stream(EventType.values()).map(Enum::name).toList());
      case WORDS -> words(value);
      case COUNT -> number(value, COUNT, "a whole number from 1 to 999");
      case NUMBER -> number(value, NUMBER, "a number such as 50.4").replace(',', '.');
    };
  }

  private static Refusal refusal(String words) {
    return new Refusal(Refusal.Code.BAD_INPUT, words);
  }

  private String date(String value, Patient patient) {
    var date =
        parse(value)
            .orElseThrow(() -> refusal("Not a date: YYYY, YYYY-MM or YYYY-MM-DD is expected"));
    if (date.earliest().isAfter(today)) {
      throw refusal("The date lies in the future");
    }
    var birth = patient.birth();
    if (birth != null && birth.isSurelyAfter(date)) {
      throw refusal("The date lies before the patient's birth");
    }
    var death = patient.death();
    if (death != null && date.isSurelyAfter(death)) {
      throw refusal("The date lies after the patient's death");
    }
    return date.toString();
  }

  private static Optional<PartialDate> parse(String value) {
    try {
      return Optional.of(PartialDate.parse(value));
    } catch (DateTimeException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private String code(String value, Pattern form, String such) {
    if (!form.matcher(value).matches()) {
      throw refusal("Not an ICD-O " + such);
    }
    if (!known.test(ConceptId.of("ICDO3", value))) {
      throw refusal("ICD-O has no code " + value);
    }
    return value;
  }

  private String sites(String value) {
    var sites = Arrays.asList(value.split("\\s+", -1));
    if (sites.size() > MOST_SITES) {
      throw refusal("At most 20 sites");
    }
    sites.forEach(site -> code(site, TOPOGRAPHY, "topography such as C22.0"));
    return String.join(" ", sites);
  }

  private static String oneOf(String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw refusal("One of these is expected: " + String.join(", ", allowed));
    }
    return value;
  }

  private static String number(String value, Pattern form, String such) {
    if (!form.matcher(value).matches()) {
      throw refusal("What is expected is " + such);
    }
    return value;
  }

  private static String words(String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ')) {
      throw refusal("Words on one line are expected, at most 200 characters");
    }
    return value;
  }

  /// A course does not end before it begins; null: not known.
  static void inOrder(@Nullable PartialDate start, @Nullable PartialDate end) {
    if (start != null && end != null && start.isSurelyAfter(end)) {
      throw refusal("The end lies before the start");
    }
  }
}
