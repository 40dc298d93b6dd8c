package org.oncoweave.ingest.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.RecordKey;

/// What coded rows and reports tell together. What rows say stands; reports give what rows leave
/// unsaid, the sources of what both say, and the place of each report; where they contradict the
/// rows, or tell what only rows may tell, a conflict is kept beside.
public final class JoinedHistory {
  private final NeoplasticHistory coded;
  private final Say say;

  public JoinedHistory(NeoplasticHistory coded, Say say) {
    this.coded = coded;
    this.say = say;
  }

  /// `told` rests on the keys of the records themselves.
  public NeoplasticHistory with(NeoplasticHistory told) {
    var conflicts = new Conflicts();
    var tumours = new JoinedTumours(coded.tumours(), say, conflicts).with(told.tumours());
    var events = new JoinedEvents(coded.events(), say, conflicts).with(told.events(), tumours);
    var treatments =
        new JoinedTreatments(coded.treatments(), say, conflicts).with(told.treatments(), events);
    return new NeoplasticHistory(
        tumours.all(), events.all(), treatments.all(), places(told, events), conflicts.all());
  }

  /// The place that the reports give, where its event is kept; else that of its day.
  private List<DocumentLink> places(NeoplasticHistory told, JoinedEvents events) {
    Map<RecordKey, DocumentLink> places = new LinkedHashMap<>();
    coded.documents().forEach(link -> places.put(link.document(), link));
    for (var link : told.documents()) {
      var key = link.document();
      var event = link.eventKey();
      if (event == null) {
        places.put(key, link);
      } else {
        events.find(event).ifPresent(e -> places.put(key, new DocumentLink(key, e, null)));
      }
    }
    return List.copyOf(places.values());
  }
}
