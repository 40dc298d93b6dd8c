package org.oncoweave.ingest.history;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// A treatment while its evidence is gathered.
final class Given {
  final Kind kind;
  final Set<String> drugs = new LinkedHashSet<>();
  final TreeSet<String> sources = new TreeSet<>();
  boolean reported; // told by a report, not by rows alone
  String name = "";
  String regimen = "";
  String organ = "";
  String intent = "";
  String subject = "";
  boolean supposed; // no word names its organ, which is that of the tumour spoken of
  @Nullable PartialDate start;
  @Nullable PartialDate end;
  @Nullable Integer cycles;
  @Nullable Integer fractions;
  @Nullable Double doseGy;

  Given(Kind kind, @Nullable PartialDate start) {
    this.kind = kind;
    this.start = start;
  }

  /// Days from its start to a date; 0 where one is unknown.
  long to(@Nullable PartialDate date) {
    return Times.days(start, date);
  }

  /// Keeps what is known of the rays, adds what is not.
  void radiated(Said.Rays said) {
    name = name.isEmpty() ? said.technique() : name;
    doseGy = doseGy == null ? said.doseGy().orElse(null) : doseGy;
    fractions = fractions == null ? said.fractions().orElse(null) : fractions;
  }

  boolean isNamed(String said) {
    return (" + " + name + " + ").contains(" + " + said + " + ");
  }

  /// Adds a name, once.
  void named(String more) {
    if (!name.contains(more)) {
      name = name.isEmpty() ? more : name + " + " + more;
    }
  }

  /// Whether its start is the day, said with more or less detail.
  boolean startsOn(@Nullable PartialDate day) {
    return start != null && day != null && start.agreesWith(day);
  }

  /// Whether a month or a year told from memory is that of its start, or of one year off.
  boolean remembered(@Nullable PartialDate day) {
    if (start == null || day == null || day.precision() == PartialDate.Precision.DAY) {
      return false;
    }
    int years = start.year() - day.year();
    return Math.abs(years) <= 1
        && start.agreesWith(new PartialDate(day.year() + years, day.month(), 0));
  }

  /// Keeps the more precise of two dates that agree, the later end.
  void dated(@Nullable PartialDate from, @Nullable PartialDate until) {
    boolean finer =
        from != null
            && (start == null
                || (from.agreesWith(start) && from.precision().compareTo(start.precision()) < 0));
    start = finer ? from : start;
    end =
        until == null || start == null || Times.days(start, until) < 0
            ? end
            : Times.later(end, until);
  }
}
