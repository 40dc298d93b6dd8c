package org.oncoweave.analysis.correlation;

import java.util.Locale;

/// What may have made a finding, or what is to be known with it.
public enum Flag {
  REVERSE_CAUSATION,
  IMMORTAL_TIME,
  LEFT_TRUNCATION,
  FOLLOW_UP_LENGTH,
  CALENDAR_PERIOD,
  DETECTION,
  COMPETING_DEATH,
  CONFOUNDED,
  INDICATION,
  PROXY,
  DUPLICATE,
  FEW_CASES;

  /// Whether a finding with this flag is set aside.
  public boolean isArtefact() {
    return this != PROXY && this != DUPLICATE && this != FEW_CASES;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
