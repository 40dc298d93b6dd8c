package org.oncoweave.ingest.source.genomics;

import htsjdk.tribble.TribbleException;
import htsjdk.tribble.readers.LineIterator;
import htsjdk.variant.vcf.VCFCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The head of a VCF file: its version, build, samples and annotation.
///
/// Source: VCF 4.1 to 4.4, hts-specs. htsjdk reads up to 4.3; what 4.4 adds to it (the end of
/// structures by length, more numbers of values) is read here or not at all, so a 4.4 file is given
/// to it as one of 4.3.
record VcfHead(
    VCFCodec codec,
    Optional<GenomeBuild> build,
    List<String> columns,
    Optional<VcfAnnotation> annotation,
    List<String> normals,
    VcfContent content) {
  static final int MOST_SAMPLES = 1_000;
  private static final int MOST_LINES = 200_000;
  private static final Pattern VERSION = Pattern.compile("##fileformat=VCFv4\\.(\\d)\\s*");
  private static final Pattern CONTIG =
      Pattern.compile("##contig=<(?:.*,)?ID=([^,>]+).*length=(\\d+).*");
  private static final Pattern NORMAL = Pattern.compile("##normal_sample=(\\S+)\\s*");
  private static final Pattern BUILD =
      Pattern.compile("##(?:reference|assembly|genome|VEP|SnpEff|contig|new_reference).*");
  private static final Pattern TOO_NEW = Pattern.compile("Number=(?:P|M|L[ARG])(?=[,>])");
  private static final int NEWEST = 3;
  private static final int FIXED = 9;

  /// Thrown for a file whose head cannot be understood, with what is wrong and what to do.
  static final class BadHead extends IOException {
    private static final long serialVersionUID = 1;
    private final String fix;

    BadHead(String reason, String fix) {
      super(reason);
      this.fix = fix;
    }

    String fix() {
      return fix;
    }
  }

  static VcfHead read(TextLines lines) throws IOException {
    var head = lines(lines);
    var names = head.getLast();
    long tabs = names.chars().filter(c -> c == '\t').count();
    if (tabs - FIXED + 1 > MOST_SAMPLES) {
      throw tooMany(tabs - FIXED + 1);
    }
    var codec = new VCFCodec();
    try {
      codec.readActualHeader(new Lines(head.iterator()));
    } catch (TribbleException | IllegalArgumentException bad) {
      throw new BadHead("has a bad head: " + bad.getMessage(), "Correct its head");
    }
    var columns = List.of(names.split("\t", -1));
    return new VcfHead(
        codec,
        build(head),
        columns,
        VcfAnnotation.of(head),
        normals(head),
        VcfContent.of(head, codec.getHeader()));
  }

  static BadHead tooMany(long samples) {
    var reason = "has " + samples + " samples, more than " + MOST_SAMPLES;
    return new BadHead(reason, "Split it by sample; a file of a population is no patient's");
  }

  private static List<String> lines(TextLines lines) throws IOException {
    var head = new ArrayList<String>();
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (head.isEmpty()) {
        head.add(version(line));
      } else if (line.startsWith("##")) {
        head.add(TOO_NEW.matcher(line).replaceAll("Number=."));
      } else {
        head.add(line);
        break;
      }
      if (head.size() > MOST_LINES) {
        throw new BadHead("has more than " + MOST_LINES + " lines of head", "Shorten its head");
      }
    }
    if (head.isEmpty() || !head.getLast().startsWith("#CHROM\t")) {
      throw new BadHead("has no header line #CHROM", "Deliver it whole, with its header");
    }
    return head;
  }

  private static String version(String line) throws BadHead {
    Matcher version = VERSION.matcher(line.startsWith("\ufeff") ? line.substring(1) : line);
    if (!version.matches()) {
      throw new BadHead("does not begin with ##fileformat=VCFv4", "Deliver it whole, as VCF 4");
    }
    int minor = Integer.parseInt(version.group(1));
    return "##fileformat=VCFv4." + Math.min(minor, NEWEST);
  }

  /// By the lengths of the chromosomes, else by what the lines say.
  private static Optional<GenomeBuild> build(List<String> head) throws BadHead {
    Optional<GenomeBuild> said = Optional.empty();
    boolean other = false;
    for (var line : head) {
      var contig = CONTIG.matcher(line);
      if (contig.matches()) {
        var chromosome = GenomeBuild.chromosome(contig.group(1));
        var build = chromosome.flatMap(c -> GenomeBuild.ofLength(c, length(contig.group(2))));
        if (build.isPresent()) {
          return build;
        }
        other |= chromosome.filter(c -> isOther(c, contig.group(2))).isPresent();
      }
      if (said.isEmpty() && BUILD.matcher(line).matches()) {
        said = GenomeBuild.named(line);
      }
    }
    if (other && said.isEmpty()) {
      throw new BadHead(
          "is of a genome that is neither GRCh37 nor GRCh38", "Lift it over, or leave it out");
    }
    return said;
  }

  /// M is of two lengths in use.
  private static boolean isOther(String chromosome, String digits) {
    return !chromosome.equals("M") && length(digits) > 0;
  }

  private static long length(String digits) {
    return digits.length() > 10 ? 0 : Long.parseLong(digits);
  }

  private static List<String> normals(List<String> head) {
    return head.stream()
        .map(NORMAL::matcher)
        .filter(Matcher::matches)
        .map(normal -> normal.group(1))
        .toList();
  }

  /// The same with a build where the file names none by itself.
  VcfHead or(Optional<GenomeBuild> named) {
    return new VcfHead(codec, build.or(() -> named), columns, annotation, normals, content);
  }

  List<String> samples() {
    return columns.subList(Math.min(FIXED, columns.size()), columns.size());
  }

  /// Lines that htsjdk can look at before it takes them.
  private static final class Lines implements LineIterator {
    private final Iterator<String> rest;
    private Optional<String> next = Optional.empty();

    Lines(Iterator<String> rest) {
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      return next.isPresent() || rest.hasNext();
    }

    @Override
    public String peek() {
      if (next.isEmpty() && rest.hasNext()) {
        next = Optional.of(rest.next());
      }
      return next.orElseThrow(NoSuchElementException::new);
    }

    @Override
    public String next() {
      var line = peek();
      next = Optional.empty();
      return line;
    }
  }
}
