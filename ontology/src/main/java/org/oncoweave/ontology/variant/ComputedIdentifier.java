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
/// pure insertion or deletion has to be shifted over its neighbours first, and has none here.
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
  public record Alleles(String ref, String alt) {}

  /// Empty where the build, the chromosome or the bases are not known, or only bases are added or
  /// taken away.
  public static Optional<String> of(
      String build, String chromosome, long position, Alleles alleles) {
    var sequence = SEQUENCES.get(build + " " + chromosome);
    boolean known = BASES.matcher(alleles.ref).matches() && BASES.matcher(alleles.alt).matches();
    if (sequence == null || !known) {
      return Optional.empty();
    }
    int head = shared(alleles.ref, alleles.alt);
    var ref = alleles.ref.substring(head);
    var alt = alleles.alt.substring(head);
    int tail = shared(reversed(ref), reversed(alt));
    ref = ref.substring(0, ref.length() - tail);
    alt = alt.substring(0, alt.length() - tail);
    if (ref.isEmpty() || alt.isEmpty()) {
      return Optional.empty();
    }
    long start = position - 1 + head;
    return Optional.of("ga4gh:VA." + allele(location(sequence, start, start + ref.length()), alt));
  }

  private static int shared(String one, String other) {
    int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one.length() : mismatch;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String location(String sequence, long start, long end) {
    return digest(
        ("{\"end\":%d,\"sequenceReference\":{\"refgetAccession\":\"SQ.%s\","
                + "\"type\":\"SequenceReference\"},\"start\":%d,\"type\":\"SequenceLocation\"}")
            .formatted(end, sequence, start));
  }

  private static String allele(String location, String alt) {
    return digest(
        ("{\"location\":\"%s\",\"state\":{\"sequence\":\"%s\","
                + "\"type\":\"LiteralSequenceExpression\"},\"type\":\"Allele\"}")
            .formatted(location, alt));
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
