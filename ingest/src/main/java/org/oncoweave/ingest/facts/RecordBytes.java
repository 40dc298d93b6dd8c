package org.oncoweave.ingest.facts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records as bytes and back, without names: the shape is that of the record types, so that only
/// the program that wrote them reads them. A text that comes again is written once.
final class RecordBytes {
  private RecordBytes() {}

  static byte[] of(Record value) {
    var writer = new Writer();
    Shape.of(value.getClass()).write(value, writer);
    return writer.bytes();
  }

  /// @throws IllegalArgumentException if the bytes are of another shape
  static <R extends Record> R read(byte[] bytes, Class<R> type) {
    try {
      return type.cast(Shape.of((Type) type).read(new Reader(bytes)));
    } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("Not what this program has written", e);
    }
  }

  /// Numbers in seven bits a byte; texts by their place in a table.
  static final class Writer {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(2_048);
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    void number(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        body.write(rest | 0x80);
        rest >>>= 7;
      }
      body.write(rest);
    }

    void text(String text) {
      number(
          places.computeIfAbsent(
              text,
              t -> {
                texts.add(t);
                return texts.size() - 1;
              }));
    }

    byte[] bytes() {
      var all = new ByteArrayOutputStream(body.size() + 64 * texts.size());
      try (var out = new DataOutputStream(all)) {
        out.writeInt(texts.size());
        for (var text : texts) {
          out.writeUTF(text);
        }
        body.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all.toByteArray();
    }
  }

  /// What a [Writer] wrote, in its order.
  static final class Reader {
    private final ByteArrayInputStream body;
    private final List<String> texts = new ArrayList<>();

    Reader(byte[] bytes) throws IOException {
      this.body = new ByteArrayInputStream(bytes);
      var in = new DataInputStream(body);
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        texts.add(in.readUTF());
      }
    }

    int number() {
      int value = 0;
      int shift = 0;
      int read;
      do {
        read = body.read();
        if (read < 0) {
          throw new IndexOutOfBoundsException("Bytes that end too early");
        }
        value |= (read & 0x7f) << shift;
        shift += 7;
      } while ((read & 0x80) != 0);
      return value;
    }

    String text() {
      return texts.get(number());
    }
  }
}
