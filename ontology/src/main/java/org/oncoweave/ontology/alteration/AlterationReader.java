package org.oncoweave.ontology.alteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a finding in the words of questions and statements; several are joined by ` + `.
public final class AlterationReader {
  private static final Pattern EXON = Pattern.compile("exon (\\d+) (\\w+)(?: mutation)?");
  private static final Map<String, String> EXON_KINDS =
      Map.of(
          "deletion", "exon_deletion",
          "insertion", "exon_insertion",
          "mutation", "exon_mutation",
          "skipping", "exon_skipping");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("amplification", "amplification"),
          Map.entry("homozygous deletion", "homozygous_deletion"),
          Map.entry("deletion", "homozygous_deletion"),
          Map.entry("rearrangement, partner unknown", "fusion"),
          Map.entry("rearrangement", "fusion"),
          Map.entry("fusion", "fusion"),
          Map.entry("mutation", "mutation"),
          Map.entry("activating mutation", "activating"),
          Map.entry("truncating mutation", "truncating"),
          Map.entry("itd", "itd"),
          Map.entry("hrd", "hrd"),
          Map.entry("msi-h", "msi"));
  private static final List<String> NOTHING = List.of("mss", "msi-l", "wild type", "wt");

  private final String gene;
  private final boolean germline;

  public AlterationReader(String gene, boolean germline) {
    this.gene = GeneAliases.symbol(gene);
    this.germline = germline;
  }

  public List<Alteration> read(String variant) {
    var found = new ArrayList<Alteration>();
    for (var part : variant.split("\\s\\+\\s")) {
      one(part.strip()).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Alteration> one(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (NOTHING.contains(lower)) {
      return Optional.empty();
    }
    if (WORDS.containsKey(lower)) {
      return Optional.of(plain(WORDS.get(lower)));
    }
    if (text.contains("::")) {
      return Optional.of(fusion(text));
    }
    if (lower.startsWith("tmb")) {
      var number = Double.parseDouble(lower.substring("tmb".length()).strip());
      return Optional.of(new Alteration(gene, "", "tmb", Optional.empty(), 0, number, germline));
    }
    return lower.startsWith("exon ") ? exon(lower) : change(text);
  }

  private Alteration plain(String kind) {
    return new Alteration(gene, "", kind, Optional.empty(), 0, 0, germline);
  }

  private Alteration fusion(String text) {
    var pair = text.replaceFirst("(?i)^fusion\\s+", "").split("::");
    return new Alteration(
        GeneAliases.symbol(pair[0]),
        pair.length > 1 ? GeneAliases.symbol(pair[1]) : "",
        "fusion",
        Optional.empty(),
        0,
        0,
        germline);
  }

  private Optional<Alteration> exon(String lower) {
    var match = EXON.matcher(lower);
    if (!match.matches() || !EXON_KINDS.containsKey(match.group(2))) {
      throw new IllegalArgumentException("no variant: " + lower);
    }
    return Optional.of(
        new Alteration(
            gene,
            "",
            EXON_KINDS.get(match.group(2)),
            Optional.empty(),
            Integer.parseInt(match.group(1)),
            0,
            germline));
  }

  /// A silent change is no finding.
  private Optional<Alteration> change(String text) {
    var protein = ProteinNames.change(text.replaceFirst("^[pP]\\.", ""));
    if (protein.kind().equals("silent")) {
      return Optional.empty();
    }
    return Optional.of(
        new Alteration(gene, "", protein.kind(), Optional.of(protein), 0, 0, germline));
  }
}
