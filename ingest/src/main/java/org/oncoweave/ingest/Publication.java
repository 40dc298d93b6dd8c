package org.oncoweave.ingest;

import java.util.List;
import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ontology.store.Vocabularies;

/// Brings the vocabularies in use into the graph: names, IS_A, MAPS_TO. Safe to repeat; what is
/// there at the same version costs nothing.
public final class Publication {
  private Publication() {}

  /// What was written: the vocabularies that changed, how many concepts they hold now, and the
  /// seconds that concepts and relationships took.
  public record Written(
      List<String> vocabularies, int concepts, double namesSeconds, double linksSeconds) {
    public Written {
      vocabularies = List.copyOf(vocabularies);
    }
  }

  public static Written publish(GraphConnection graph, Vocabularies.InUse inUse) {
    var concepts = concepts(graph, inUse);
    var written = publish(concepts, inUse);
    if (!written.vocabularies().isEmpty()) {
      concepts.removeUnused();
    }
    return written;
  }

  static ConceptGraph concepts(GraphConnection graph, Vocabularies.InUse inUse) {
    return ConceptGraph.of(graph, id -> Vocabulary.unlisted(id, inUse.ontology()));
  }

  static Written publish(ConceptGraph graph, Vocabularies.InUse inUse) {
    var vocabularies = Vocabulary.of(inUse);
    var publishing = graph.publish(vocabularies);
    var changed = publishing.changed();
    int concepts =
        vocabularies.stream()
            .filter(vocabulary -> changed.contains(vocabulary.name()))
            .mapToInt(vocabulary -> vocabulary.concepts().size())
            .sum();
    return new Written(changed, concepts, publishing.namesSeconds(), publishing.linksSeconds());
  }
}
