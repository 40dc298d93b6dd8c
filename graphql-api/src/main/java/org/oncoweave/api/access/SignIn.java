package org.oncoweave.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Accounts.Entry;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opens and shows the session of the page: POST /login, GET /me; POST /logout closes it.
@RestController
public class SignIn {
  private final Accounts accounts;
  private final InstantSource clock;
  private final CsrfTokenRepository csrf;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SignIn(Accounts accounts, InstantSource clock, CsrfTokenRepository csrf) {
    this.accounts = accounts;
    this.clock = clock;
    this.csrf = csrf;
  }

  /// What the page sends; what is absent was not sent.
  public record Credentials(@Nullable String name, @Nullable String password) {}

  /// Who is signed in.
  public record SignedIn(String name, Set<Role> roles, Set<Purpose> purposes) {}

  @PostMapping("/login")
  public ResponseEntity<?> login(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    var given = credentials.name();
    var password = credentials.password();
    if (given == null || password == null) {
      return unread();
    }
    return switch (accounts.enter(given, password)) {
      case Entry.Welcome(var name, var roles) -> {
        open(token(name, roles), request, response);
        yield ResponseEntity.ok(new SignedIn(name, roles, Purpose.allowedTo(roles)));
      }
      case Entry.Wrong() ->
          ResponseEntity.status(401).body(Map.of("code", "WRONG_NAME_OR_PASSWORD"));
      case Entry.Locked(var until) -> {
        long seconds = Duration.between(clock.instant(), until).toSeconds() + 1;
        yield ResponseEntity.status(429)
            .header("Retry-After", Long.toString(seconds))
            .body(Map.of("code", "LOCKED", "retryAfterSeconds", seconds));
      }
    };
  }

  /// What is no JSON object, or lacks a name or a password.
  @ExceptionHandler(HttpMessageNotReadableException.class)
  public ResponseEntity<?> unread() {
    return ResponseEntity.badRequest().body(Map.of("code", "BAD_INPUT"));
  }

  @GetMapping("/me")
  public SignedIn me(Authentication signedIn) {
    var roles = AskerInterceptor.roles(signedIn);
    return new SignedIn(signedIn.getName(), roles, Purpose.allowedTo(roles));
  }

  private static Authentication token(String name, Set<Role> roles) {
    var authorities = roles.stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
    return UsernamePasswordAuthenticationToken.authenticated(
        name, null, AuthorityUtils.createAuthorityList(authorities));
  }

  // A new session and a new CSRF token, so that what was known before signing in opens nothing.
  private void open(
      Authentication token, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(token);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    csrf.saveToken(csrf.generateToken(request), request, response);
  }
}
