package org.oncoweave.analysis.matching;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oncoweave.ontology.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file that holds an array. One element that goes too deep must not cost the others, so
/// that the depth is limited where criteria are read, not here.
public final class TrialFile {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private TrialFile() {}

  /// @throws UnreadableException if it is no JSON or no array
  public static JsonNode array(Path file) throws IOException {
    try {
      var json = JSON.readTree(Files.readString(file));
      if (json.isArray()) {
        return json;
      }
      throw new UnreadableException(Words.say("%s: a JSON array is expected", file));
    } catch (CharacterCodingException _) {
      throw new UnreadableException(Words.say("%s is no text in UTF-8; save it as UTF-8", file));
    } catch (JacksonException e) {
      throw new UnreadableException(Words.say("%s is no JSON: %s", file, e.getOriginalMessage()));
    }
  }
}
