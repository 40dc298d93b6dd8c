package org.oncoweave.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.api.access.Accounts;
import org.oncoweave.api.board.TrialCandidates;
import org.oncoweave.api.limits.Limits;
import org.oncoweave.api.matrix.Matrix;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A running server: the page, the sign-in and GraphQL on one port. The graph connection stays the
/// caller's, who closes it after the server.
public final class OncoWeaveServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private OncoWeaveServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /// Starts and returns once questions are answered.
  ///
  /// @throws PortInUseException if the port is taken
  public static OncoWeaveServer start(ServerSettings settings) {
    Limits.limitParser();
    var application = new SpringApplication(OncoWeaveApi.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(ServerSettings.class, () -> settings));
    return new OncoWeaveServer((ServletWebServerApplicationContext) run(application));
  }

  private static ConfigurableApplicationContext run(SpringApplication application) {
    try {
      return application.run();
    } catch (ApplicationContextException e) {
      // The one reason that the caller can do something about.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException taken) {
          throw taken;
        }
      }
      throw e;
    }
  }

  private static Map<String, Object> properties(ServerSettings settings) {
    var properties = new HashMap<String, Object>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("oncoweave.loopback", settings.isLoopback());
    // Only loopback goes without TLS; elsewhere a proxy brings it, and the cookie must not leak.
    properties.put("server.servlet.session.cookie.secure", !settings.isLoopback());
    return properties;
  }

  public int port() {
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("The server was closed");
    }
    return server.getPort();
  }

  /// The accounts, so that the launcher can open more.
  public Accounts accounts() {
    return context.getBean(Accounts.class);
  }

  /// The password of `admin` if this start made it: print it once.
  public Optional<String> findFirstPassword() {
    return accounts().findFirstPassword();
  }

  /// Brings counts and scans up to date at once, after an import in the same program.
  public void refresh() {
    context.getBean(Matrix.class).refresh();
    context.getBean(TrialCandidates.class).refresh();
  }

  @Override
  public void close() {
    context.close();
  }
}
