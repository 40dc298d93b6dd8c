package org.oncoweave.analysis.correlation;

import java.util.Optional;
import org.oncoweave.analysis.correlation.ModelAnswer.Missing;

/// What a model of hazards says of a line, or why it says nothing.
///
/// @param events that it was fitted to, or had to be
public record HazardAnswer(int events, Optional<Hazard> hazard, Optional<Missing> missing) {
  static HazardAnswer of(Hazard hazard) {
    return new HazardAnswer(hazard.events(), Optional.of(hazard), Optional.empty());
  }

  static HazardAnswer without(int events, Missing why) {
    return new HazardAnswer(events, Optional.empty(), Optional.of(why));
  }
}
