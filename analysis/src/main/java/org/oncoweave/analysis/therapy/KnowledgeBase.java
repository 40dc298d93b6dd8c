package org.oncoweave.analysis.therapy;

import java.io.BufferedInputStream;
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
import org.oncoweave.ontology.TumourTree;
import tools.jackson.databind.json.JsonMapper;

/// Statements of therapy from files of several knowledge bases, recognised by their content.
public final class KnowledgeBase {
  private static final int MAGIC = 0x1f8b;

  private final TumourTree tree;
  private final List<Statement> statements;

  private KnowledgeBase(TumourTree tree, List<Statement> statements) {
    this.tree = tree;
    this.statements = List.copyOf(statements);
  }

  /// A file that is none of the known forms; the message says which they are.
  public static final class UnknownForm extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownForm(Path file) {
      super(
          file
              + " is no CIViC table, no MOAlmanac JSON and no table with the columns "
              + OwnTable.HEADER.replace('\t', ' '));
    }
  }

  public static KnowledgeBase read(List<Path> files, TumourTree tree) throws IOException {
    var statements = new ArrayList<Statement>();
    var diseases = new Diseases(tree);
    for (var file : files) {
      statements.addAll(statements(file, text(file), diseases));
    }
    return new KnowledgeBase(tree, statements);
  }

  /// The same with the shipped table of marketing authorisations.
  public KnowledgeBase withAuthorisations() {
    var all = new ArrayList<>(statements);
    all.addAll(Authorisations.shipped(new Diseases(tree)));
    return new KnowledgeBase(tree, all);
  }

  /// Writes the shipped table of marketing authorisations into a file, so that a release of the
  /// knowledge keeps what it was made of.
  public static void writeAuthorisations(Path file) throws IOException {
    Files.write(file, Authorisations.lines());
  }

  /// How many statements there are.
  public int size() {
    return statements.size();
  }

  TumourTree tree() {
    return tree;
  }

  List<Statement> statements() {
    return statements;
  }

  private static List<Statement> statements(Path file, String text, Diseases diseases)
      throws UnknownForm {
    if (text.startsWith("[")) {
      return assertions(text, new MoAlmanac(diseases));
    }
    var lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    var header = lines.isEmpty() ? "" : lines.getFirst();
    if (Civic.is(header)) {
      return rows(lines, new Civic(header, diseases)::read);
    }
    if (OwnTable.is(header)) {
      return rows(lines, new OwnTable(diseases)::read);
    }
    if (Authorisations.is(header)) {
      return Authorisations.read(lines, diseases);
    }
    throw new UnknownForm(file);
  }

  private static List<Statement> assertions(String text, MoAlmanac almanac) {
    var statements = new ArrayList<Statement>();
    JsonMapper.shared().readTree(text).forEach(row -> almanac.read(row).ifPresent(statements::add));
    return statements;
  }

  private static List<Statement> rows(
      List<String> lines, Function<String, Optional<Statement>> reader) {
    return lines.stream().skip(1).map(reader).flatMap(Optional::stream).toList();
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
}
