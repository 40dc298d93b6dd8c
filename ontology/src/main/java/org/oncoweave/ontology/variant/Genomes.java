package org.oncoweave.ontology.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The genomes that a centre has, at most one a build; without one, places are kept as written.
public final class Genomes {
  public static final Genomes NONE = new Genomes(Map.of());

  private final Map<GenomeBuild, GenomeFile> files;

  private Genomes(Map<GenomeBuild, GenomeFile> files) {
    this.files = files;
  }

  /// Of several of one build the first counts.
  ///
  /// @throws org.oncoweave.ontology.OntologyFault if a file is no genome, with what to do
  public static Genomes open(List<Path> fastas) throws IOException {
    var files = new EnumMap<GenomeBuild, GenomeFile>(GenomeBuild.class);
    for (var fasta : fastas) {
      var genome = GenomeFile.open(fasta);
      if (files.putIfAbsent(genome.build(), genome) != null) {
        genome.close();
      }
    }
    return new Genomes(files);
  }

  /// The FASTA files in the folder `conf/genome` of a centre; none where there is no such folder.
  ///
  /// @throws org.oncoweave.ontology.OntologyFault if a file is no genome, with what to do
  public static Genomes of(Path home) throws IOException {
    var folder = home.resolve("conf/genome");
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    try (var all = Files.list(folder)) {
      return open(
          all.filter(file -> file.toString().matches(".*\\.(fa|fasta|fna)(\\.b?gz)?"))
              .sorted()
              .toList());
    }
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /// The genome of a build by its name (`GRCh37`).
  public Optional<GenomeFile> find(String build) {
    return files.values().stream().filter(one -> one.build().word().equals(build)).findFirst();
  }
}
