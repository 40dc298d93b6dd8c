package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads cytogenetic names and fusions.
final class StructureReader {
  private static final Pattern KARYOTYPE =
      Pattern.compile(
          "(?<![a-zA-Z])(t|inv|del|dup|ins) ?\\(([0-9XY]{1,2})(?:;([0-9XY]{1,2}))?\\)"
              + "(?: ?\\(([pq][0-9.]*)(?:;?([pq][0-9.]*))?\\))?");
  private static final Pattern ARM =
      Pattern.compile("(?<![a-zA-Z0-9.])(\\d{1,2}[pq])(?![a-zA-Z0-9])");
  private static final Pattern DEL_ARM = Pattern.compile("(?i)\\bdel ?\\((\\d{1,2}[pq])\\)");
  private static final Pattern JOINT = Pattern.compile("\\s*::\\s*|-|/|\\s-\\s");
  private static final Set<String> THREE =
      Set.of("ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3", "ABL1", "BRAF", "PDGFRA", "PDGFRB");
  private static final Set<String> FIVE = Set.of("FGFR2", "FGFR3", "EWSR1");
  private static final Set<String> KNOWN =
      Set.of(
          "ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3", "ABL1", "RARA", "RUNX1T1", "EWSR1",
          "PDGFRA", "PDGFRB", "ETV6", "TMPRSS2", "FGFR2", "FGFR3", "FGFR1", "KMT2A", "BCR", "NRG1");

  private final Folded text;
  private final Status status;

  StructureReader(Folded text, Status status) {
    this.text = text;
    this.status = status;
  }

  Optional<Reading> karyotype() {
    var arms = arms();
    if (text.has("codelet", "co-delet", "codeletion", "co-deletion") && arms.size() > 1) {
      return Optional.of(said(new Reading("arm_codeletion").with("arms", arms)));
    }
    var found = KARYOTYPE.matcher(text.text());
    if (found.find()) {
      return Optional.of(said(rearranged(found)));
    }
    if (!arms.isEmpty() && Phrases.say("loss", text.plain())) {
      return Optional.of(said(new Reading("arm_deletion").with("arms", arms)));
    }
    return Optional.empty();
  }

  private List<String> arms() {
    var arms = new LinkedHashSet<String>();
    var whole = DEL_ARM.matcher(text.text());
    while (whole.find()) {
      arms.add(whole.group(1));
    }
    var arm = ARM.matcher(text.text());
    while (arm.find()) {
      arms.add(arm.group(1));
    }
    return List.copyOf(arms);
  }

  private Reading said(Reading reading) {
    return reading.with("status", status.json());
  }

  private static Reading rearranged(java.util.regex.Matcher found) {
    var kind =
        switch (found.group(1)) {
          case "t", "ins" -> "translocation";
          case "inv" -> "inversion";
          default -> "arm_deletion";
        };
    var chromosomes = present(found.group(2), found.group(3));
    var bands = present(found.group(4), found.group(5));
    if (kind.equals("arm_deletion")) {
      return new Reading(kind)
          .with(
              "arms",
              bands.isEmpty()
                  ? chromosomes
                  : List.of(chromosomes.getFirst() + bands.getFirst().charAt(0)));
    }
    return new Reading(kind)
        .with("chromosomes", chromosomes)
        .with("bands", bands.isEmpty() ? null : bands);
  }

  private static List<String> present(@org.jspecify.annotations.Nullable String... parts) {
    var list = new ArrayList<String>();
    for (var part : parts) {
      if (part != null) {
        list.add(part);
      }
    }
    return list;
  }

  /// Two genes joined, or named as partners; empty where the text joins no genes.
  Optional<Reading> fusion(List<GeneNames.Hit> genes) {
    boolean words = Phrases.say("fusion", text.plain());
    for (int i = 0; i + 1 < genes.size(); i++) {
      var one = genes.get(i);
      var two = genes.get(i + 1);
      var between = text.text().substring(one.end(), two.start());
      if (JOINT.matcher(between).matches() && joined(between, one, two, words)) {
        return Optional.of(pair(one.symbol(), two.symbol()));
      }
    }
    if (words
        && genes.size() == 2
        && text.has("avec", "with", "partenaire", "partner", "impliquant", "involving")) {
      return Optional.of(ordered(genes.get(0).symbol(), genes.get(1).symbol()));
    }
    return Optional.empty();
  }

  private static boolean joined(
      String between, GeneNames.Hit one, GeneNames.Hit two, boolean words) {
    boolean known = KNOWN.contains(one.symbol()) ^ KNOWN.contains(two.symbol());
    boolean bcr = one.symbol().equals("BCR") && two.symbol().equals("ABL1");
    return between.contains(":") || words || bcr || (known && one.start() != two.start());
  }

  private Reading ordered(String one, String two) {
    boolean turn = (THREE.contains(one) && !THREE.contains(two)) || FIVE.contains(two);
    return turn ? pair(two, one) : pair(one, two);
  }

  private Reading pair(String five, String three) {
    return said(
        new Reading("fusion")
            .with("gene", FIVE.contains(five) ? five : three)
            .with("five", five)
            .with("three", three));
  }

  /// The gene of a fusion that a change in it concerns: its kinase.
  static String kinase(Reading fusion) {
    var five = fusion.text("five");
    var three = fusion.text("three");
    return FIVE.contains(five) && !THREE.contains(three) ? five : three;
  }
}
