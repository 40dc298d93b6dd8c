package org.oncoweave.analysis.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.analysis.therapy.KnowledgeChange.Kind;
import org.oncoweave.ontology.TumourTree;

class KnowledgeUpdateTest {
  private static final String HEADER =
      "source\tgene\tvariant\toncotree\tdisease\ttherapies\thow\teffect\tlevel\n";

  @TempDir private Path folder;

  private KnowledgeBase base(String... rows) throws IOException {
    var file = Files.createTempFile(folder, "own", ".tsv");
    Files.writeString(file, HEADER + String.join("\n", rows));
    return KnowledgeBase.read(List.of(file), TumourTree.shipped());
  }

  private static String row(
      String source, String gene, String variant, String effect, String level) {
    return String.join(
        "\t", source, gene, variant, "NSCLC", "Lung", "osimertinib", "Single", effect, level);
  }

  private List<Kind> between(String before, String after) throws IOException {
    return KnowledgeUpdate.between(base(before), base(after)).changes().stream()
        .map(KnowledgeChange::kind)
        .toList();
  }

  @Test
  void theSameStatementsInAnotherOrderAreNoChange() throws IOException {
    var one = row("L:1", "EGFR", "p.L858R", "sensitivity", "A");
    var two = row("L:2", "EGFR", "p.T790M", "resistance", "A");
    assertThat(KnowledgeUpdate.between(base(one, two), base(two, one)).changes()).isEmpty();
    assertThat(KnowledgeUpdate.between(base(one, one), base(one, one)).changes()).isEmpty();
    assertThat(KnowledgeUpdate.between(base(one, one), base(one)).changes()).hasSize(1);
  }

  @Test
  void whatChangedIsToldByItsKind() throws IOException {
    var now = row("L:1", "EGFR", "p.L858R", "sensitivity", "B");
    assertThat(between(row("L:1", "EGFR", "p.L858R", "sensitivity", "A"), now))
        .containsExactly(Kind.LEVEL);
    assertThat(between(row("L:1", "EGFR", "p.L858R", "resistance", "A"), now))
        .containsExactly(Kind.EFFECT);
    assertThat(between(row("L:1", "EGFR", "p.L861Q", "sensitivity", "B"), now))
        .containsExactly(Kind.NEW, Kind.WITHDRAWN);
  }

  @Test
  void aChangeConcernsTheFindingsOfItsStatementInItsTumourAndBelow() throws IOException {
    var update =
        KnowledgeUpdate.between(
            base(row("L:1", "MET", "amplification", "resistance", "C")),
            base(
                row("L:2", "EGFR", "exon 19 deletion", "sensitivity", "A"),
                row("L:3", "ALK", "fusion EML4::ALK", "sensitivity", "A")));
    assertThat(update.genes()).containsExactly("ALK", "EGFR", "EML4", "MET");
    assertThat(concerning(update, "LUAD", "EGFR", "p.E746_A750del")).containsExactly("L:2");
    assertThat(concerning(update, "LUAD", "EGFR", "p.L858R")).isEmpty();
    assertThat(concerning(update, "COAD", "EGFR", "p.E746_A750del")).isEmpty();
    assertThat(concerning(update, "LUNG", "EGFR", "p.E746_A750del")).isEmpty();
    assertThat(concerning(update, "LUSC", "MET", "amplification")).containsExactly("L:1");
    assertThat(concerning(update, "LUAD", "ALK", "fusion EML4::ALK")).containsExactly("L:3");
    assertThat(concerning(update, "LUAD", "ALK", "fusion KIF5B::ALK")).isEmpty();
    assertThat(concerning(update, "LUAD", "EGFR", "p.nonsense")).isEmpty();
    assertThat(concerning(update, "NOWHERE", "EGFR", "p.L858R")).isEmpty();
  }

  private static List<String> concerning(
      KnowledgeUpdate update, String code, String gene, String variant) {
    return update.concerning(code, new Finding(gene, variant, false)).stream()
        .map(i -> update.changes().get(i).source())
        .toList();
  }

  @Test
  void theShippedAuthorisationsAreReadFromTheFileThatTheyWereWrittenTo() throws IOException {
    var file = folder.resolve("authorisations.tsv");
    KnowledgeBase.writeAuthorisations(file);
    var shipped = KnowledgeBase.read(List.of(), TumourTree.shipped()).withAuthorisations();
    var read = KnowledgeBase.read(List.of(file), TumourTree.shipped());
    assertThat(read.size()).isEqualTo(shipped.size()).isPositive();
    assertThat(KnowledgeUpdate.between(shipped, read).changes()).isEmpty();
  }
}
