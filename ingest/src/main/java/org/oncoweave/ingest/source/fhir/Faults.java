package org.oncoweave.ingest.source.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.model.PartialDate;

/// The first thing wrong with the resource being read, whether HAPI or our own reading found it.
final class Faults extends ErrorHandlerAdapter {
  private static final int EARLIEST_YEAR = 1880;

  private final LocalDate today;
  private Refusal.@Nullable Fault first;

  Faults(LocalDate today) {
    this.today = today;
  }

  void clear() {
    first = null;
  }

  Refusal.@Nullable Fault first() {
    return first;
  }

  void add(Reason reason, String element, @Nullable String value) {
    if (first == null) {
      first = new Refusal.Fault(reason, element, value);
    }
  }

  /// The date as precise as it is written; times are cut off. Null where the element is empty.
  @Nullable PartialDate date(BaseDateTimeType element, String name) {
    var text = element.getValueAsString();
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var date = PartialDate.parse(text.substring(0, Math.min(10, text.length())));
      if (date.year() < EARLIEST_YEAR || date.earliest().isAfter(today)) {
        add(Reason.DATE_OUT_OF_RANGE, name, text);
      }
      return date;
    } catch (DateTimeException | IllegalArgumentException notADate) {
      add(Reason.INVALID_DATE, name, text);
      return null;
    }
  }

  /// Two dates that no missing day or month can put in order.
  void checkOrder(@Nullable PartialDate start, @Nullable PartialDate end, String name) {
    if (start != null && end != null && start.isSurelyAfter(end)) {
      add(Reason.END_BEFORE_START, name, end.toString());
    }
  }

  @Override
  public void invalidValue(
      IParserErrorHandler.IParseLocation location, String value, String error) {
    var element = location == null ? "" : String.valueOf(location.getParentElementName());
    boolean date = error.toLowerCase(Locale.ROOT).contains("date");
    add(date ? Reason.INVALID_DATE : Reason.UNKNOWN_VALUE, element, value);
  }

  /// An object where a word belongs, or a word where an object does; HAPI reads the rest past it.
  @Override
  public void incorrectJsonType(
      IParserErrorHandler.IParseLocation location,
      String element,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    boolean word = expected == ValueType.SCALAR;
    if (expected != found && word != (found == ValueType.SCALAR)) {
      add(Reason.UNKNOWN_VALUE, element, null);
    }
  }
}
