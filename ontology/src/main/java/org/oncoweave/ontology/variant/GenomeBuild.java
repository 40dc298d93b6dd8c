package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// The builds of the human genome in use, with their chromosomes.
public enum GenomeBuild {
  GRCH37("GRCh37", "(?i)grch ?37|hg ?19|b37|hs37|human_g1k_v37"),
  GRCH38("GRCh38", "(?i)grch ?38|hg ?38|b38|hs38");

  private static final Pattern ACCESSION = Pattern.compile("NC_0000(\\d\\d)\\.\\d+");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:chr)?(?:un|gl0|ki2|kn|jtfh|hla|hs3|hs37d5|nc_|nw_|nt_|ebv|phix|decoy|cmv|hpv).*"
              + "|.*_(?:random|alt|fix|decoy|hap\\d+)");
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, Long> LENGTHS = new HashMap<>();

  private final String word;
  private final Pattern form;

  GenomeBuild(String word, String form) {
    this.word = word;
    this.form = Pattern.compile(form);
  }

  static {
    for (var row : ShippedTable.rowsBelowNames(GenomeBuild.class, "chromosomes.tsv", 3)) {
      LENGTHS.put(GRCH37 + row.get(0), Long.valueOf(row.get(1)));
      LENGTHS.put(GRCH38 + row.get(0), Long.valueOf(row.get(2)));
      NAMES.put(row.get(0), row.get(0));
    }
    NAMES.put("MT", "M");
    NAMES.put("23", "X");
    NAMES.put("24", "Y");
  }

  public String word() {
    return word;
  }

  /// The build that a text names, if it names one.
  public static Optional<GenomeBuild> named(String text) {
    for (var build : values()) {
      if (build.form.matcher(text).find() || text.strip().equals(build.word.substring(4))) {
        return Optional.of(build);
      }
    }
    return Optional.empty();
  }

  /// The build in which a chromosome has that length.
  public static Optional<GenomeBuild> ofLength(String chromosome, long length) {
    for (var build : values()) {
      if (build.length(chromosome) == length && !chromosome.equals("M")) {
        return Optional.of(build);
      }
    }
    return Optional.empty();
  }

  /// In bases; 0 if there is no such chromosome.
  public long length(String chromosome) {
    return LENGTHS.getOrDefault(this + chromosome, 0L);
  }

  /// `chr7`, `7` and `NC_000007.13` are 7; empty for what is no chromosome.
  public static Optional<String> chromosome(String contig) {
    var known = NAMES.get(contig);
    if (known != null) {
      return Optional.of(known);
    }
    var accession = ACCESSION.matcher(contig);
    var bare =
        accession.matches()
            ? String.valueOf(Integer.parseInt(accession.group(1)))
            : contig.toUpperCase(Locale.ROOT).replaceFirst("^CHR", "");
    return Optional.ofNullable(NAMES.get(bare));
  }

  /// A sequence beside the chromosomes: unplaced, alternate, a decoy or a virus.
  public static boolean isBeside(String contig) {
    return BESIDE.matcher(contig).matches();
  }
}
