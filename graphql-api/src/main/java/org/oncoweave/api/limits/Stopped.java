package org.oncoweave.api.limits;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/// A question that is stopped before it is answered, with the code of the limit.
final class Stopped extends AbortExecutionException {
  private static final long serialVersionUID = 1L;

  private final Refusal.Code code;

  Stopped(Refusal.Code code, String words) {
    super(words);
    this.code = code;
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", code.name());
  }
}
