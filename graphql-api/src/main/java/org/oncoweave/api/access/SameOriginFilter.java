package org.oncoweave.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only pages of this very server: a browser names the page's origin on each post and on
/// the opening of a socket, which CSRF tokens do not guard. While bound to loopback it answers to
/// loopback names alone, so that a foreign name made to point here (DNS rebinding) gets nothing.
final class SameOriginFilter extends OncePerRequestFilter {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;

  SameOriginFilter(boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isForeign(request)) {
      Replies.refuse(response, HttpServletResponse.SC_FORBIDDEN, "FOREIGN_ORIGIN");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isForeign(HttpServletRequest request) {
    var name = request.getServerName();
    if (loopbackOnly && !LOOPBACK.contains(name) && !"0:0:0:0:0:0:0:1".equals(name)) {
      return true;
    }
    var origin = request.getHeader("Origin");
    return origin != null && !sameHost(origin, String.valueOf(request.getHeader("Host")));
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false; // `null` or no address: a page without an origin of its own
    }
  }
}
