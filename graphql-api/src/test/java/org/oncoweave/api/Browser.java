package org.oncoweave.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page does: keeps cookies, sends the CSRF token back, names its purpose.
public final class Browser {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String root;
  private String purpose = "";

  public Browser(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  public Browser signIn(String name, String password) {
    get("/me");
    var answer = post("/login", Map.of("name", name, "password", password));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Not signed in: " + answer.statusCode() + answer.body());
    }
    return this;
  }

  public Browser purpose(String purpose) {
    this.purpose = purpose;
    return this;
  }

  public JsonNode ask(String question) {
    return ask(question, Map.of());
  }

  public JsonNode ask(String question, Map<String, ?> variables) {
    var body = Map.of("query", question, "variables", variables);
    return JSON.readTree(post("/graphql", body).body());
  }

  /// Starts a scan by a mutation and waits for its end: its identifier.
  String scanned(String mutation) throws InterruptedException {
    var id = ask(mutation).at("/data/startCorrelation/id").asString();
    var status = "";
    while (!status.equals("DONE")) {
      Thread.sleep(50);
      status =
          ask("{correlation(id:\"%s\"){status}}".formatted(id))
              .at("/data/correlation/status")
              .asString();
    }
    return id;
  }

  HttpResponse<String> post(String path, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!purpose.isEmpty()) {
      request.header("X-OncoWeave-Purpose", purpose);
    }
    return send(request.build());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(root + path)).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }
}
