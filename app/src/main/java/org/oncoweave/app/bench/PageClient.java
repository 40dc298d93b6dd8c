package org.oncoweave.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.oncoweave.api.OncoWeaveServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the page does over HTTP: signs in, sends its persisted documents, names its purpose.
final class PageClient implements AutoCloseable {
  private static final Pattern OPERATION = Pattern.compile("query (\\w+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> hashes;
  private final String root;
  private boolean signedIn;

  /// Knows the documents of the page.
  static PageClient of(int port) throws IOException {
    return new PageClient(port, hashes());
  }

  /// `hashes` are those of the page's documents by operation name.
  private PageClient(int port, Map<String, String> hashes) {
    this.root = "http://127.0.0.1:" + port;
    this.hashes = Map.copyOf(hashes);
  }

  PageClient signIn(String name, String password) throws IOException {
    send(HttpRequest.newBuilder(URI.create(root + "/me")).build());
    post("/login", Map.of("name", name, "password", password));
    signedIn = true;
    return this;
  }

  /// The data that a document of the page answers with.
  JsonNode ask(String operation, Map<String, ?> variables) throws IOException {
    var named = Map.of("version", 1, "sha256Hash", hashes.get(operation));
    var answer =
        post(
            "/graphql",
            Map.of(
                "operationName",
                operation,
                "variables",
                variables,
                "extensions",
                Map.of("persistedQuery", named)));
    if (!answer.has("data") || answer.has("errors")) {
      throw new IllegalStateException(
          operation + " was not answered: " + answer.path("code") + answer.path("errors"));
    }
    return answer.get("data");
  }

  /// The documents of the page as its build wrote them, by the name of their operation.
  private static Map<String, String> hashes() throws IOException {
    try (var in = OncoWeaveServer.class.getResourceAsStream("/persisted-documents.json")) {
      if (in == null) {
        throw new IllegalStateException("The page is not in this build");
      }
      var hashes = new HashMap<String, String>();
      JSON.readTree(in)
          .propertyStream()
          .forEach(document -> {
            var operation = OPERATION.matcher(document.getValue().asString());
            if (operation.find()) {
              hashes.put(operation.group(1), document.getKey());
            }
          });
      return hashes;
    }
  }

  private JsonNode post(String path, Object body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (signedIn) {
      request.header("X-OncoWeave-Purpose", "CARE");
    }
    return send(request.build());
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }

  @Override
  public void close() {
    http.close();
  }
}
