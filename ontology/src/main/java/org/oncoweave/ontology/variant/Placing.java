package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.variant.ComputedIdentifier.Alleles;
import org.oncoweave.ontology.variant.ComputedIdentifier.Site;

/// Variants at their places in the genomes of the centre: whether the reference has these bases
/// there, the leftmost of the places that are the same, the identifier of GA4GH.
public final class Placing {
  private static final Pattern GENOMIC =
      Pattern.compile(
          "([0-9XYM]{1,2}):g\\.(\\d{1,9})(?:_(\\d{1,9}))?"
              + "(?:([ACGT])>([ACGT])|(delins|del|ins|dup)([ACGT]*))");
  private static final String NONE = "-";

  private Placing() {}

  /// A variant as MAF has it: `-` for no bases, an insertion at the base before it.
  public record Placed(Site site, Alleles alleles) {}

  /// Whether the genome of the build has other bases there; false where the centre has none.
  public static boolean contradicts(Placed one, Genomes genomes) {
    return change(one)
        .filter(change -> genome(one.site, genomes).filter(g -> !change.agrees(g)).isPresent())
        .isPresent();
  }

  /// As far to the left as repeats allow; as it was where the centre has no genome of the build.
  public static Placed leftmost(Placed one, Genomes genomes) {
    return genome(one.site, genomes)
        .flatMap(genome -> change(one).map(change -> placed(one.site, change.leftmost(genome))))
        .orElse(one);
  }

  private static Optional<Change> change(Placed one) {
    return one.alleles.at(one.site);
  }

  private static Optional<GenomeFile> genome(Site site, Genomes genomes) {
    return genomes.find(site.build());
  }

  private static Placed placed(Site site, Change change) {
    boolean added = change.ref().isEmpty();
    return new Placed(
        new Site(site.build(), site.chromosome(), change.start() + (added ? 0 : 1)),
        new Alleles(added ? NONE : change.ref(), change.alt().isEmpty() ? NONE : change.alt()));
  }

  /// What a string of a report says, with what the genomes add: `vcf` (chromosome, place, reference
  /// and alternate as a left-aligned line of VCF has them) and `vrs`. Bases that the genome has not
  /// there are refused.
  public static Map<String, Object> keys(Reading reading, Genomes genomes) {
    var keys = reading.keys();
    if (genomes.isEmpty()) {
      return keys;
    }
    if (keys.get("items") instanceof List<?>) {
      var items = new ArrayList<Map<String, Object>>();
      reading.items().forEach(item -> items.add(keys(item, genomes)));
      var all = new LinkedHashMap<>(keys);
      all.put("items", items);
      return all;
    }
    return genomes
        .find(reading.text("build"))
        .map(genome -> keys(reading, genome, genomes))
        .orElse(keys);
  }

  private static Map<String, Object> keys(Reading reading, GenomeFile genome, Genomes genomes) {
    var change = of(reading.text("g"), genome);
    if (change.isEmpty()) {
      return reading.keys();
    }
    if (!change.get().agrees(genome)) {
      return Reading.refused("reference_base").keys();
    }
    var keys = new LinkedHashMap<>(reading.keys());
    var left = change.get().leftmost(genome);
    vcf(left, genome).ifPresent(line -> keys.put("vcf", line));
    ComputedIdentifier.of(genome.build().word(), left, genomes)
        .ifPresent(identifier -> keys.put("vrs", identifier));
    return keys;
  }

  /// `7-55174771-AGGAATT-A`; an insertion or deletion has the base before it.
  private static Optional<String> vcf(Change change, GenomeFile genome) {
    boolean shift = change.mayShift();
    var before =
        genome.bases(change.chromosome(), change.start() - (shift ? 1 : 0), change.start());
    return before.map(base ->
        "%s-%d-%s-%s"
            .formatted(
                change.chromosome(),
                change.start() + (shift ? 0 : 1),
                base + change.ref(),
                base + change.alt()));
  }

  /// A change in the words of HGVS, with the bases that it does not name; empty where the genome
  /// does not reach.
  private static Optional<Change> of(String hgvs, GenomeFile genome) {
    var written = GENOMIC.matcher(hgvs);
    if (!written.matches()) {
      return Optional.empty();
    }
    var chromosome = written.group(1);
    long first = Long.parseLong(written.group(2));
    long last = written.group(3) == null ? first : Long.parseLong(written.group(3));
    if (written.group(6) == null) {
      return Optional.of(Change.of(chromosome, first - 1, written.group(4), written.group(5)));
    }
    var there = genome.bases(chromosome, first - 1, last);
    return there.map(bases ->
        switch (written.group(6)) {
          case "ins" -> new Change(chromosome, first, "", written.group(7));
          case "dup" -> new Change(chromosome, last, "", bases);
          default -> Change.of(chromosome, first - 1, bases, written.group(7));
        });
  }
}
