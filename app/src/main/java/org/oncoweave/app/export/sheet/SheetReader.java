package org.oncoweave.app.export.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.sheet.Sheet.Column;
import org.oncoweave.app.export.sheet.SheetFault.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a sheet: `{"tumour": "C50", "columns": [{"name": …, "question": …, …}]}`. What
/// is wrong is told with its line.
final class SheetReader {
  private static final String COLUMNS = "columns";

  private final Path file;
  private final List<Column> columns = new ArrayList<>();
  private final HashSet<String> names = new HashSet<>();
  private String tumour = "";

  private SheetReader(Path file) {
    this.file = file;
  }

  static Sheet read(Path file) throws IOException {
    var reader = new SheetReader(file);
    try (var json = JsonMapper.shared().createParser(Files.readString(file))) {
      reader.read(json);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw new SheetFault(file, line, Reason.NO_JSON, broken.getOriginalMessage());
    }
    if (reader.columns.isEmpty()) {
      throw new SheetFault(file, 1, Reason.NO_COLUMNS, COLUMNS);
    }
    return new Sheet(reader.columns);
  }

  private void read(JsonParser json) throws IOException {
    expect(json, json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      var value = json.nextToken();
      if (name.equals(COLUMNS)) {
        expect(json, value, JsonToken.START_ARRAY);
        columns(json);
      } else if (name.equals(Question.TUMOUR)) {
        tumour = json.getString();
      } else if (name.equals("name")) {
        expect(json, value, JsonToken.VALUE_STRING);
      } else {
        throw fault(json, Reason.UNKNOWN_PARAMETER, name + " (columns, name, tumour)");
      }
    }
    expect(json, json.nextToken(), null);
  }

  private void columns(JsonParser json) throws IOException {
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      expect(json, token, JsonToken.START_OBJECT);
      column(json);
    }
  }

  private void column(JsonParser json) throws IOException {
    int line = json.currentTokenLocation().getLineNr();
    var said = new LinkedHashMap<String, String>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var key = json.currentName();
      if (!json.nextToken().isScalarValue()) {
        throw fault(json, Reason.WRONG_VALUE, key);
      }
      said.put(key, json.getString());
    }
    columns.add(column(line, said));
  }

  private Column column(int line, Map<String, String> said) throws SheetFault {
    var name = taken(said, "name");
    if (name.isBlank()) {
      throw new SheetFault(file, line, Reason.NO_NAME, "name");
    }
    if (!names.add(name)) {
      throw new SheetFault(file, line, Reason.TWICE, name);
    }
    var asked = taken(said, "question");
    if (asked.isBlank()) {
      throw new SheetFault(file, line, Reason.NO_QUESTION, name);
    }
    var question = Question.named(asked);
    if (question.isEmpty()) {
      var known = asked + " (" + String.join(", ", Question.names()) + ")";
      throw new SheetFault(file, line, Reason.UNKNOWN_QUESTION, known);
    }
    said.putIfAbsent(Question.TUMOUR, tumour);
    check(line, question.get(), said);
    return new Column(name, question.get(), said);
  }

  private static String taken(Map<String, String> said, String key) {
    var value = said.remove(key);
    return value == null ? "" : value.strip();
  }

  private void check(int line, Question question, Map<String, String> said) throws SheetFault {
    for (var key : said.keySet()) {
      if (!key.equals(Question.TUMOUR) && !question.parameters().containsKey(key)) {
        var known = String.join(", ", question.parameters().keySet());
        throw new SheetFault(
            file, line, Reason.UNKNOWN_PARAMETER, key + " (" + known + ", tumour)");
      }
    }
    for (var parameter : question.parameters().keySet()) {
      check(line, parameter, said.getOrDefault(parameter, ""), question);
    }
  }

  private void check(int line, String parameter, String value, Question question)
      throws SheetFault {
    var known = question.parameters().getOrDefault(parameter, Set.of());
    if (value.isBlank()) {
      throw new SheetFault(file, line, Reason.MISSING_PARAMETER, parameter);
    }
    if (!known.isEmpty() && !known.contains(value)) {
      var words = value + " (" + String.join(", ", known) + ")";
      throw new SheetFault(file, line, Reason.WRONG_VALUE, words);
    }
  }

  private void expect(JsonParser json, @Nullable JsonToken token, @Nullable JsonToken wanted)
      throws SheetFault {
    if (token != wanted) {
      throw fault(json, Reason.NO_JSON, String.valueOf(token));
    }
  }

  private SheetFault fault(JsonParser json, Reason reason, String word) {
    return new SheetFault(file, json.currentTokenLocation().getLineNr(), reason, word);
  }
}
