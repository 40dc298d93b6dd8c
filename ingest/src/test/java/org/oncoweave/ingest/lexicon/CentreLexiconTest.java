package org.oncoweave.ingest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.lexicon.LexiconProblem.Reason;
import org.oncoweave.ingest.text.TextInput;
import org.oncoweave.ingest.text.finding.Finding;

class CentreLexiconTest {
  @TempDir private Path home;

  @Test
  void aFurtherNameHasTheCodesOfTheTerm() throws IOException {
    write("drug.tsv", "# Our names.\n=taxol\ttaxolou|pacli hebdo\n");
    write("tumour.tsv", "# Our words.\n=carcinome lobulaire infiltrant\tmamlob\n");
    assertThat(read("Traitement par Taxolou le 3 mars."))
        .anySatisfy(f -> assertThat(f.values()).containsEntry("atc", "L01CD01"));
    assertThat(read("4 cures de pacli hebdo."))
        .anySatisfy(f -> assertThat(f.values()).containsEntry("atc", "L01CD01"));
    assertThat(read("Mamlob du sein gauche."))
        .anySatisfy(f -> assertThat(f.values()).containsEntry("icdo_morph", List.of("8520/3")));
  }

  @Test
  void aNewTermHasItsOwnCodes() throws IOException {
    write("drug.tsv", "# Ours.\ninn=essaimab;atc=L01FX;class=targeted\tESSAI-101|essaimab\n");
    assertThat(read("Inclus dans le protocole, reçoit ESSAI-101."))
        .anySatisfy(f -> assertThat(f.values()).containsEntry("atc", "L01FX"));
  }

  @Test
  void aTermTakenAwayIsFoundNoLonger() throws IOException {
    assertThat(read("Traitement par Taxol.")).isNotEmpty();
    write("drug.tsv", "# Ours.\n-\ttaxol\n");
    assertThat(read("Traitement par Taxol.")).isEmpty();
    assertThat(read("Traitement par paclitaxel.")).isNotEmpty();
  }

  @Test
  void aCueOfTheCentreDenies() throws IOException {
    write("cue.tsv", "# Ours.\ntype=neg\tzéro trace de\n");
    assertThat(read("Zéro trace de récidive."))
        .anySatisfy(f -> assertThat(f.judgement().negated()).isTrue());
  }

  @Test
  void theDigestTellsOtherTables() throws IOException {
    assertThat(CentreLexicon.under(home).digest()).isEmpty();
    write("drug.tsv", "# Ours.\n=taxol\ttaxolou\n");
    var first = CentreLexicon.under(home).digest();
    assertThat(first).isNotEmpty().isEqualTo(CentreLexicon.under(home).digest());
    write("drug.tsv", "# Ours.\n=taxol\ttaxolix\n");
    assertThat(CentreLexicon.under(home).digest()).isNotEqualTo(first);
  }

  @Test
  void everyFaultIsToldWithFileLineAndReason() throws IOException {
    write(
        "drug.tsv",
        """
        # Ours.
        =nothing known\ttaxolou
        inn=x;colour=red\tabc
        inn=x;atc=123\tabd
        atc=L01CD01\tabe
        inn=x abf
        inn=x\tabg||abh
        -\tno such medicine
        """);
    write("cue.tsv", "type=maybe\tperhaps so\n");
    write("colours.tsv", "# Ours.\n");
    Files.write(folder().resolve("site.tsv"), "# \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    var fault = catchThrowableOfType(LexiconFault.class, () -> CentreLexicon.under(home));
    assertThat(fault.problems())
        .extracting(p -> p.file() + " " + p.line() + " " + p.reason())
        .containsExactly(
            "colours.tsv 0 " + Reason.NO_SUCH_TABLE,
            "cue.tsv 1 " + Reason.NO_HEADER,
            "cue.tsv 1 " + Reason.WRONG_VALUE,
            "drug.tsv 2 " + Reason.UNKNOWN_TERM,
            "drug.tsv 3 " + Reason.UNKNOWN_ATTRIBUTE,
            "drug.tsv 4 " + Reason.WRONG_VALUE,
            "drug.tsv 5 " + Reason.MISSING_ATTRIBUTE,
            "drug.tsv 6 " + Reason.NOT_TWO_CELLS,
            "drug.tsv 7 " + Reason.EMPTY_TERM,
            "drug.tsv 8 " + Reason.UNKNOWN_TERM,
            "site.tsv 0 " + Reason.NOT_UTF8);
  }

  private Path folder() {
    return home.resolve("conf/lexicon");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(name), text);
  }

  private List<Finding> read(String text) throws IOException {
    return CentreLexicon.under(home).extractor().extract(TextInput.of(text)).findings().stream()
        .filter(f -> !f.kind().key().equals("dates"))
        .toList();
  }
}
