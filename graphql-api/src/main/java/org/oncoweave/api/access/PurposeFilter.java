package org.oncoweave.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request whose purpose is unknown, or not allowed by the roles of the asker.
final class PurposeFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var named = request.getHeader(Purpose.HEADER);
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (named == null || signedIn == null) {
      chain.doFilter(request, response);
      return;
    }
    var roles = AskerInterceptor.roles(signedIn);
    if (Purpose.find(named).filter(purpose -> purpose.isAllowedTo(roles)).isEmpty()) {
      Replies.refuse(response, HttpServletResponse.SC_FORBIDDEN, "PURPOSE_NOT_ALLOWED");
      return;
    }
    chain.doFilter(request, response);
  }
}
