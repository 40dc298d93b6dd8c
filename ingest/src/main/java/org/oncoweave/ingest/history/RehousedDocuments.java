package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;

/// Documents of an event that a person says is wrong: they belong to the event of the same tumour
/// before it, else to its first, else to another disease.
final class RehousedDocuments {
  private final Map<String, NeoplasticEvent> gone = new HashMap<>();
  private final List<NeoplasticEvent> kept;

  RehousedDocuments(List<NeoplasticEvent> told, List<NeoplasticEvent> kept) {
    this.kept = kept;
    told.forEach(e -> gone.put(e.key(), e));
    kept.forEach(e -> gone.remove(e.key()));
  }

  List<DocumentLink> of(List<DocumentLink> links) {
    return links.stream().map(this::of).toList();
  }

  private DocumentLink of(DocumentLink link) {
    var wrong = link.eventKey() == null ? null : gone.get(link.eventKey());
    if (wrong == null) {
      return link;
    }
    return house(wrong)
        .map(event -> new DocumentLink(link.document(), event.key(), null))
        .orElseGet(() -> new DocumentLink(link.document(), null, Outside.OTHER_DISEASE));
  }

  private Optional<NeoplasticEvent> house(NeoplasticEvent wrong) {
    var same =
        kept.stream()
            .filter(e -> e.tumourKey() != null && e.tumourKey().equals(wrong.tumourKey()))
            .toList();
    return same.stream()
        .filter(e -> Times.KNOWN_FIRST.compare(e.date(), wrong.date()) <= 0)
        .max(Comparator.comparing(NeoplasticEvent::date, Times.LAST))
        .or(() -> same.stream().findFirst());
  }
}
