package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is said of a gene without a written change: exons, copies, expression, or a status.
final class EventReader {
  private static final Pattern CODON =
      Pattern.compile("codons? ?(?:n°? ?)?(\\d{1,4})(?: ?(?:et|and|/|ou|or|,) ?(\\d{1,4}))?");
  private static final Map<String, String> USUAL =
      Map.of(
          "ALK",
          "fusion",
          "ROS1",
          "fusion",
          "NTRK1",
          "fusion",
          "NTRK2",
          "fusion",
          "NTRK3",
          "fusion",
          "MGMT",
          "methylation");
  private static final Set<String> FUSED = Set.of("ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3");
  private static final Set<String> LARGE =
      Set.of("BRCA1", "BRCA2", "MLH1", "MSH2", "MSH6", "PMS2", "EPCAM");

  private static final Set<String> REPEATED = Set.of("FLT3", "BCOR");
  private static final Pattern SCORE =
      Pattern.compile("(?<!\\d)([0-3])\\s?\\+|score 0|ihc 0|^(?:her-?2|erbb-?2)[ :=]+0$");

  /// So many bases are a change of the sequence, not of the number of copies.
  private static final Pattern SIZED =
      Pattern.compile(
          "(?<![a-z])(del|ins|dup)[a-z]*(?: (?:de|of))? ?\\d{1,3} ?(?:pb|bp|bases?|nucleotides?|nt)(?![a-z])"
              + "|(?<![a-z0-9])\\d{1,3}[ -]?(?:pb|bp|base pairs?) (del|ins|dup)");

  /// Words that are said of a mutation alone.
  private static final List<String> IMPLIED = List.of("positive", "vus", "pathogenic", "biallelic");

  private final Folded text;
  private final String gene;
  private final Status status;
  private final ExonReader exons;

  EventReader(Folded text, String gene, Status status) {
    this.text = text;
    this.gene = gene;
    this.status = status;
    this.exons = new ExonReader(text, gene, status);
  }

  private boolean says(String meaning) {
    return Phrases.say(meaning, text.plain());
  }

  private Reading made(String kind) {
    return new Reading(kind).with("status", status.json()).with("gene", gene);
  }

  Reading withoutGene() {
    return text.has("egfrviii", "egfr viii", "egfrv3") ? variantThree() : Reading.none();
  }

  Reading read() {
    return named()
        .or(exons::read)
        .or(this::codon)
        .or(this::sized)
        .or(this::structural)
        .or(this::copies)
        .or(this::expression)
        .orElseGet(this::geneOnly);
  }

  private Reading variantThree() {
    return new Reading("exon_deletion")
        .with("status", status.json())
        .with("gene", "EGFR")
        .with("exons", "2-7");
  }

  private Optional<Reading> named() {
    if (gene.equals("EGFR") && text.has("viii", "variant iii", "variant 3")) {
      return Optional.of(variantThree());
    }
    if (gene.equals("AR") && text.has("ar-v7", "arv7", "ar v7", "v7")) {
      return Optional.of(made("splice_variant").with("name", "AR-V7"));
    }
    if (REPEATED.contains(gene) && says("itd")) {
      return Optional.of(made("itd"));
    }
    return large().or(this::regulation);
  }

  private Optional<Reading> large() {
    if (!LARGE.contains(gene) || !says("large")) {
      return Optional.empty();
    }
    return exons.read().or(() -> Optional.of(made("large_rearrangement")));
  }

  private Optional<Reading> regulation() {
    if (says("methylation")) {
      return Optional.of(made("methylation"));
    }
    return says("promoter") ? Optional.of(made("promoter")) : Optional.empty();
  }

  private Optional<Reading> codon() {
    var codon = CODON.matcher(text.plain());
    if (!codon.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(codon.group(1));
    if (codon.group(2) == null) {
      return Optional.of(made("hotspot").with("codon", first));
    }
    var both = java.util.List.of(first, Integer.parseInt(codon.group(2)));
    return Optional.of(made("hotspot").with("codons", both));
  }

  private Optional<Reading> sized() {
    var sized = SIZED.matcher(text.plain());
    if (!sized.find()) {
      return Optional.empty();
    }
    var what = sized.group(1) == null ? sized.group(2) : sized.group(1);
    return Optional.of(
        made(
            switch (what) {
              case "del" -> "deletion";
              case "ins" -> "insertion";
              default -> "duplication";
            }));
  }

  private Optional<Reading> structural() {
    if (says("fusion")) {
      return Optional.of(made("fusion"));
    }
    if (says("function_loss")) {
      return Optional.of(made("truncating"));
    }
    boolean hybridised = says("fish") && !says("amplification") && !says("loss");
    return hybridised
        ? Optional.of(made(FUSED.contains(gene) ? "fusion" : "amplification"))
        : Optional.empty();
  }

  private Optional<Reading> copies() {
    var kind = copyKind();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var reading = made(kind);
    Details.copies(reading, text.plain());
    return Optional.of(reading);
  }

  private String copyKind() {
    if (says("amplification")) {
      return "amplification";
    }
    if (says("expression") && says("loss")) {
      return "";
    }
    return says("loss") || !says("mutation") ? zygosity() : plainCopies();
  }

  private String zygosity() {
    if (says("homozygous") || (says("biallelic") && says("loss"))) {
      return "homozygous_deletion";
    }
    return says("heterozygous") ? "heterozygous_deletion" : plainCopies();
  }

  private String plainCopies() {
    if (says("gain")) {
      return "gain";
    }
    if (says("loss")) {
      return "deletion_cn";
    }
    return text.plain().matches(".*\\d ?copies.*") ? "amplification" : "";
  }

  private Optional<Reading> expression() {
    var scored = gene.equals("ERBB2") ? receptor() : Optional.<Reading>empty();
    if (scored.isPresent()) {
      return scored;
    }
    return says("overexpression") || (says("expression") && !says("mutation"))
        ? Optional.of(expressed())
        : Optional.empty();
  }

  private Optional<Reading> receptor() {
    if (says("her2_low")) {
      return Optional.of(made("expression").with("level", "low"));
    }
    var score = SCORE.matcher(text.plain());
    return score.find()
        ? Optional.of(scored(score.group(1) == null ? "0" : score.group(1)))
        : Optional.empty();
  }

  private Reading expressed() {
    boolean lost = says("protein_loss") && status == Status.PRESENT;
    return lost ? made("expression").with("status", "absent") : made("expression");
  }

  /// HER2: 3+ is positive, 2+ is open, 1+ and 0 are negative. ASCO/CAP guideline, 2018 update.
  private Reading scored(String score) {
    var reading = made("expression");
    return switch (score) {
      case "3" -> reading.with("level", "positive");
      case "2" -> reading;
      default -> reading.with("level", "negative").with("status", "absent");
    };
  }

  private Reading geneOnly() {
    boolean mutation = says("mutation") || says("wild");
    boolean said = mutation || status != Status.PRESENT || IMPLIED.stream().anyMatch(this::says);
    if (!said) {
      return Reading.none();
    }
    return made(mutation ? "mutation" : USUAL.getOrDefault(gene, "mutation"));
  }
}
