package org.oncoweave.ingest.text.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ontology.ShippedTable;

/// Tells the kind of a document: its title decides; where there is none, a classifier (OpenNLP)
/// that the build trained on texts of our own. Safe for use by many threads.
public final class DocumentKinds {
  private static final int TITLE_LINES = 4; // lines with words among which a title stands
  private static final int LONGEST_TITLE = 90; // characters
  // A title begins with its word, after "compte rendu de" or a number at most.
  private static final String START =
      "^[^a-z]{0,12}(?:(?:compte[- ]rendu|cr|rapport|fiche|resultats?|report|service|unite)\\b[ .:-]*(?:de la |de l'|des |de |du |d'|of )?)?";
  private static final double LEAST_SURE = 0.15; // below, the classifier does not decide

  /// A kind and how sure: 1 by a title, else the classifier's probability.
  public record Told(DocumentKind kind, double confidence, boolean byTitle) {}

  private record Title(DocumentKind kind, Pattern words) {}

  private final List<Title> titles = new ArrayList<>();

  private DocumentKinds() {
    for (var row : ShippedTable.rows(DocumentKinds.class, "headings.tsv", 2)) {
      DocumentKind.of(row.get(0))
          .ifPresent(kind ->
              titles.add(
                  new Title(kind, Pattern.compile(START + "(?:" + row.get(1) + ")(?![a-z])"))));
    }
  }

  /// With the tables and the model of the product.
  public static DocumentKinds shipped() {
    return Shipped.KINDS;
  }

  /// The kind of a note; empty where neither title nor words tell it.
  public Optional<Told> of(Note note) {
    return of(note.lower());
  }

  /// The kind of a folded text.
  Optional<Told> of(String text) {
    for (String line : firstLines(text)) {
      for (Title title : titles) {
        if (title.words.matcher(line).find()) {
          return Optional.of(new Told(title.kind, 1, true));
        }
      }
    }
    return byWords(text);
  }

  /// The kind by the words alone.
  Optional<Told> byWords(String text) {
    List<String> words = Features.words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    double[] chances = Model.CLASSIFIER.eval(Model.KNOWN.of(words));
    int best = 0;
    for (int i = 1; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
    }
    double sure = chances[best];
    return sure < LEAST_SURE
        ? Optional.empty()
        : DocumentKind.of(Model.CLASSIFIER.getOutcome(best))
            .map(kind -> new Told(kind, sure, false));
  }

  // A title is a short line that ends without a point.
  private static List<String> firstLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(TITLE_LINES)
        .filter(line -> line.length() <= LONGEST_TITLE && !line.endsWith("."))
        .toList();
  }

  /// Read when first asked for.
  private static final class Shipped {
    static final DocumentKinds KINDS = new DocumentKinds();
  }

  /// Read for the first text without a title.
  private static final class Model {
    static final AbstractModel CLASSIFIER = classifier();
    static final KnownFeatures KNOWN = KnownFeatures.of(CLASSIFIER);

    private static AbstractModel classifier() {
      try (InputStream in =
          Objects.requireNonNull(
              DocumentKinds.class.getResourceAsStream("kinds.bin"), "the model of kinds")) {
        return (AbstractModel) new DoccatModel(in).getMaxentModel();
      } catch (IOException e) {
        throw new UncheckedIOException("Reading the model of kinds", e);
      }
    }
  }
}
