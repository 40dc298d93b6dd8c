package org.oncoweave.analysis.therapy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ontology.TumourTree;

/// Statements of therapy from files of several knowledge bases, recognised by their content.
public final class KnowledgeBase {
  private final TumourTree tree;
  private final List<Statement> statements;
  private final List<String> refused;

  private KnowledgeBase(TumourTree tree, List<Statement> statements, List<String> refused) {
    this.tree = tree;
    this.statements = List.copyOf(statements);
    this.refused = List.copyOf(refused);
  }

  /// A file that is broken, or none of the known forms; the message says which they are.
  public static final class UnknownForm extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownForm(String message) {
      super(message);
    }
  }

  public static KnowledgeBase read(List<Path> files, TumourTree tree) throws IOException {
    var reader = new KnowledgeReader(tree);
    for (var file : files) {
      reader.read(file);
    }
    return new KnowledgeBase(tree, reader.statements(), reader.refused());
  }

  /// The same with the shipped table of marketing authorisations.
  public KnowledgeBase withAuthorisations() {
    var all = new ArrayList<>(statements);
    all.addAll(Authorisations.shipped(new Diseases(tree)));
    return new KnowledgeBase(tree, all, refused);
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

  /// The rows of the files that are no statement: file, line and reason.
  public List<String> refused() {
    return refused;
  }

  TumourTree tree() {
    return tree;
  }

  List<Statement> statements() {
    return statements;
  }
}
