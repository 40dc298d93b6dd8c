package org.oncoweave.api.limits;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Counts the aliases of a whole document, those of its fragments too.
final class AliasLimit extends SimplePerformantInstrumentation {
  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    int aliases = aliases(parameters.getExecutionContext().getDocument());
    if (aliases > Limits.ALIASES) {
      throw new Stopped(
          Refusal.Code.TOO_MANY_ALIASES, aliases + " aliases, " + Limits.ALIASES + " are allowed");
    }
    return SimpleInstrumentationContext.noOp();
  }

  private static int aliases(Node<?> document) {
    int aliases = 0;
    var open = new ArrayDeque<Node<?>>();
    open.add(document);
    while (!open.isEmpty()) {
      var node = open.remove();
      if (node instanceof Field field && field.getAlias() != null) {
        aliases++;
      }
      for (Node<?> child : node.getChildren()) {
        open.add(child);
      }
    }
    return aliases;
  }
}
