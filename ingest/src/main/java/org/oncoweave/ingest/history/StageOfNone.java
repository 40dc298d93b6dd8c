package org.oncoweave.ingest.history;

import java.util.List;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// "Adénocarcinome bronchique stade IV", of a tumour that the record takes back: what had spread
/// was another, and by then, not when that was found.
final class StageOfNone {
  private StageOfNone() {}

  static Statement of(Statement s, List<Tumour> tumours) {
    boolean stage = s.said() instanceof Said.Disease d && d.turn() == Turn.SYNCHRONOUS_METASTASIS;
    var organ = Sites.three(s.subject());
    boolean none =
        stage
            && Sites.oftenReached(organ + ".9")
            && tumours.stream().noneMatch(t -> Sites.three(t.topography().code()).equals(organ));
    return none
        ? new Statement(
            new Said.Disease(Turn.METASTASIS, List.of(organ), ""),
            s.place(),
            s.standing(),
            s.times(),
            "")
        : s;
  }
}
