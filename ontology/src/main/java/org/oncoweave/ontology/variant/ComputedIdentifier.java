package org.oncoweave.ontology.variant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// The identifier of an allele that GA4GH computes of its place and its bases (VRS 2.0), so that
/// two centres call it alike. It needs no sequence of the genome where bases stand for others; a
/// pure insertion or deletion is justified over its neighbours first, and has none without a
/// genome.
///
/// @see <a href="https://vrs.ga4gh.org/en/2.0/conventions/computed_identifiers.html">VRS</a>
public final class ComputedIdentifier {
  private static final Pattern BASES = Pattern.compile("[ACGT]+");
  private static final Pattern SUBSTITUTION =
      Pattern.compile("([0-9XY]{1,2}):g\\.(\\d+)([ACGT])>([ACGT])");
  private static final Map<String, String> SEQUENCES = new HashMap<>();
  private static final int BYTES = 24;

  static {
    for (var row : ShippedTable.rowsBelowNames(ComputedIdentifier.class, "refget.tsv", 3)) {
      SEQUENCES.put("GRCh37 " + row.get(0), row.get(1));
      SEQUENCES.put("GRCh38 " + row.get(0), row.get(2));
    }
  }

  private ComputedIdentifier() {}

  /// Of a change as `7:g.140753336A>T`.
  public static Optional<String> of(String build, String genomic) {
    var change = SUBSTITUTION.matcher(genomic);
    return change.matches()
        ? of(
            build,
            change.group(1),
            Long.parseLong(change.group(2)),
            new Alleles(change.group(3), change.group(4)))
        : Optional.empty();
  }

  /// The bases of the reference, from a place on, and those in their stead.
  ///
  /// Where MAF writes `-`, the place of an insertion is that of the base before it.
  public record Alleles(String ref, String alt) {
    private static final String NONE = "-";

    Optional<Change> at(Site site) {
      var lost = ref.equals(NONE) ? "" : ref;
      var gained = alt.equals(NONE) ? "" : alt;
      boolean known = BASES.matcher(lost + gained).matches();
      long start = site.position - (ref.equals(NONE) ? 0 : 1);
      return Optional.of(Change.of(site.chromosome, start, lost, gained)).filter(_ -> known);
    }
  }

  /// Empty where the build, the chromosome or the bases are not known, or only bases are added or
  /// taken away.
  public static Optional<String> of(
      String build, String chromosome, long position, Alleles alleles) {
    return of(new Site(build, chromosome, position), alleles, Genomes.NONE);
  }

  /// A place on a chromosome of a build, counted from 1.
  public record Site(String build, String chromosome, long position) {}

  /// As above; with the genome of the build also where bases are only added or taken away (`-` or
  /// the base before stands for none), and empty where it has other bases there.
  public static Optional<String> of(Site site, Alleles alleles, Genomes genomes) {
    return alleles.at(site).flatMap(change -> of(site.build, change, genomes));
  }

  static Optional<String> of(String build, Change change, Genomes genomes) {
    var sequence = SEQUENCES.get(build + " " + change.chromosome());
    var genome = genomes.find(build);
    boolean wrong = genome.filter(one -> !change.agrees(one)).isPresent();
    if (sequence == null || wrong || change.ref().equals(change.alt())) {
      return Optional.empty();
    }
    if (!change.mayShift()) {
      return Optional.of(identifier(sequence, change, literal(change.alt())));
    }
    return genome
        .flatMap(change::justified)
        .map(wide -> identifier(sequence, wide, state(change, wide)));
  }

  private static String identifier(String sequence, Change change, String state) {
    var location =
        digest(
            ("{\"end\":%d,\"sequenceReference\":{\"refgetAccession\":\"SQ.%s\","
                    + "\"type\":\"SequenceReference\"},\"start\":%d,\"type\":\"SequenceLocation\"}")
                .formatted(change.end(), sequence, change.start()));
    return "ga4gh:VA."
        + digest(
            "{\"location\":\"%s\",\"state\":%s,\"type\":\"Allele\"}".formatted(location, state));
  }

  private static String literal(String bases) {
    return "{\"sequence\":\"%s\",\"type\":\"LiteralSequenceExpression\"}".formatted(bases);
  }

  /// What the reference repeats is told by its length and the length of what it repeats.
  ///
  /// @see <a href="https://vrs.ga4gh.org/en/2.0/conventions/normalization.html">Step 5</a>
  private static String state(Change change, Change wide) {
    int seed = Math.max(change.ref().length(), change.alt().length());
    if (wide.ref().isEmpty()) {
      return literal(wide.alt());
    }
    if (change.alt().isEmpty()) {
      return repeated(wide.alt().length(), seed);
    }
    for (int unit = seed; unit > 0; unit--) {
      if (seed % unit == 0 && unit <= wide.ref().length() && repeats(wide, unit)) {
        return repeated(wide.alt().length(), unit);
      }
    }
    return literal(wide.alt());
  }

  /// Whether what was added goes on with the last bases of the reference.
  private static boolean repeats(Change wide, int unit) {
    var ref = wide.ref();
    var last = ref.substring(ref.length() - unit);
    for (int at = ref.length(); at < wide.alt().length(); at++) {
      if (wide.alt().charAt(at) != last.charAt((at - ref.length()) % unit)) {
        return false;
      }
    }
    return true;
  }

  private static String repeated(int length, int unit) {
    return "{\"length\":%d,\"repeatSubunitLength\":%d,\"type\":\"ReferenceLengthExpression\"}"
        .formatted(length, unit);
  }

  private static String digest(String canonical) {
    try {
      var whole =
          MessageDigest.getInstance("SHA-512")
              .digest(canonical.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-512", e);
    }
  }
}
