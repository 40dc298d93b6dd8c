package org.oncoweave.ingest.source.genomics;

import java.util.Optional;
import java.util.regex.Pattern;

/// The other end of a breakend allele, `G]17:198982]`; VCF 4.4, section 5.4.
record Breakend(String contig, long position) {
  private static final Pattern FORM =
      Pattern.compile(".*[\\[\\]]<?([^\\[\\]>]+)>?:(\\d{1,10})[\\[\\]].*");

  static Optional<Breakend> of(String allele) {
    var form = FORM.matcher(allele);
    return form.matches()
        ? Optional.of(new Breakend(form.group(1), Long.parseLong(form.group(2))))
        : Optional.empty();
  }
}
