package org.oncoweave.api.scan;

import org.oncoweave.analysis.correlation.Definitions;

/// How a feature is defined that is not taken as it is: so many years of it, or without it.
public record Definition(Definitions.Kind kind, int years) {
  /// The same as a part of an id.
  String code() {
    return kind + "_" + years;
  }
}
