package org.oncoweave.api.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What an account may do; the first four include those before them.
public enum Role {
  COUNT,
  AGGREGATE,
  PSEUDONYMISED,
  CARE,
  DPO,
  AUDITOR,
  ADMIN;

  /// These roles and all that they include.
  public static Set<Role> including(Collection<Role> given) {
    var all = EnumSet.noneOf(Role.class);
    for (var role : given) {
      all.addAll(role.compareTo(CARE) <= 0 ? EnumSet.range(COUNT, role) : EnumSet.of(role));
    }
    return all;
  }
}
