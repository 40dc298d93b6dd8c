package org.oncoweave.api.limits;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import java.util.List;

/// What one question may cost.
///
/// A field costs 1 and what is below it; below a page of `first` rows everything counts once for
/// each ten rows begun, since rows are read in batches.
public final class Limits {
  public static final int DEPTH = 12;
  public static final int COMPLEXITY = 2_000;
  public static final int ALIASES = 30;
  public static final int BYTES = 64 * 1024;
  private static final int ROWS_READ_AT_ONCE = 10;
  private static final int MOST_TOKENS = 6_000;

  private Limits() {}

  /// The checks that run before a question is answered.
  public static List<Instrumentation> instrumentations() {
    return List.of(new Depth(), new Complexity(), new AliasLimit());
  }

  /// Stops parsing a document that is too long; holds for the whole JVM.
  public static void limitParser() {
    ParserOptions.setDefaultOperationParserOptions(
        ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxCharacters(BYTES).maxTokens(MOST_TOKENS)));
  }

  private static int cost(FieldComplexityEnvironment field, int below) {
    long cost = 1L + (long) below * batches(field);
    return (int) Math.min(cost, Integer.MAX_VALUE / 4); // sums must not overflow
  }

  private static int batches(FieldComplexityEnvironment field) {
    var first = field.getArguments().get("first");
    return first instanceof Integer rows ? Math.max(1, Math.ceilDiv(rows, ROWS_READ_AT_ONCE)) : 1;
  }

  private static final class Depth extends MaxQueryDepthInstrumentation {
    Depth() {
      super(DEPTH);
    }

    @Override
    protected AbortExecutionException mkAbortException(int depth, int most) {
      return new Stopped(Refusal.Code.TOO_DEEP, "Depth " + depth + ", " + most + " is allowed");
    }
  }

  private static final class Complexity extends MaxQueryComplexityInstrumentation {
    Complexity() {
      super(COMPLEXITY, Limits::cost);
    }

    @Override
    protected AbortExecutionException mkAbortException(int cost, int most) {
      return new Stopped(
          Refusal.Code.TOO_COMPLEX, "Complexity " + cost + ", " + most + " is allowed");
    }
  }
}
