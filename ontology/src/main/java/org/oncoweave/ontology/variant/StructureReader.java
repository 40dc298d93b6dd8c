package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads cytogenetic names and fusions.
final class StructureReader {
  private static final Pattern KARYOTYPE =
      Pattern.compile(
          "(?<![a-zA-Z])(t|inv|del|dup|ins) ?\\(([0-9XY]{1,2})(?:;([0-9XY]{1,2}))?\\)"
              + "(?: ?\\(([pq][0-9.]*)(?:;?([pq][0-9.]*))?\\))?");

  /// Beside a gene an arm alone in brackets is the gene's place: `BRCA2 (13q)`.
  private static final Pattern ARM =
      Pattern.compile("(?<![a-zA-Z0-9.(])(\\d{1,2}[pq])(?![a-zA-Z0-9])");

  private static final Pattern BAND =
      Pattern.compile(
          "(?<![a-zA-Z0-9.])(\\d{1,2}[pq])(?:\\d{1,2}(?:\\.\\d{1,2})?)?(?![a-zA-Z0-9])");

  /// `5q-`: the arm is lost.
  private static final Pattern MINUS =
      Pattern.compile("(?<![a-zA-Z0-9.])\\d{1,2}[pq]-(?![a-zA-Z0-9])");

  private static final Pattern DEL_ARM = Pattern.compile("(?i)\\bdel ?\\((\\d{1,2}[pq])\\)");
  private static final Pattern JOINT = Pattern.compile("\\s*::\\s*|-|/|\\s-\\s");

  /// The exon beside a partner: `EML4(13)-ALK(20)`.
  private static final Pattern EXON =
      Pattern.compile(
          "(?i) ?(?:\\((?:exons?|ex|e)? ?\\d{1,2}\\)|(?:exons?|ex|e) ?\\d{1,2}(?!\\d))");

  private final Folded text;
  private final Status status;

  StructureReader(Folded text, Status status) {
    this.text = text;
    this.status = status;
  }

  /// `alone` says that no gene is named: then a band is its arm, else the place of the gene.
  Optional<Reading> karyotype(boolean alone) {
    var arms = arms(alone ? BAND : ARM);
    if (arms.size() > 1 && (text.has("codelet", "co-delet") || glioma(arms))) {
      return Optional.of(said(new Reading("arm_codeletion").with("arms", arms)));
    }
    var found = KARYOTYPE.matcher(text.text());
    if (found.find()) {
      return Optional.of(said(rearranged(found)));
    }
    if (!arms.isEmpty() && lost()) {
      return Optional.of(said(new Reading("arm_deletion").with("arms", arms)));
    }
    return Optional.empty();
  }

  private boolean lost() {
    return Phrases.say("loss", text.plain()) || MINUS.matcher(text.text()).find();
  }

  /// 1p and 19q are looked at together.
  private boolean glioma(List<String> arms) {
    boolean both = arms.size() == 2 && arms.contains("1p") && arms.contains("19q");
    return both && (Phrases.say("loss", text.plain()) || status != Status.PRESENT);
  }

  private List<String> arms(Pattern written) {
    var arms = new LinkedHashSet<String>();
    var whole = DEL_ARM.matcher(text.text());
    while (whole.find()) {
      arms.add(whole.group(1));
    }
    var arm = written.matcher(text.text());
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
      var between = EXON.matcher(text.text().substring(one.end(), two.start())).replaceAll("");
      if (JOINT.matcher(between).matches() && Fusions.joins(between, one, two, words)) {
        return Optional.of(pair(one.symbol(), two.symbol()));
      }
    }
    return words && genes.size() == 2
        ? partners(genes.get(0).symbol(), genes.get(1).symbol())
        : Optional.empty();
  }

  private Optional<Reading> partners(String one, String two) {
    boolean named =
        text.has(
            "avec", "with", "partenaire", "partner", "impliquant", "involving", "entre", "between");
    if (Fusions.isKnown(one, two)) {
      return Optional.of(pair(one, two));
    }
    if (Fusions.isKnown(two, one)) {
      return Optional.of(pair(two, one));
    }
    return named && !one.equals(two) ? Optional.of(ordered(one, two)) : Optional.empty();
  }

  private Reading ordered(String one, String two) {
    boolean turn = (Fusions.isThree(one) && !Fusions.isThree(two)) || Fusions.isFive(two);
    return turn ? pair(two, one) : pair(one, two);
  }

  private Reading pair(String five, String three) {
    return said(
        new Reading("fusion")
            .with("gene", Fusions.isFive(five) ? five : three)
            .with("five", five)
            .with("three", three));
  }

  /// The gene of a fusion that a change in it concerns: its kinase.
  static String kinase(Reading fusion) {
    var five = fusion.text("five");
    var three = fusion.text("three");
    return Fusions.isFive(five) && !Fusions.isThree(three) ? five : three;
  }
}
