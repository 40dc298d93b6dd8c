package org.oncoweave.api.access;

import jakarta.servlet.http.HttpServletResponse;
import org.oncoweave.api.limits.SizeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What reaches the server at all: the page's files and the sign-in from anybody of this origin,
/// questions from those who are signed in, nothing else.
@Configuration
@EnableMethodSecurity
public class AccessRules {
  /// No script and no connection but our own; Mantine writes its styles into the page.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; style-src 'self' 'unsafe-inline'; manifest-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  // Ours are in Accounts; without this bean Boot would make a user of its own.
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException("No such user");
    };
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, CsrfTokenRepository tokens, Environment settings) {
    boolean loopback = settings.getProperty("oncoweave.loopback", Boolean.class, true);
    return http.authorizeHttpRequests(AccessRules::paths)
        .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
        .headers(AccessRules::headers)
        .logout(out -> out.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(
                    (_, response, _) -> Replies.refuse(response, 401, "UNAUTHENTICATED"))
                .accessDeniedHandler((_, response, _) ->
                    Replies.refuse(response, HttpServletResponse.SC_FORBIDDEN, "FORBIDDEN")))
        .addFilterBefore(new SameOriginFilter(loopback), CsrfFilter.class)
        .addFilterBefore(new SizeLimit(), ExceptionTranslationFilter.class)
        .addFilterAfter(new PurposeFilter(), AuthorizationFilter.class)
        .build();
  }

  private static void paths(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    paths
        .requestMatchers("/graphql", "/me")
        .authenticated()
        .requestMatchers(HttpMethod.POST, "/login")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/**")
        .permitAll()
        .anyRequest()
        .denyAll();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }
}
