package org.oncoweave.ontology.variant;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is said of a gene without a written change: exons, copies, expression, or a status.
final class EventReader {
  private static final Pattern EXON =
      Pattern.compile(
          "(?<![a-z])(?:delta ?|δ ?)?(del|dup)?(?:exons?|ex|e)[ -]?(?:n°? ?)?(\\d{1,2})"
              + "(?: ?(?:a|-|to|et|and|/|through) ?(\\d{1,2}))?");
  private static final Pattern SHORT =
      Pattern.compile("(?<![a-z])(del|ins)[ -]?(?:ex)?(19|20)(?!\\d)");
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

  private static final Pattern NAMED_EXON =
      Pattern.compile("(?<![a-z])ex(?:on)? ?(\\d{1,2})(?![\\da-z]| ?(?:-|a|to|et|and) ?\\d)");

  private final Folded text;
  private final String gene;
  private final Status status;

  EventReader(Folded text, String gene, Status status) {
    this.text = text;
    this.gene = gene;
    this.status = status;
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
        .or(this::exon)
        .or(this::codon)
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
    return exon().or(() -> Optional.of(made("large_rearrangement")));
  }

  private Optional<Reading> regulation() {
    if (says("methylation")) {
      return Optional.of(made("methylation"));
    }
    return says("promoter") ? Optional.of(made("promoter")) : Optional.empty();
  }

  private Optional<Reading> exon() {
    var exon = EXON.matcher(text.plain());
    var brief = SHORT.matcher(text.plain());
    if (exon.find()) {
      var reading = made(exonKind(exon.group(1)));
      return Optional.of(exons(reading, exon.group(2), exon.group(3)));
    }
    if (brief.find()) {
      var kind = brief.group(1).equals("del") ? "exon_deletion" : "exon_insertion";
      return Optional.of(made(kind).with("exon", Integer.parseInt(brief.group(2))));
    }
    return Optional.empty();
  }

  /// The one exon that a text names beside a written change, by the word: the E of `E545K` is a
  /// residue.
  static Optional<Integer> exonBeside(Folded text) {
    var exon = NAMED_EXON.matcher(text.plain());
    return exon.find() ? Optional.of(Integer.parseInt(exon.group(1))) : Optional.empty();
  }

  private static Reading exons(
      Reading reading, String first, @org.jspecify.annotations.Nullable String last) {
    int from = Integer.parseInt(first);
    if (from == 0) {
      throw new RefusedName("exon_zero");
    }
    if (last == null || last.equals(first)) {
      return reading.with("exon", from);
    }
    if (Integer.parseInt(last) < from) {
      throw new RefusedName("range_reversed");
    }
    return reading.with("exons", first + "-" + last);
  }

  private String exonKind(@org.jspecify.annotations.Nullable String prefix) {
    if (says("skip") || skipsByDeletion()) {
      return "exon_skipping";
    }
    if (is("ins", prefix) || says("insertion")) {
      return "exon_insertion";
    }
    boolean doubled = is("dup", prefix) || says("duplication");
    return doubled ? "exon_duplication" : exonLost(prefix);
  }

  private boolean skipsByDeletion() {
    return gene.equals("MET")
        && (delta()
            || says("deletion")
            || says("loss")
            || (!says("mutation") && text.has("met ex14", "met ex 14")));
  }

  private String exonLost(@org.jspecify.annotations.Nullable String prefix) {
    boolean deleted = delta() || is("del", prefix) || says("deletion");
    boolean lost = deleted || (says("loss") && !says("function_loss"));
    return lost ? "exon_deletion" : "exon_mutation";
  }

  private boolean delta() {
    return text.plain().contains("δ") || text.plain().contains("delta");
  }

  private boolean is(String word, @org.jspecify.annotations.Nullable String prefix) {
    return word.equals(prefix) || glued(word);
  }

  private boolean glued(String word) {
    return text.plain().matches(".*\\d ?" + word + "(?:[^a-z].*)?");
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
    if (says("homozygous")) {
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
    boolean status = this.status != Status.PRESENT || says("positive");
    boolean said = mutation || status || says("vus") || says("pathogenic");
    if (!said) {
      return Reading.none();
    }
    return made(mutation ? "mutation" : USUAL.getOrDefault(gene, "mutation"));
  }
}
