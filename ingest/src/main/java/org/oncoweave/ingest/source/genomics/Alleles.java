package org.oncoweave.ingest.source.genomics;

/// A reference and an alternate allele without the bases that they share, `-` for none, and the
/// place as MAF counts it: that of the first base that is lost, or of the base before an insertion.
record Alleles(long position, String ref, String alt) {
  static Alleles of(long position, String ref, String alt) {
    int tail = 0;
    while (tail < Math.min(ref.length(), alt.length())
        && ref.charAt(ref.length() - 1 - tail) == alt.charAt(alt.length() - 1 - tail)) {
      tail++;
    }
    int head = 0;
    int shortest = Math.min(ref.length(), alt.length()) - tail;
    while (head < shortest && ref.charAt(head) == alt.charAt(head)) {
      head++;
    }
    var lost = ref.substring(head, ref.length() - tail);
    var gained = alt.substring(head, alt.length() - tail);
    long at = position + head - (lost.isEmpty() ? 1 : 0);
    return new Alleles(at, lost.isEmpty() ? "-" : lost, gained.isEmpty() ? "-" : gained);
  }
}
