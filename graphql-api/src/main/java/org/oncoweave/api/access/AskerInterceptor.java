package org.oncoweave.api.access;

import graphql.introspection.Introspection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.limits.Answers;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/// Puts the [Asker] beside each question. Without a purpose a question is for research, which sees
/// least.
public final class AskerInterceptor implements WebGraphQlInterceptor {
  private final boolean introspectionForAll;

  /// `introspectionForAll`: for development; else only ADMIN may read the schema.
  public AskerInterceptor(boolean introspectionForAll) {
    this.introspectionForAll = introspectionForAll;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    var correlationId = UUID.randomUUID().toString();
    var asker = asker(request.getHeaders().getFirst(Purpose.HEADER), correlationId);
    boolean mayRead = introspectionForAll || asker.may(Role.ADMIN);
    request.configureExecutionInput((input, builder) ->
        builder
            .graphQLContext(
                Map.of(Asker.KEY, asker, Introspection.INTROSPECTION_DISABLED, !mayRead))
            .build());
    return chain.next(request).map(answer -> Answers.withCodes(answer, correlationId));
  }

  private static Asker asker(@Nullable String header, String correlationId) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    var roles = signedIn == null ? EnumSet.noneOf(Role.class) : roles(signedIn);
    var name = signedIn == null ? "" : signedIn.getName();
    return new Asker(name, roles, purpose(header, roles), correlationId);
  }

  /// The roles behind the authorities `ROLE_…` of a session.
  static Set<Role> roles(Authentication signedIn) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      if (signedIn.getAuthorities().stream()
          .anyMatch(a -> ("ROLE_" + role.name()).equals(a.getAuthority()))) {
        roles.add(role);
      }
    }
    return roles;
  }

  // What is not allowed was refused by PurposeFilter; a socket, which brings no header, is for
  // research.
  private static Purpose purpose(@Nullable String header, Set<Role> roles) {
    return Purpose.find(header)
        .filter(purpose -> purpose.isAllowedTo(roles))
        .orElse(Purpose.RESEARCH);
  }
}
