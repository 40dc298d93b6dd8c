package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.Allele;
import htsjdk.variant.variantcontext.Genotype;
import htsjdk.variant.variantcontext.VariantContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sample's column says of one alternate allele.
final class Genotypes {
  private static final List<String> FRACTIONS = List.of("AF", "VAF", "FA", "FREQ");
  private static final List<String> TUMOUR_FRACTIONS = List.of("TVAF", "VAF", "TUMOR_AF", "VAF_T");

  private Genotypes() {}

  /// Whether the sample has the allele: by its genotype, else by a fraction above 0.
  static boolean has(Genotype genotype, Allele allele, int number) {
    if (genotype.isCalled() || genotype.isMixed()) {
      return genotype.getAlleles().contains(allele);
    }
    var fraction = fraction(genotype, number);
    return fraction != null && fraction > 0;
  }

  /// Between 0 and 1; null where it is not told.
  static @Nullable Double fraction(Genotype genotype, int number) {
    for (var key : FRACTIONS) {
      var told = genotype.getExtendedAttribute(key);
      if (told != null) {
        return number(part(told.toString(), number - 1));
      }
    }
    return genotype.hasAD() ? ofDepths(genotype.getAD(), number) : null;
  }

  private static @Nullable Double ofDepths(int[] depths, int number) {
    long sum = 0;
    for (int depth : depths) {
      sum += Math.max(0, depth);
    }
    return sum == 0 || number >= depths.length
        ? null
        : Double.valueOf(depths[number] / (double) sum);
  }

  /// The fraction that the row gives for its one tumour.
  static @Nullable Double fraction(VariantContext variant, int number) {
    for (var key : TUMOUR_FRACTIONS) {
      var told = variant.getAttributeAsString(key, "");
      if (!told.isEmpty()) {
        return number(part(told, number - 1));
      }
    }
    return null;
  }

  private static String part(String list, int at) {
    var parts = list.replace("[", "").replace("]", "").split(",", -1);
    return at < parts.length ? parts[at].strip() : "";
  }

  private static @Nullable Double number(String text) {
    boolean percent = text.endsWith("%");
    var digits = percent ? text.substring(0, text.length() - 1) : text;
    if (!digits.matches("\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(digits) / (percent ? 100 : 1);
    return value <= 1 ? Double.valueOf(value) : null;
  }
}
