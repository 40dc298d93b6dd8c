package org.oncoweave.ingest.text;

import java.util.List;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.Judgement;

/// What was read in one document; `judged` answers `spansToJudge` in its order.
public record Extraction(
    String language,
    int sentences,
    List<Finding> findings,
    List<Judgement> judged,
    List<Mention> mentions) {
  public Extraction {
    findings = List.copyOf(findings);
    judged = List.copyOf(judged);
    mentions = List.copyOf(mentions);
  }
}
