package org.oncoweave.ingest.source.fhir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Which keys come more than once in a delivery, found by a first look at each resource's type and
/// identifier. Keys are held as 64-bit hashes: two that meet by chance are merely judged together.
final class RepeatedKeys {
  private static final JsonFactory JSON = new JsonFactory();

  private long[] slots = new long[1 << 12];
  private int size;
  private final Set<Long> repeated = new HashSet<>();

  private RepeatedKeys() {}

  static RepeatedKeys of(List<Path> files) {
    var keys = new RepeatedKeys();
    for (var file : files) {
      FhirFiles.each(file, keys::look, Deaf.SINK);
    }
    keys.slots = new long[0];
    return keys;
  }

  boolean contains(RecordKey key) {
    return !repeated.isEmpty() && repeated.contains(hash(key.type(), key.id()));
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
    if (size * 2 > slots.length) {
      grow();
    }
    int at = slot(hash);
    if (slots[at] == hash) {
      repeated.add(hash);
    } else {
      slots[at] = hash;
      size++;
    }
  }

  private int slot(long hash) {
    int at = (int) (hash >>> 20) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(h -> h != 0).forEach(h -> slots[slot(h)] = h);
  }

  /// FNV-1a over both words, then mixed; zero marks an empty slot and is never returned.
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
    return hash == 0 ? 1 : hash;
  }

  /// Hears nothing: what is wrong is said at the second look.
  private enum Deaf implements Sink {
    SINK;

    @Override
    public void record(SourceRecord record, Place place, boolean repeated) {}

    @Override
    public void refuse(Refusal refusal, boolean repeated) {}

    @Override
    public void endOfType() {}

    @Override
    public void refuseFile(RefusedFile file) {}

    @Override
    public void notice(String text) {}
  }
}
