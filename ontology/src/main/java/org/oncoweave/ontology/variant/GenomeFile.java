package org.oncoweave.ontology.variant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Words;

/// The sequence of a genome in a FASTA file that the centre has, with its index beside it
/// (`samtools faidx`): only the bases that are asked for are read.
///
/// The build is told by the lengths of the chromosomes; a file of any other genome is refused.
public final class GenomeFile implements AutoCloseable {
  private static final int COLUMNS = 5;

  private final Path file;
  private final GenomeBuild build;
  private final FileChannel channel;
  private final Map<String, Entry> chromosomes;

  private GenomeFile(
      Path file, GenomeBuild build, FileChannel channel, Map<String, Entry> chromosomes) {
    this.file = file;
    this.build = build;
    this.channel = channel;
    this.chromosomes = chromosomes;
  }

  /// One line of the index: where the sequence begins, bases and bytes of its lines.
  private record Entry(long length, long offset, long bases, long bytes) {
    long at(long position) {
      return offset + position / bases * bytes + position % bases;
    }
  }

  /// @throws OntologyFault if it is no such file, with what to do
  public static GenomeFile open(Path file) throws IOException {
    var index = file.resolveSibling(file.getFileName() + ".fai");
    if (!Files.isRegularFile(file)) {
      throw new OntologyFault(Words.say("%s: there is no such file", file));
    }
    if (!Files.isRegularFile(index)) {
      throw new OntologyFault(
          Words.say("%s has no index; make one with `samtools faidx %s`", file, file));
    }
    var chromosomes = read(index);
    var build = build(file, chromosomes);
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    var genome = new GenomeFile(file, build, channel, chromosomes);
    if (!genome.isPlain()) {
      channel.close();
      throw new OntologyFault(Words.say("%s is no plain FASTA; unpack it, then index it", file));
    }
    return genome;
  }

  private boolean isPlain() throws IOException {
    var first = ByteBuffer.allocate(1);
    return channel.read(first, 0) == 1 && first.get(0) == '>';
  }

  private static Map<String, Entry> read(Path index) throws IOException {
    var entries = new HashMap<String, Entry>();
    int number = 0;
    for (var line : Files.readAllLines(index)) {
      number++;
      var cells = line.split("\t", -1);
      try {
        var entry =
            new Entry(number(cells, 1), number(cells, 2), number(cells, 3), number(cells, 4));
        GenomeBuild.chromosome(cells[0]).ifPresent(name -> entries.putIfAbsent(name, entry));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
        throw new OntologyFault(
            Words.say("%s, line %d: not %d cells of an index", index, number, COLUMNS));
      }
    }
    return entries;
  }

  private static long number(String[] cells, int at) {
    return Long.parseLong(cells[at]);
  }

  private static GenomeBuild build(Path file, Map<String, Entry> chromosomes) {
    for (var build : GenomeBuild.values()) {
      boolean all =
          chromosomes.entrySet().stream()
              .filter(entry -> !entry.getKey().equals("M"))
              .allMatch(entry -> entry.getValue().length == build.length(entry.getKey()));
      if (all && !chromosomes.isEmpty()) {
        return build;
      }
    }
    throw new OntologyFault(Words.say("%s is of a genome that is neither GRCh37 nor GRCh38", file));
  }

  public GenomeBuild build() {
    return build;
  }

  public Path file() {
    return file;
  }

  /// The bases from `start` on, before `end`, counted from 0, in upper case; empty where the file
  /// has no such place.
  public Optional<String> bases(String chromosome, long start, long end) {
    var entry = chromosomes.get(chromosome);
    if (entry == null || start < 0 || end > entry.length || start > end) {
      return Optional.empty();
    }
    if (start == end) {
      return Optional.of("");
    }
    var bytes = ByteBuffer.allocate((int) (entry.at(end - 1) + 1 - entry.at(start)));
    try {
      channel.read(bytes, entry.at(start));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException("Reading " + file, unreadable);
    }
    var text = new String(bytes.array(), StandardCharsets.US_ASCII).replaceAll("[\r\n]", "");
    return text.length() == end - start
        ? Optional.of(text.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
