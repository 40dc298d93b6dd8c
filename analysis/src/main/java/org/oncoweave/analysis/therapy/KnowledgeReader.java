package org.oncoweave.analysis.therapy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.oncoweave.ontology.TumourTree;
import org.oncoweave.ontology.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads files of therapy statements, plain or gzip, and keeps what a row of them gives no
/// statement for.
final class KnowledgeReader {
  private static final int MAGIC = 0x1f8b;

  private final Diseases diseases;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  KnowledgeReader(TumourTree tree) {
    this.diseases = new Diseases(tree);
  }

  List<Statement> statements() {
    return statements;
  }

  /// The rows that are no statement: file, line, reason.
  List<String> refused() {
    return refused;
  }

  void read(Path file) throws IOException {
    try {
      var text = text(file);
      if (text.startsWith("[")) {
        assertions(file, text);
      } else {
        table(file, text.lines().toList());
      }
    } catch (EOFException | ZipException _) {
      throw new KnowledgeBase.UnknownForm(
          Words.say("%s is broken or cut off; take another copy", file));
    } catch (JacksonException e) {
      throw new KnowledgeBase.UnknownForm(
          Words.say("%s is no JSON: %s", file, e.getOriginalMessage()));
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      int magic = (in.read() << 8) | in.read();
      in.reset();
      try (InputStream plain = magic == MAGIC ? new GZIPInputStream(in) : in) {
        return new String(plain.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    }
  }

  private void assertions(Path file, String text) {
    var almanac = new MoAlmanac(diseases);
    int place = 0;
    for (var row : JsonMapper.shared().readTree(text)) {
      int number = ++place;
      add(file, number, row, almanac::read);
    }
  }

  private void table(Path file, List<String> lines) throws KnowledgeBase.UnknownForm {
    int head = 0;
    while (head < lines.size() && lines.get(head).startsWith("#")) {
      head++;
    }
    var reader = reader(file, head < lines.size() ? lines.get(head) : "");
    for (int i = head + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        add(file, i + 1, lines.get(i), reader);
      }
    }
  }

  private Function<String, Optional<Statement>> reader(Path file, String header)
      throws KnowledgeBase.UnknownForm {
    if (Civic.is(header)) {
      return new Civic(header, diseases)::read;
    }
    if (OwnTable.is(header)) {
      return new OwnTable(diseases)::read;
    }
    if (Authorisations.is(header)) {
      return line -> Authorisations.read(line, diseases);
    }
    throw new KnowledgeBase.UnknownForm(
        Words.say(
            "%s is no CIViC table, no MOAlmanac JSON and no table with the columns %s",
            file, OwnTable.HEADER.replace('\t', ' ')));
  }

  private <R> void add(Path file, int line, R row, Function<R, Optional<Statement>> reader) {
    try {
      reader.apply(row).ifPresent(statements::add);
    } catch (IllegalArgumentException e) {
      refused.add(Words.say("%s, line %s: %s; left out", file, line, e.getMessage()));
    }
  }
}
