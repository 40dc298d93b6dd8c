package org.oncoweave.ingest.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.oncoweave.model.EventType;
import org.oncoweave.model.MultiplePrimary;
import org.oncoweave.model.MultiplePrimary.Counted;
import org.oncoweave.model.MultiplePrimary.Reason;
import org.oncoweave.model.MultiplePrimary.Verdict;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Three answers to whether a tumour is a primary of its own, side by side.
public final class MultiplePrimaries {
  private MultiplePrimaries() {}

  /// By key of the tumour.
  public static Map<String, MultiplePrimary> of(NeoplasticHistory history) {
    var iarc = PrimaryRules.of(history.tumours());
    var seer = SeerRules.of(history);
    var answers = new LinkedHashMap<String, MultiplePrimary>();
    for (var tumour : history.tumours()) {
      var key = tumour.key();
      var international = iarc.get(key);
      var american = seer.get(key);
      if (international != null && american != null) {
        boolean first = answers.isEmpty();
        answers.put(
            key,
            new MultiplePrimary(of(international), american, clinical(tumour, first, history)));
      }
    }
    return answers;
  }

  private static Verdict of(PrimaryRules.Answer answer) {
    return Verdict.of(
        answer.counted() ? Counted.YES : Counted.NO, Reason.valueOf(answer.rule().name()));
  }

  /// What the records call it: a tumour that they tell apart from the first is a second primary,
  /// where it is invasive.
  private static Verdict clinical(Tumour tumour, boolean first, NeoplasticHistory history) {
    var code = TumourPair.code(tumour);
    if (code != null && !code.endsWith("/3")) {
      return Verdict.of(Counted.NO, Reason.NOT_INVASIVE);
    }
    if (first) {
      return Verdict.of(Counted.YES, Reason.FIRST);
    }
    boolean told =
        history.events().stream()
            .anyMatch(
                e -> e.type() == EventType.SECOND_PRIMARY && tumour.key().equals(e.tumourKey()));
    return Verdict.of(Counted.YES, told ? Reason.TOLD : Reason.KEPT_APART);
  }
}
