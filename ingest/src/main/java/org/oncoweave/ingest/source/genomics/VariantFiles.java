package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// VCF and MAF files, plain, gzip or bgzip, and folders of them; docs/genomics.md says whose their
/// samples are.
public final class VariantFiles implements Source {
  private static final String VCF = ".*\\.vcf(\\.gz|\\.bgz|\\.bgzip)?";
  private static final String MAF = ".*\\.maf(\\.txt)?(\\.gz)?|data_mutations.*\\.txt";
  private final List<Path> paths;

  public VariantFiles(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /// Whether the path is such a file by its name, or a folder with one at its top.
  public static boolean recognises(Path path) {
    if (!Files.isDirectory(path)) {
      return isNamed(path, VCF) || isNamed(path, MAF);
    }
    try (var files = Files.list(path)) {
      return files.anyMatch(file -> isNamed(file, VCF) || isNamed(file, MAF));
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  private static boolean isNamed(Path file, String form) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(form);
  }

  @Override
  public String system() {
    return "genomics";
  }

  @Override
  public void read(Sink sink) {
    var delivery = new Delivery(system(), sink);
    for (var path : paths) {
      for (var file : files(path, delivery)) {
        if (isNamed(file, VCF)) {
          new VcfReading(file, delivery).read();
        } else {
          maf(file, delivery);
        }
        delivery.end();
      }
    }
  }

  private static List<Path> files(Path path, Delivery delivery) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    Predicate<Path> wanted = file -> isNamed(file, VCF) || isNamed(file, MAF);
    try (var files = Files.list(path)) {
      return new ArrayList<>(files.filter(wanted).sorted().toList());
    } catch (IOException | UncheckedIOException unreadable) {
      delivery.refuseFile(path.toString(), "cannot be listed", "Check its rights");
      return List.of();
    }
  }

  /// What a row says of its sample as a whole.
  private static SampleContent content(ColumnTable.Row row) {
    return SampleContent.of(row.first("purity", "tumor_purity"), row.cell("ploidy"));
  }

  private static void maf(Path file, Delivery delivery) {
    var name = file.toString();
    try (var lines = TextLines.open(file)) {
      var table = ColumnTable.open(name, lines);
      if (table.isEmpty() || !MafReading.isMaf(table.get())) {
        delivery.refuseFile(
            name, "has no header with Hugo_Symbol, Tumor_Sample_Barcode", "Deliver it as MAF");
        return;
      }
      rows(file, table.get(), delivery);
    } catch (IOException broken) {
      var why = "cannot be read to its end: " + broken.getMessage();
      delivery.refuseFile(name, why, "Deliver it again, whole; what came was read");
    }
  }

  private static void rows(Path file, ColumnTable table, Delivery delivery) throws IOException {
    if (!table.has("NCBI_Build")) {
      delivery.sink().notice(file + ": no NCBI_Build; places on the genome are not kept");
    }
    var sheet = SampleSheet.beside(file, delivery);
    var reading =
        new MafReading(
            delivery,
            barcode -> Optional.of(barcode).map(b -> sheet.sample(b, file)),
            Optional.empty(),
            "");
    var told = new HashSet<String>();
    table.each(row -> {
      var barcode = row.cell("Tumor_Sample_Barcode");
      if (!barcode.isEmpty() && told.add(barcode)) {
        sheet.tell(sheet.sample(barcode, file), content(row), row.place(), delivery);
      }
      reading.row(row);
    });
  }
}
