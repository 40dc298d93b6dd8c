package org.oncoweave.ontology.variant;

import java.util.regex.Pattern;

/// Chromosomes and builds of the human genome.
final class Genome {
  private static final Pattern ACCESSION = Pattern.compile("NC_0000(\\d{2})\\.\\d+");
  private static final Pattern NAMED = Pattern.compile("(?i)chr(?:omosome)? ?([0-9A-Z]{1,3})");
  private static final Pattern BUILD =
      Pattern.compile("(?i)(GRCh ?38|hg ?38|b38)|(GRCh ?37|hg ?19|b37)");
  private static final Pattern VERSIONED = Pattern.compile("NC_0000(\\d{2})\\.(\\d+)");
  // RefSeq versions of chromosomes 1 to 22, X, Y in GRCh37. NCBI assembly report.
  private static final int[] OLD_VERSIONS = {
    10, 11, 11, 11, 9, 11, 13, 10, 11, 10, 9, 11, 10, 8, 9, 9, 10, 9, 9, 10, 8, 10, 10, 9
  };
  private static final int AUTOSOMES = 22;

  private Genome() {}

  static boolean has(String chromosome) {
    if (chromosome.matches("X|Y|M|MT")) {
      return true;
    }
    return chromosome.matches("[1-9]\\d?") && Integer.parseInt(chromosome) <= AUTOSOMES;
  }

  /// The chromosome that an accession or a word before names; empty if none does.
  static String chromosome(String before) {
    var accession = ACCESSION.matcher(before);
    if (accession.find()) {
      int number = Integer.parseInt(accession.group(1));
      return number == AUTOSOMES + 1 ? "X" : number == AUTOSOMES + 2 ? "Y" : String.valueOf(number);
    }
    var named = NAMED.matcher(before);
    return named.find() ? named.group(1).toUpperCase(java.util.Locale.ROOT) : "";
  }

  /// A change at a place of the genome; `build` empty: not known.
  static Reading reading(String chromosome, Coding coding, String build) {
    var change = chromosome + ":" + coding.name();
    return new Reading(coding.kind())
        .with("g", change)
        .with("build", build.isEmpty() ? null : build)
        .with("vrs", ComputedIdentifier.of(build, change).orElse(null));
  }

  static String build(String text) {
    var build = BUILD.matcher(text);
    if (!build.find()) {
      return ofAccession(text);
    }
    return build.group(1) == null ? "GRCh37" : "GRCh38";
  }

  /// The build that the version of a chromosome's accession belongs to; GRCh38 is one higher.
  private static String ofAccession(String text) {
    var accession = VERSIONED.matcher(text);
    if (!accession.find()) {
      return "";
    }
    int number = Integer.parseInt(accession.group(1));
    int version = Integer.parseInt(accession.group(2));
    if (number < 1 || number > OLD_VERSIONS.length) {
      return "";
    }
    int old = OLD_VERSIONS[number - 1];
    return version == old ? "GRCh37" : version == old + 1 ? "GRCh38" : "";
  }
}
