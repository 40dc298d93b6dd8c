package org.oncoweave.api.limits;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;

/// Puts a code and the correlation id on each error of an answer.
public final class Answers {
  private Answers() {}

  public static WebGraphQlResponse withCodes(WebGraphQlResponse answer, String correlationId) {
    answer.getResponseHeaders().set("X-OncoWeave-Correlation", correlationId);
    if (answer.getErrors().isEmpty()) {
      return answer;
    }
    var errors = answer.getErrors().stream().map(e -> withCode(e, correlationId)).toList();
    return answer.transform(builder -> builder.errors(errors));
  }

  private static GraphQLError withCode(ResponseError error, String correlationId) {
    var extensions = new HashMap<String, Object>();
    extensions.put("code", code(error));
    extensions.put("correlationId", correlationId);
    var message = error.getMessage();
    return GraphqlErrorBuilder.newError()
        .message("%s", message == null ? "No answer" : message)
        .path(error.getParsedPath())
        .locations(error.getLocations())
        .errorType(error.getErrorType())
        .extensions(extensions)
        .build();
  }

  private static Object code(ResponseError error) {
    Map<String, Object> extensions = error.getExtensions();
    var code = extensions.get("code");
    if (code != null) {
      return code;
    }
    return error.getParsedPath().isEmpty()
        ? Refusal.Code.BAD_QUESTION.name()
        : Refusal.Code.INTERNAL.name();
  }
}
