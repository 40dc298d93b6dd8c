package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.vcf.VCFCompoundHeaderLine;
import htsjdk.variant.vcf.VCFHeader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the head of a VCF file says of its tumour, and which fields of its lines do.
///
/// Source: heads of FACETS (`##purity=`, `##ploidy=`), DRAGEN and Canvas
/// (`##EstimatedTumorPurity=`, `##OverallPloidy=`) and LongPhase (`##tumor_purity=`); `##SAMPLE`
/// with its mixture of genomes (VCF 4.1 to 4.4, hts-specs). The other callers of copy numbers write
/// tables beside.
///
/// @param whole of the file
/// @param ofSamples of a sample by its name
/// @param info fields of a line, declared in the head
/// @param format fields of a sample in a line, declared in the head
record VcfContent(
    SampleContent whole, Map<String, SampleContent> ofSamples, Fields info, Fields format) {
  private static final String SHARE = "(?:estimated_?)?(?:tumou?r_?)?(?:purity|cellularity)";
  private static final String SETS = "(?:overall_?|average_?|mean_?|genome_?)?(?:tumou?r_?)?ploidy";
  private static final Pattern PURITY = Pattern.compile("(?i)##" + SHARE + "=([\\d.,%]+)\\s*");
  private static final Pattern PLOIDY = Pattern.compile("(?i)##" + SETS + "=([\\d.,]+)\\s*");
  private static final Pattern SAMPLE = Pattern.compile("##SAMPLE=<(?:.*,)?ID=([^,>]+).*");
  private static final Pattern SAMPLE_PURITY =
      Pattern.compile("(?i)##SAMPLE=<.*,\"?" + SHARE + "=\"?([\\d.%]+)[\",>].*");
  private static final Pattern SAMPLE_PLOIDY =
      Pattern.compile("(?i)##SAMPLE=<.*," + SETS + "=\"?([\\d.]+)[\",>].*");
  private static final Pattern GENOMES = Pattern.compile("##SAMPLE=<.*,Genomes=([^,>]+).*");
  private static final Pattern MIXTURE = Pattern.compile("##SAMPLE=<.*,Mixture=([\\d.;]+)[,>].*");

  VcfContent {
    ofSamples = Map.copyOf(ofSamples);
  }

  /// The names of fields, the first that is filled counts.
  record Fields(List<String> purity, List<String> ploidy) {
    static Fields of(Collection<? extends VCFCompoundHeaderLine> lines) {
      return new Fields(named(lines, SHARE), named(lines, SETS));
    }

    private static List<String> named(
        Collection<? extends VCFCompoundHeaderLine> lines, String form) {
      return lines.stream()
          .map(VCFCompoundHeaderLine::getID)
          .filter(id -> id.matches("(?i)" + form))
          .sorted()
          .toList();
    }

    boolean isEmpty() {
      return purity.isEmpty() && ploidy.isEmpty();
    }
  }

  static VcfContent of(List<String> head, VCFHeader read) {
    return new VcfContent(
        SampleContent.of(told(head, PURITY), told(head, PLOIDY)),
        ofSamples(head),
        Fields.of(read.getInfoHeaderLines()),
        Fields.of(read.getFormatHeaderLines()));
  }

  private static Map<String, SampleContent> ofSamples(List<String> head) {
    var found = new HashMap<String, SampleContent>();
    for (var line : head) {
      var sample = SAMPLE.matcher(line);
      if (sample.matches()) {
        var one = List.of(line);
        var purity = told(one, SAMPLE_PURITY);
        found.put(
            sample.group(1),
            SampleContent.of(purity.isEmpty() ? mixed(one) : purity, told(one, SAMPLE_PLOIDY)));
      }
    }
    return found;
  }

  /// The part that the genome of the tumour has in a mixture.
  private static String mixed(List<String> line) {
    var genomes = List.of(told(line, GENOMES).split(";", -1));
    var parts = List.of(told(line, MIXTURE).split(";", -1));
    for (int i = 0; i < Math.min(genomes.size(), parts.size()); i++) {
      if (genomes.get(i).matches("(?i)tumou?r.*")) {
        return parts.get(i);
      }
    }
    return "";
  }

  private static String told(List<String> head, Pattern form) {
    return head.stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(told -> told.group(1))
        .findFirst()
        .orElse("");
  }
}
