package org.oncoweave.ingest.source.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// The resources of one JSON file, one at a time: a resource, an array of them, several one after
/// the other, or a Bundle, whose entries are handed on as they come. Memory is that of one
/// resource.
final class ResourceStream {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(ByteLines.LONGEST)
                  .maxNestingDepth(200)
                  .build())
          .build();

  private final String file;
  private final Consumer<RawResource> out;

  ResourceStream(String file, Consumer<RawResource> out) {
    this.file = file;
    this.out = out;
  }

  /// @throws tools.jackson.core.JacksonException where the text is not JSON; what came before was
  ///   handed on
  void read(InputStream in) throws IOException {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          resource(parser, null);
        }
      }
    }
  }

  /// Stands on the opening brace; leaves on the closing one.
  private void resource(JsonParser parser, @Nullable String fullUrl) {
    long line = parser.currentTokenLocation().getLineNr();
    var text = new StringWriter();
    try (var copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      copy.writeStartObject();
      if (!copyFields(parser, copy)) {
        return;
      }
      copy.writeEndObject();
    }
    out.accept(new RawResource(text.toString(), new Place(file, line), fullUrl));
  }

  /// False for a Bundle, whose entries were handed on instead.
  private boolean copyFields(JsonParser parser, JsonGenerator copy) {
    boolean bundle = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("resourceType") && "Bundle".equals(parser.getValueAsString())) {
        bundle = true;
      } else if (bundle && name.equals("entry") && value == JsonToken.START_ARRAY) {
        entries(parser);
      } else if (bundle) {
        parser.skipChildren();
      } else {
        copy.writeName(name);
        copy.copyCurrentStructure(parser);
      }
    }
    return !bundle;
  }

  private void entries(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      entry(parser);
    }
  }

  private void entry(JsonParser parser) {
    String fullUrl = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("fullUrl")) {
        fullUrl = parser.getValueAsString();
      } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
        resource(parser, fullUrl);
      } else {
        parser.skipChildren();
      }
    }
  }
}
