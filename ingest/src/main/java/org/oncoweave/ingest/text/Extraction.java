package org.oncoweave.ingest.text;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.kind.DocumentKinds;

/// What was read in one document; `kind` is empty where neither its title nor its words tell it;
/// `judged` answers `spansToJudge` in its order.
public record Extraction(
    String language,
    int sentences,
    Optional<DocumentKinds.Told> kind,
    List<Finding> findings,
    List<Judgement> judged,
    List<Mention> mentions) {
  public Extraction {
    findings = List.copyOf(findings);
    judged = List.copyOf(judged);
    mentions = List.copyOf(mentions);
  }
}
