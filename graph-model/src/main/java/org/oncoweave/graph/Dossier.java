package org.oncoweave.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Assertion;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Profile;

/// Everything that the graph is to hold of one patient, built anew from the records in force.
///
/// `person` are the properties of the patient; `warnings` say of records, by key, what is odd, or
/// that nothing is any more (an empty text). The opposition of `profile` is that of the records.
public record Dossier(
    String patient,
    Map<String, Object> person,
    List<FactNode> facts,
    List<Tie> ties,
    List<Residence> residences,
    List<Place> places,
    List<Naming> namings,
    Read read,
    Map<String, String> warnings,
    List<Correction.Settled> corrections,
    Profile profile) {
  public Dossier {
    person = Map.copyOf(person);
    facts = List.copyOf(facts);
    ties = List.copyOf(ties);
    residences = List.copyOf(residences);
    places = List.copyOf(places);
    namings = List.copyOf(namings);
    warnings = Map.copyOf(warnings);
    corrections = List.copyOf(corrections);
  }

  /// One fact tied to another by their keys; a gene by its symbol.
  public record Tie(Type type, String from, String to) {
    public enum Type {
      HAS_EVENT("link_events"),
      NEXT("link_next"),
      TREATED_BY("link_treatments"),
      CORRECTED_BY("link_corrections"),
      FOUND_IN("link_specimens"),
      IN_GENE("link_genes");

      private final String file;

      Type(String file) {
        this.file = file;
      }

      /// The file of cypher/load that writes it.
      String file() {
        return file;
      }
    }
  }

  /// A commune lived in.
  public record Residence(ConceptId commune, Map<String, Object> properties) {
    public Residence {
      properties = Map.copyOf(properties);
    }
  }

  /// Where a document belongs, and the language that it is written in.
  public record Place(
      String document,
      @Nullable String language,
      @Nullable String event,
      @Nullable String outside) {}

  /// The documents read anew, whose namings take the place of those before, and what is kept of
  /// each that could be read, by the version `rules` of the rules.
  public record Read(String rules, List<String> documents, Map<String, byte[]> kept) {
    public Read {
      documents = List.copyOf(documents);
      kept = Map.copyOf(kept);
    }
  }

  /// A concept that a document names, with all its places.
  public record Naming(
      String document,
      ConceptId concept,
      Assertion assertion,
      List<Integer> starts,
      List<Integer> ends) {
    public Naming {
      starts = List.copyOf(starts);
      ends = List.copyOf(ends);
    }
  }

  /// Grows with every correction and with every one that is taken back.
  int corrected() {
    long undone = corrections.stream().filter(c -> c.state() == Correction.State.UNDONE).count();
    return corrections.size() + (int) undone;
  }
}
