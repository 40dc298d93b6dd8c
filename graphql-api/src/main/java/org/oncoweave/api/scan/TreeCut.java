package org.oncoweave.api.scan;

import java.util.Comparator;
import java.util.List;
import org.oncoweave.model.ConceptId;

/// A branch of the tree of features against the rest of it, as the schema writes it.
public record TreeCut(
    ConceptId feature, int nExposed, int observed, double expected, double logRatio, double p) {
  private static final int MOST = 300;

  /// The surest cuts of a scan that is done, those of small numbers left out.
  public static List<TreeCut> of(ScanJob job, int least) {
    var concepts = job.cohort().snapshot().concepts();
    return job.cuts().entrySet().stream()
        .filter(e -> job.definition(e.getKey()) == null)
        .filter(e -> Math.min(e.getValue().exposed(), e.getValue().observed()) >= least)
        .map(e -> {
          var cut = e.getValue();
          return new TreeCut(
              concepts.get(e.getKey()),
              cut.exposed(),
              cut.observed(),
              cut.expected(),
              cut.logRatio(),
              cut.p());
        })
        .sorted(Comparator.comparingDouble(TreeCut::logRatio).reversed())
        .limit(MOST)
        .toList();
  }
}
