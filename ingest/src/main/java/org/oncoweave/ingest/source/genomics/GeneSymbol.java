package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.variant.GeneIds;
import org.oncoweave.ontology.variant.GeneNames;

/// The gene that a row names: by its symbol or an older one, else by an accession beside it.
public final class GeneSymbol {
  private static final Pattern ACCESSION =
      Pattern.compile("[1-9]\\d{0,9}|HGNC:\\d+|ENS[GT]\\d{6,}(\\.\\d+)?|N[MR]_\\d+(\\.\\d+)?");
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9.@_-]{0,30}");
  private static final Pattern UNCODED =
      Pattern.compile(
          "(?i)(LINC|MIR|SNOR[AD]|SCARNA|RNU|RNA5|RN7|RNY|LOC|ENSG)\\d.*|.*-(AS|IT|DT|OT)\\d*"
              + "|(A[CFLPJ]|B[X]|CT[ABCD]|RP\\d+|KB|U)[-\\d].*\\..*|Unknown|IGR|\\.");

  private GeneSymbol() {}

  /// The HGNC symbol, else that of an accession; a symbol that the shipped tables lack stands as
  /// written where an accession says that it is one.
  public static Optional<String> of(String symbol, List<String> accessions) {
    var official = GeneNames.shipped().official(symbol.strip());
    if (official.isPresent()) {
      return official;
    }
    for (var accession : accessions) {
      var known = ofAccession(accession);
      if (known.isPresent()) {
        return known;
      }
      if (ACCESSION.matcher(accession).matches() && FORM.matcher(symbol).matches()) {
        return Optional.of(symbol.toUpperCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofAccession(String accession) {
    return GeneIds.symbol(accession).or(() -> GeneNames.shipped().ofTranscript(accession));
  }

  /// Of a gene that codes for no protein, or of none.
  static boolean isUncoded(String symbol) {
    return UNCODED.matcher(symbol).matches();
  }
}
