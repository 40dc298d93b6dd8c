package org.oncoweave.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.genomics.VariantFiles;
import org.oncoweave.model.SourceRecord;

/// Reads a VCF of `size` annotated records of one tumour to records of the import, without the
/// graph; the baseline only cuts the same lines into cells.
final class VcfBench implements Bench {
  private static final long SEED = 23;
  private static final String HEAD =
      """
      ##fileformat=VCFv4.2
      ##contig=<ID=7,length=159138663>
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="Consequence annotations from Ensembl VEP. \
      Format: Allele|Consequence|IMPACT|SYMBOL|Gene|Feature|HGVSc|HGVSp|CANONICAL">
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
      #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	P1
      """;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var file = workplace.folder().resolve("made.vcf");
    write(file, size);
    Memory.forget();
    var sink = new Counting();
    double seconds = Bench.seconds(() -> new VariantFiles(List.of(file)).read(sink));
    if (sink.records != size || sink.faults > 0) {
      throw new IllegalStateException(sink.records + " of " + size + " records came");
    }
    double plain = Bench.seconds(() -> cut(file));
    return Bench.result(
        "vcf",
        Map.of("units", size, "bytes", Files.size(file)),
        seconds,
        new BenchResult.Baseline("the same lines only cut into cells", plain));
  }

  private static void write(Path file, long size) throws IOException {
    var random = new SplittableRandom(SEED);
    try (var out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (long i = 0; i < size; i++) {
        out.write(line(random, 1_000_000 + 100 * i));
      }
    }
  }

  private static String line(SplittableRandom random, long position) {
    var bases = "ACGT";
    int one = random.nextInt(bases.length());
    char ref = bases.charAt(one);
    char alt = bases.charAt((one + 1 + random.nextInt(bases.length() - 1)) % bases.length());
    int place = 1 + random.nextInt(2_000);
    int depth = 20 + random.nextInt(200);
    var change = String.valueOf(ref) + '>' + alt;
    var told =
        "%c|missense_variant|MODERATE|BRAF|ENSG00000157764|ENST00000646891.2|".formatted(alt)
            + "ENST00000646891.2:c.%d%s|ENSP00000493543.1:p.Gln%dLeu|YES,"
                .formatted(place, change, (place + 2) / 3)
            + "%c|intron_variant|MODIFIER|NDUFB2|ENSG00000090266|ENST00000247866|||".formatted(alt);
    return "7\t%d\t.\t%c\t%c\t50\tPASS\tCSQ=%s\tGT:AD\t0/1:%d,%d%n"
        .formatted(position % 159_000_000, ref, alt, told, depth, depth / 3 + 1);
  }

  private static void cut(Path file) {
    long cells = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        cells += line.split("[\t;|]", -1).length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (cells == 0) {
      throw new IllegalStateException("A file without cells");
    }
  }

  /// Counts what it takes.
  private static final class Counting implements Sink {
    private long records;
    private long faults;

    @Override
    public void record(SourceRecord record, Place place, boolean repeated) {
      records++;
    }

    @Override
    public void refuse(Refusal refusal, boolean repeated) {
      faults++;
    }

    @Override
    public void endOfType() {}

    @Override
    public void refuseFile(RefusedFile file) {
      faults++;
    }

    @Override
    public void notice(String text) {}
  }
}
