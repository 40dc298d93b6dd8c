package org.oncoweave.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Statements and patients that nobody meant, of the shape of real ones: 200 genes, a dozen changes
/// each, some statements for a change and some for the whole gene; one patient in three was
/// sequenced, with one to five findings.
final class MadeUpKnowledge {
  private static final String HEADER =
      "source\tgene\tvariant\toncotree\tdisease\ttherapies\thow\teffect\tlevel";
  private static final int GENES = 200;
  private static final int CHANGES = 12;
  private static final int FOR_THE_GENE = 4;
  private static final int KINDS = 3;
  private static final int OF_WHOM_ONE_SEQUENCED = 3;
  private static final int MOST_FINDINGS = 5;
  private static final String RESIDUES = "ACDEFGHIKLMNPQRSTVWY";

  /// Topography, morphology, and the OncoTree code that they come to.
  private static final List<List<String>> TUMOURS =
      List.of(
          List.of("ICDO3:C34.1", "ICDO3:8140/3", "LUAD"),
          List.of("ICDO3:C50.9", "ICDO3:8500/3", "IDC"),
          List.of("ICDO3:C61.9", "ICDO3:8140/3", "PRAD"),
          List.of("ICDO3:C25.0", "ICDO3:8500/3", "PAAD"),
          List.of("ICDO3:C44.5", "ICDO3:8720/3", "SKCM"));

  private final SplittableRandom random;

  MadeUpKnowledge(SplittableRandom random) {
    this.random = random;
  }

  record Change(String gene, String p) {}

  /// A patient; `type` is what the tumour is in OncoTree.
  record Person(
      String id, String topography, String morphology, String type, List<Change> findings) {
    Map<String, Object> row() {
      var variants = findings.stream().map(f -> Map.of("gene", f.gene, "p", f.p)).toList();
      return Map.of(
          "patient", id,
          "topography", topography,
          "morphology", morphology,
          "variants", variants);
    }
  }

  /// The same patient whenever asked.
  Person patient(long number) {
    var own = new SplittableRandom(number);
    var tumour = TUMOURS.get(own.nextInt(TUMOURS.size()));
    var findings = own.nextInt(OF_WHOM_ONE_SEQUENCED) == 0 ? findings(own) : List.<Change>of();
    return new Person("bench:" + number, tumour.get(0), tumour.get(1), tumour.get(2), findings);
  }

  private static List<Change> findings(SplittableRandom random) {
    return Stream.generate(() -> change(random))
        .limit(random.nextInt(1, MOST_FINDINGS + 1))
        .distinct()
        .toList();
  }

  private static Change change(SplittableRandom random) {
    int residue = random.nextInt(CHANGES);
    char from = RESIDUES.charAt(residue);
    char to = RESIDUES.charAt(residue + 1);
    return new Change("GENE" + random.nextInt(GENES), "p." + from + (100 + residue) + to);
  }

  List<String> statements(int count) {
    var table = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < count; i++) {
      table.add(statement("MADE:" + i));
    }
    return table;
  }

  private String statement(String source) {
    var change = change(random);
    boolean whole = random.nextInt(FOR_THE_GENE) == 0;
    var code = TUMOURS.get(random.nextInt(TUMOURS.size())).get(2);
    return String.join(
        "\t",
        source,
        change.gene,
        whole ? "mutation" : change.p,
        code,
        code,
        "medicine " + random.nextInt(CHANGES),
        "Single",
        random.nextBoolean() ? "sensitivity" : "resistance",
        "B");
  }

  /// A third of `changed` withdrawn, a third of another level, the rest new.
  List<String> update(List<String> before, int changed) {
    var after = new ArrayList<>(before);
    for (int i = 0; i < changed / KINDS; i++) {
      after.remove(1 + random.nextInt(after.size() - 1));
      int row = 1 + random.nextInt(after.size() - 1);
      after.set(row, after.get(row).replaceFirst("B$", "A"));
      after.add(statement("MADE:new" + i));
    }
    return after;
  }
}
