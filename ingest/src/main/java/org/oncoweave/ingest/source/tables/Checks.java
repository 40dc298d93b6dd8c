package org.oncoweave.ingest.source.tables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.PartialDate;

/// Whether a row stands by itself, before anything is known of other rows.
final class Checks {
  /// No patient of a centre was born before it.
  static final int FIRST_YEAR = 1880;

  /// Columns of which the second may not be before the first.
  private record Order(String first, String second, Reason reason) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order("birth", "death", Reason.BIRTH_AFTER_DEATH),
          new Order("from", "to", Reason.END_BEFORE_START),
          new Order("start", "end", Reason.END_BEFORE_START),
          new Order("date", "end", Reason.END_BEFORE_START));

  private final PartialDate today;

  Checks(LocalDate today) {
    this.today = PartialDate.of(today);
  }

  @Nullable Fault fault(Row row) {
    var fault = first(row.fault(), row.future(today));
    return fault != null ? fault : wrongOrder(row);
  }

  private static @Nullable Fault first(@Nullable Fault one, @Nullable Fault other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.reason().compareTo(other.reason()) <= 0 ? one : other;
  }

  private static @Nullable Fault wrongOrder(Row row) {
    for (var order : ORDERS) {
      var first = row.date(order.first());
      var second = row.date(order.second());
      if (first != null && second != null && first.isSurelyAfter(second)) {
        return new Fault(order.reason(), order.second(), row.cell(order.second()));
      }
    }
    return null;
  }
}
