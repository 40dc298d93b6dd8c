package org.oncoweave.ingest.source.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.SilentSink;
import org.oncoweave.model.RecordKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Which keys come more than once in a delivery, found by a first look at each resource's type and
/// identifier. A key is one bit of a table that grows with the files up to 128 MB, and so is a key
/// that came again: keys that share a bit by chance are merely judged together.
final class RepeatedKeys {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long FEWEST_BITS = 1 << 16;
  private static final long MOST_BITS = 1 << 30;
  private static final int UNZIPPED = 16;

  private final long mask;
  private final long[] seen;
  private final long[] again;
  private boolean any;

  private RepeatedKeys(long bits) {
    mask = bits - 1;
    seen = new long[(int) (bits / Long.SIZE)];
    again = new long[seen.length];
  }

  static RepeatedKeys of(List<Path> files) {
    long bytes = files.stream().mapToLong(RepeatedKeys::bytes).sum();
    var keys = new RepeatedKeys(Math.clamp(Long.highestOneBit(bytes / 4), FEWEST_BITS, MOST_BITS));
    for (var file : files) {
      FhirFiles.each(file, keys::look, new SilentSink());
    }
    return keys;
  }

  /// The size of a file once unzipped, roughly; of one that cannot be read, none.
  private static long bytes(Path file) {
    try {
      return Files.size(file) * (file.toString().endsWith(".gz") ? UNZIPPED : 1);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  boolean contains(RecordKey key) {
    return any && isSet(again, hash(key.type(), key.id()) & mask);
  }

  private static boolean isSet(long[] table, long bit) {
    return (table[(int) (bit >>> 6)] & 1L << bit) != 0;
  }

  private void look(RawResource raw) {
    var found = new @Nullable String[2];
    try (var parser = JSON.createParser(ObjectReadContext.empty(), raw.json())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        fields(parser, found);
      }
    } catch (JacksonException broken) {
      return; // the second look says so, with its line
    }
    if (found[0] != null && found[1] != null) {
      add(hash(found[0], found[1]));
    }
  }

  /// Stops as soon as the type and the identifier are known; they mostly come first.
  private static void fields(JsonParser parser, @Nullable String[] found) {
    while ((found[0] == null || found[1] == null)
        && parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "resourceType" -> found[0] = parser.getValueAsString();
        case "id" -> found[1] = parser.getValueAsString();
        default -> parser.skipChildren();
      }
    }
  }

  private void add(long hash) {
    long bit = hash & mask;
    boolean repeated = isSet(seen, bit);
    any |= repeated;
    (repeated ? again : seen)[(int) (bit >>> 6)] |= 1L << bit;
  }

  /// FNV-1a over both words, then mixed.
  private static long hash(String type, String id) {
    long hash = 0xcbf29ce484222325L;
    for (var word : List.of(type, id)) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0xffff) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash;
  }
}
