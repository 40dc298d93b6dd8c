package org.oncoweave.analysis.therapy;

import java.util.List;
import java.util.Map;
import org.oncoweave.ontology.alteration.Scope;

/// What one source says of a finding in a tumour; `authorisation` is empty unless it is one.
public record TherapyOption(
    String source,
    List<String> medicines,
    String how,
    Effect effect,
    String level,
    String disease,
    boolean onType,
    Scope scope,
    Map<String, String> authorisation) {
  public TherapyOption {
    medicines = List.copyOf(medicines);
    authorisation = Map.copyOf(authorisation);
  }

  /// Whether medicine agencies let it be given, for this tumour or for another.
  public boolean isAuthorised() {
    return !authorisation.isEmpty();
  }
}
