package org.oncoweave.api.limits;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.oncoweave.graph.QuestionTooSlowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;

/// Turns what went wrong into a code; the correlation id is added to each error as the answer
/// leaves. Nothing of an unforeseen exception but its class is told or logged: its message may
/// carry what a patient's record says.
public final class Refusals extends DataFetcherExceptionResolverAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  public Refusals() {
    setThreadLocalContextAware(true);
  }

  @Override
  protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment at) {
    var refusal = refusal(thrown);
    return GraphqlErrorBuilder.newError(at)
        .message(refusal.words())
        .errorType(Kind.of(refusal.code()))
        .extensions(Map.of("code", refusal.code().name()))
        .build();
  }

  /// The classification is the code.
  private record Kind(Refusal.Code code) implements ErrorClassification {
    static Kind of(Refusal.Code code) {
      return new Kind(code);
    }

    @Override
    public Object toSpecification(GraphQLError error) {
      return code.name();
    }
  }

  private static Refusal refusal(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> refusal;
      case AuthenticationException _ -> new Refusal(Refusal.Code.UNAUTHENTICATED, "Sign in first");
      case AccessDeniedException _ ->
          new Refusal(Refusal.Code.FORBIDDEN, "Your roles do not allow this question");
      case BindException _ -> new Refusal(Refusal.Code.BAD_INPUT, "An argument has no valid value");
      case QuestionTooSlowException _ ->
          new Refusal(Refusal.Code.TOO_SLOW, "The question took too long; ask for less at once");
      default -> unforeseen(thrown);
    };
  }

  private static Refusal unforeseen(Throwable thrown) {
    var place = thrown.getStackTrace().length > 0 ? thrown.getStackTrace()[0].toString() : "";
    LOG.error("Unforeseen {} at {}", thrown.getClass().getName(), place);
    return new Refusal(Refusal.Code.INTERNAL, "Something failed; report the correlation id");
  }
}
