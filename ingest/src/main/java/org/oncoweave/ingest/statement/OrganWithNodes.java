package org.oncoweave.ingest.statement;

import java.util.Optional;
import java.util.regex.Pattern;

/// "Larynx et aires ganglionnaires bilaterales, 70 Gy", "left tonsil + bilateral neck nodes": rays
/// to an organ and its nodes are those of the organ.
final class OrganWithNodes {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final String NODES = "C77";
  private static final Pattern AND =
      Pattern.compile(
          "[^.;:,()]{0,14}(?:\\bet\\b|\\band\\b|\\bavec\\b|\\bwith\\b|\\+|&|/) ?(?:[a-z]+(?:-[a-z]+)? ){0,3}");

  private OrganWithNodes() {}

  /// The organ that stands right before its nodes, where these are read.
  static String of(String sentence, String read) {
    return read.equals(NODES) ? before(sentence).orElse(read) : read;
  }

  private static Optional<String> before(String sentence) {
    var hits = ORGANS.find(sentence);
    for (int i = 1; i < hits.size(); i++) {
      var organ = hits.get(i - 1);
      var nodes = hits.get(i);
      boolean joined =
          nodes.cells().getFirst().equals(NODES)
              && !organ.cells().getFirst().equals(NODES)
              && AND.matcher(sentence.substring(organ.end(), nodes.start())).matches();
      if (joined) {
        return Optional.of(organ.cells().getFirst());
      }
    }
    return Optional.empty();
  }
}
