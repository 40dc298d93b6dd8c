package org.oncoweave.api.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why a question is asked; it comes with each request.
public enum Purpose {
  CARE,
  RESEARCH,
  QUALITY,
  AUDIT;

  public static final String HEADER = "X-OncoWeave-Purpose";

  static Optional<Purpose> find(@Nullable String name) {
    return Arrays.stream(values()).filter(purpose -> purpose.name().equals(name)).findFirst();
  }

  boolean isAllowedTo(Set<Role> roles) {
    return switch (this) {
      case CARE -> roles.contains(Role.CARE);
      case RESEARCH, QUALITY -> roles.contains(Role.COUNT);
      case AUDIT -> roles.contains(Role.DPO) || roles.contains(Role.AUDITOR);
    };
  }

  /// The purposes that these roles allow.
  public static Set<Purpose> allowedTo(Set<Role> roles) {
    var allowed = EnumSet.allOf(Purpose.class);
    allowed.removeIf(purpose -> !purpose.isAllowedTo(roles));
    return allowed;
  }
}
