package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact.TestedGenes;
import org.oncoweave.model.SourceFact.TestedGenes.Assay;

/// Which genes of a sample were looked at, by kind of finding.
///
/// By the matrix of panels, else by the panel of the whole profile; a sample of the case list
/// without panel was read in full (cBioPortal's file formats, gene panel data).
final class StudyPanels {
  /// The meta files of an assay, and how its case list ends.
  private record Form(Assay assay, String type, String cases) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(Assay.MUTATION, "MUTATION_EXTENDED", "_sequenced"),
          new Form(Assay.CNV, "COPY_NUMBER_ALTERATION", "_cna"),
          new Form(Assay.SV, "STRUCTURAL_VARIANT", "_sv"));

  /// Of so many genes the whole is meant.
  private static final int WHOLE = 5_000;

  private final Map<String, List<ConceptId>> panels = new HashMap<>();
  private final Map<Assay, Map<String, String>> matrix = new EnumMap<>(Assay.class);
  private final Map<Assay, String> ofAll = new EnumMap<>(Assay.class);
  private final Map<Assay, Set<String>> cases = new EnumMap<>(Assay.class);
  private List<ConceptId> counted = List.of();

  private StudyPanels() {}

  static StudyPanels read(StudyFiles files) throws IOException {
    var read = new StudyPanels();
    files.panels().forEach((name, genes) -> read.panels.put(name, concepts(genes)));
    for (var form : FORMS) {
      var kind = form.assay();
      var metas = files.metas(form.type(), "MAF|SV|DISCRETE|DISCRETE_LONG|");
      read.cases.put(kind, files.cases(form.cases()));
      for (var meta : metas) {
        if (!meta.get("gene_panel").isEmpty()) {
          read.ofAll.put(kind, meta.get("gene_panel"));
        }
        read.matrix(files, kind, meta.get("stable_id"));
      }
    }
    return read;
  }

  private void matrix(StudyFiles files, Assay kind, String profile) throws IOException {
    var own = matrix.computeIfAbsent(kind, _ -> new HashMap<>());
    for (var path : files.of("GENE_PANEL_MATRIX", "GENE_PANEL_MATRIX")) {
      try (var lines = TextLines.open(path)) {
        var table = ColumnTable.open(path.toString(), lines);
        if (table.isPresent() && table.get().has(profile)) {
          table.get().each(row -> own.put(row.cell("SAMPLE_ID"), row.cell(profile)));
        }
      }
    }
  }

  private static List<ConceptId> concepts(List<String> symbols) {
    return symbols.stream()
        .filter(symbol -> !symbol.isBlank() && symbol.length() < 60)
        .map(symbol -> ConceptId.of("HGNC", GeneSymbol.of(symbol, List.of("1")).orElse(symbol)))
        .distinct()
        .sorted(java.util.Comparator.comparing(ConceptId::curie))
        .toList();
  }

  /// The same where the file of copy numbers has these genes.
  StudyPanels with(Set<String> genes) {
    counted = concepts(List.copyOf(genes));
    return this;
  }

  List<TestedGenes> of(String sample) {
    var tested = new ArrayList<TestedGenes>();
    for (var kind : Assay.values()) {
      var panel = matrix.getOrDefault(kind, Map.of()).getOrDefault(sample, "");
      panel = panel.isEmpty() ? ofAll.getOrDefault(kind, "") : panel;
      var genes = panels.get(panel);
      if (genes != null) {
        tested.add(new TestedGenes(sample, kind, panel, false, genes));
      } else if (cases.getOrDefault(kind, Set.of()).contains(sample)) {
        tested.add(unpanelled(sample, kind, panel));
      }
    }
    return tested;
  }

  /// Copy numbers are known of the genes in their file and of no other.
  private TestedGenes unpanelled(String sample, Assay kind, String panel) {
    boolean few = kind == Assay.CNV && counted.size() < WHOLE;
    var name = panel.isEmpty() ? null : panel;
    return few
        ? new TestedGenes(sample, kind, name, false, counted)
        : new TestedGenes(sample, kind, name, true, List.of());
  }
}
