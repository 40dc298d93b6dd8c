package org.oncoweave.ontology.stage;

import java.util.List;
import java.util.Optional;

/// The stage group of a tumour; without one, `needs` names what is missing. `site` is the site of
/// the TNM that was taken, empty when none fits.
public record StageAnswer(Optional<String> group, String site, List<String> needs) {
  public StageAnswer {
    needs = List.copyOf(needs);
  }

  /// The stage without its letter: 0, I, II, III or IV.
  public Optional<String> roman() {
    return group.map(text -> text.replaceAll("[^IV0].*", ""));
  }
}
