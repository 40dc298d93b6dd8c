package org.oncoweave.analysis.therapy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oncoweave.ontology.alteration.Target;

/// A statement of a knowledge base: these medicines, this effect, for these findings in this
/// tumour.
record Statement(
    String source,
    List<String> therapies,
    String how,
    Effect effect,
    String level,
    String disease,
    BitSet tumours,
    List<Target> targets,
    Map<String, String> details) {
  private static final String SUBSTITUTES = "Substitutes";

  Statement {
    therapies = List.copyOf(therapies);
    targets = List.copyOf(targets);
    details = Map.copyOf(details);
  }

  /// The sets of medicines that the statement speaks of: of substitutes each alone.
  List<Set<String>> medicineSets() {
    var names = therapies.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    return how.equals(SUBSTITUTES)
        ? names.stream().map(Set::of).toList()
        : List.of(new TreeSet<>(names));
  }

  /// What makes it the same statement in two releases, whatever effect and level it has there.
  String identity() {
    var medicines = new TreeSet<>(therapies);
    return String.join("|", source, disease, medicines.toString(), how, targets.toString());
  }

  List<String> genes() {
    return targets.stream().flatMap(target -> target.genes().stream()).distinct().toList();
  }
}
