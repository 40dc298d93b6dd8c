package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.Profile;
import org.oncoweave.model.Reached;
import org.oncoweave.model.SourceFact.FollowedUp;
import org.oncoweave.model.VitalStatus;

/// How long studies followed a patient: of each end that it came, whoever tells it, else what is
/// told longest.
final class FollowUps {
  private static final double DAYS_A_MONTH = 30.4375;

  private final Map<Endpoint, FollowedUp> longest = new EnumMap<>(Endpoint.class);
  private VitalStatus status = VitalStatus.UNKNOWN;

  void add(FollowedUp told) {
    if (told.status() == VitalStatus.DEAD || status == VitalStatus.UNKNOWN) {
      status = told.status();
    }
    if (told.reached() != Reached.UNKNOWN) {
      longest.merge(told.endpoint(), told, FollowUps::longer);
    }
  }

  private static FollowedUp longer(FollowedUp one, FollowedUp other) {
    if (one.reached() != other.reached()) {
      return one.reached() == Reached.YES ? one : other;
    }
    return months(one) >= months(other) ? one : other;
  }

  private static double months(FollowedUp told) {
    var months = told.months();
    return months == null ? -1 : months;
  }

  List<Profile.Followed> all() {
    var all = new ArrayList<Profile.Followed>();
    longest.values().forEach(told -> all.add(followed(told)));
    return all;
  }

  private static Profile.Followed followed(FollowedUp told) {
    double months = months(told);
    int days = months < 0 ? Profile.UNKNOWN_DAY : (int) Math.round(months * DAYS_A_MONTH);
    return new Profile.Followed(told.endpoint(), days, told.reached() == Reached.YES);
  }

  /// The properties of the patient, with what is known of life and death without a day.
  Map<String, Object> with(Map<String, Object> known) {
    if (status == VitalStatus.UNKNOWN) {
      return known;
    }
    var more = new HashMap<>(known);
    more.put("vital", status.name());
    return more;
  }
}
