package org.oncoweave.ingest.source.genomics;

import htsjdk.tribble.TribbleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.ontology.variant.GenomeBuild;

/// One VCF file, line by line: a bad line is kept out and the next is read.
///
/// Cost: some microseconds a line; memory is one line and the keys of what was read.
final class VcfReading {
  private static final int FIELDS = 8;
  private static final Pattern BASES = Pattern.compile("[ACGTNacgtn]+");

  private final Path file;
  private final Delivery delivery;

  VcfReading(Path file, Delivery delivery) {
    this.file = file;
    this.delivery = delivery;
  }

  void read() {
    var name = file.toString();
    try (var lines = TextLines.open(file)) {
      var head = VcfHead.read(lines).or(GenomeBuild.named(String.valueOf(file.getFileName())));
      var sheet = SampleSheet.beside(file, delivery);
      var samples = samples(head, sheet);
      var tumours = new VcfTumours(head.content(), samples);
      try {
        lines(lines, new VcfRow(name, head, samples, delivery), tumours);
      } finally { // of a file that is cut off, too
        var place = new Place(name, 1);
        samples.forEach(sample -> sheet.tell(sample, tumours.of(sample), place, delivery));
      }
      if (!TextLines.hasItsEnd(file)) {
        cutOff("ends without the last block of bgzip; it may be cut off");
      }
    } catch (VcfHead.BadHead bad) {
      delivery.refuseFile(name, String.valueOf(bad.getMessage()), bad.fix());
    } catch (TextLines.LongLine tooLong) {
      delivery.refuseFile(
          name, String.valueOf(tooLong.getMessage()), "Split it by sample, then import the parts");
    } catch (IOException broken) {
      cutOff("cannot be read to its end: " + broken.getMessage());
    }
  }

  private void cutOff(String reason) {
    delivery.refuseFile(file.toString(), reason, "Deliver it again, whole; what came was read");
  }

  private void lines(TextLines lines, VcfRow rows, VcfTumours tumours) throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        line(line, new Place(file.toString(), lines.number()), rows, tumours);
      }
    }
    rows.doubt().ifPresent(this::say);
    tumours.doubt().ifPresent(this::say);
  }

  private void say(String doubt) {
    delivery.sink().notice(file + ": " + doubt);
  }

  /// Of a file without samples, one: the patient after whom it is called.
  private List<Sample> samples(VcfHead head, SampleSheet sheet) {
    if (head.samples().isEmpty()) {
      return List.of(sheet.sample("sample", file));
    }
    var samples = new ArrayList<Sample>();
    for (var name : head.samples()) {
      var sample = sheet.sample(name, file);
      boolean normal = sample.normal() || head.normals().contains(name);
      samples.add(new Sample(name, sample.patient(), normal, sample.date(), sample.test()));
    }
    return samples;
  }

  private void line(String line, Place place, VcfRow rows, VcfTumours tumours) {
    var contig = line.substring(0, Math.max(0, line.indexOf('\t')));
    if (GenomeBuild.chromosome(contig).isEmpty() && GenomeBuild.isBeside(contig)) {
      delivery.left("lines of " + file + " lie on no chromosome (alternate or unplaced)");
      return;
    }
    var item = new Delivery.Item("variants", "", "", place);
    var fault = early(line, contig, rows.columns());
    if (fault.isEmpty()) {
      fault = decoded(line, rows, tumours, item);
    }
    fault.ifPresent(f -> delivery.refuse(item, f, line));
  }

  private static Optional<Fault> decoded(
      String line, VcfRow rows, VcfTumours tumours, Delivery.Item item) {
    try {
      var variant = rows.decode(line);
      if (variant == null) {
        return Optional.of(broken("no variant"));
      }
      tumours.see(variant);
      return rows.take(variant, item);
    } catch (TribbleException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException bad) {
      return Optional.of(broken(shortest(String.valueOf(bad.getMessage()))));
    }
  }

  private static Fault broken(String why) {
    return new Fault(Reason.MALFORMED_ROW, null, why);
  }

  private static String shortest(String message) {
    return message.length() > 300 ? message.substring(0, 300) : message;
  }

  /// What is said in plain words before htsjdk sees the line.
  private static Optional<Fault> early(String line, String contig, int columns) {
    int cellsThere = 1;
    for (int at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) {
      cellsThere++;
    }
    if (cellsThere != columns && (cellsThere != FIELDS || columns != FIELDS + 1)) {
      return Optional.of(broken(cellsThere + " cells where the header has " + columns));
    }
    var cells = line.split("\t", FIELDS + 1);
    if (GenomeBuild.chromosome(contig).isEmpty()) {
      return Optional.of(new Fault(Reason.UNKNOWN_CHROMOSOME, "CHROM", contig));
    }
    if (!BASES.matcher(cells[3]).matches()) {
      return Optional.of(new Fault(Reason.WRONG_REFERENCE, "REF", shortest(cells[3])));
    }
    return Optional.empty();
  }
}
