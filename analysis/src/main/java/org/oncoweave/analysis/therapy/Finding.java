package org.oncoweave.analysis.therapy;

/// A variant as a question names it: a gene, and `p.L858R`, `amplification`, `fusion EML4::ALK` or
/// another form of docs/genomics.md.
public record Finding(String gene, String variant, boolean germline) {
  /// Gene and variant in one line.
  public String text() {
    return variant.contains("::") || gene.isBlank() ? variant : gene + " " + variant;
  }
}
