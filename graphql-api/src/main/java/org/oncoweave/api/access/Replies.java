package org.oncoweave.api.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes the short JSON answers that are no GraphQL.
final class Replies {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Replies() {}

  static void refuse(HttpServletResponse response, int status, String code) throws IOException {
    write(response, status, Map.of("code", code));
  }

  static void write(HttpServletResponse response, int status, Object body) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(body));
  }
}
