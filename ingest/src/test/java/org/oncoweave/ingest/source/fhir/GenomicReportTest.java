package org.oncoweave.ingest.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;

/// Invented resources of HL7 Genomics Reporting STU2 and STU3 and of mCODE.
class GenomicReportTest {
  private static final String EGFR = coded("48018-6", "HGNC:3236", "EGFR");
  private static final String PRESENT = value("LA9633-4", "Present");

  @TempDir private Path folder;

  @Test
  void aVariantIsReadWithItsNamesPlaceFractionAndSource() throws IOException {
    var variant =
        variantOf(
            EGFR,
            coded("48004-6", "NM_005228.5:c.2369C>T", null),
            coded("48005-3", "NP_005219.2:p.(Thr790Met)", null),
            coded("81290-9", "NC_000007.14:g.55181378C>T", null),
            coded("62374-4", "LA26806-2", null),
            coded("48000-4", "LA21260-7", null),
            part("81254-5", "\"valueRange\":{\"low\":{\"value\":55181378}}"),
            part("69547-8", "\"valueString\":\"C\""),
            part("69551-0", "\"valueString\":\"T\""),
            part("81258-6", "\"valueQuantity\":{\"value\":12.5,\"code\":\"%\"}"),
            coded("48002-0", "LA6684-0", null),
            coded("53037-8", "LA6668-3", null));
    assertThat(variant)
        .isEqualTo(
            new SourceFact.GeneVariant(
                "EGFR",
                "s1",
                null,
                "c.2369C>T",
                "p.T790M",
                "GRCh38",
                "7",
                55181378L,
                "C",
                "T",
                0.125,
                "somatic",
                "pathogenic",
                "Sequencing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HGNC:3236", "1956"})
  void aNumberOfHgncOrOfNcbiIsEnoughToKnowTheGene(String id) throws IOException {
    var variant = variantOf(coded("48018-6", id, null), coded("48005-3", "p.Leu858Arg", null));
    assertThat(variant.gene()).isEqualTo("EGFR");
    assertThat(variant.hgvsP()).isEqualTo("p.L858R");
  }

  @ParameterizedTest(name = "{1}: no variant, and no measurement either")
  @CsvSource({"LA9634-2, Absent", "LA18198-4, No call", "LA11883-8, Indeterminate"})
  void whatIsAbsentOrNotToBeToldIsNoVariant(String code, String word) throws IOException {
    var heard = read(observation("o1", value(code, word), EGFR, coded("48005-3", "p.T790M", null)));
    assertThat(heard.records).isEmpty();
    assertThat(heard.notices).singleElement().asString().startsWith("1 Observation");
  }

  @ParameterizedTest(name = "{0} copies -> {1}")
  @CsvSource({"0, Homozygous Deletion", "4, Low Amplification", "14, High Amplification"})
  void aNumberOfCopiesIsACall(String copies, String call) throws IOException {
    var gene = coded("48018-6", "HGNC:3430", "ERBB2");
    var count = part("82155-3", "\"valueQuantity\":{\"value\":" + copies + "}");
    var heard = read(observation("o1", PRESENT, gene, count));
    assertThat(heard.facts(SourceFact.CopyNumber.class))
        .extracting(SourceFact.CopyNumber::gene, SourceFact.CopyNumber::call)
        .containsExactly(tuple("ERBB2", call));
  }

  @Test
  void twoGenesThatAreJoinedAreAFusion() throws IOException {
    var heard =
        read(
            observation(
                "o1",
                PRESENT,
                coded("48018-6", "HGNC:1316", "EML4"),
                coded("48018-6", "HGNC:427", "ALK"),
                coded("48019-4", "SO:0001565", "gene_fusion")));
    var fusion = heard.facts(SourceFact.Rearrangement.class).getFirst();
    assertThat(fusion.gene()).isEqualTo("EML4");
    assertThat(fusion.partner()).isEqualTo("ALK");
  }

  @Test
  void aDiagnosticImplicationJudgesTheVariantThatItIsDerivedFrom() throws IOException {
    var implication =
        """
        {"resourceType":"Observation","id":"i1","status":"final","code":{"coding":[{"code":\
        "diagnostic-implication"}]},"derivedFrom":[{"reference":"Observation/o1"}],\
        "component":[%s],SUBJECT}\
        """
            .formatted(coded("53037-8", "LA26332-9", null));
    assertThat(read(implication).facts(SourceFact.VariantJudgement.class))
        .containsExactly(new SourceFact.VariantJudgement("o1", "likely pathogenic"));
  }

  @Test
  void aMedicineThatWasOnlyAssessedIsNoMeasurement() throws IOException {
    var implication =
        """
        {"resourceType":"Observation","id":"i1","status":"final","code":{"coding":[{"code":\
        "therapeutic-implication"}]},"component":[%s],SUBJECT}\
        """
            .formatted(coded("51963-7", "1721560", "osimertinib"));
    assertThat(read(implication).records).isEmpty();
  }

  @Test
  void aRegionStudiedTellsTheGenesThatWereLookedAtAsAWhole() throws IOException {
    var whole = region("r1", EGFR);
    var part =
        region("r2", coded("48018-6", "HGNC:6407", "KRAS"), coded("36908-2", "p.G12C", null));
    assertThat(read(whole, part).facts(SourceFact.TestedGenes.class))
        .containsExactly(
            new SourceFact.TestedGenes(
                "s1",
                SourceFact.TestedGenes.Assay.MUTATION,
                null,
                false,
                List.of(new ConceptId("HGNC:EGFR"))));
  }

  @Test
  void tumourPurityIsThatOfTheSpecimen() throws IOException {
    var purity =
        """
        {"resourceType":"Observation","id":"p1","status":"final","code":{"text":"Tumor purity"},\
        "specimen":{"reference":"Specimen/s1"},"valueQuantity":{"value":60,"unit":"%"},SUBJECT}\
        """;
    assertThat(read(purity).facts(SourceFact.TumourContent.class))
        .containsExactly(new SourceFact.TumourContent("s1", 0.6, null));
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "NOTAGENE, p.T790M,   UNKNOWN_GENE",
    "EGFR,     p.Z790M,   IMPOSSIBLE_NAME",
    "EGFR,     c.0A>G,    IMPOSSIBLE_NAME"
  })
  void whatCannotBeIsKeptOutWithItsReason(String gene, String change, Reason reason)
      throws IOException {
    var code = change.startsWith("c.") ? "48004-6" : "48005-3";
    var name = part("48018-6", "\"valueCodeableConcept\":{\"text\":\"" + gene + "\"}");
    var heard = read(observation("o1", PRESENT, name, coded(code, change, null)));
    assertThat(heard.refusals)
        .singleElement()
        .extracting(r -> r.fault().reason())
        .isEqualTo(reason);
  }

  private SourceFact.GeneVariant variantOf(String... components) throws IOException {
    return read(observation("o1", PRESENT, components))
        .facts(SourceFact.GeneVariant.class)
        .getFirst();
  }

  private Heard read(String... resources) throws IOException {
    return FhirText.lines(folder, resources);
  }

  private static String observation(String id, String value, String... components) {
    return """
    {"resourceType":"Observation","id":"%s","status":"final","code":{"coding":[{"system":\
    "http://loinc.org","code":"69548-6"}]},%s,"method":{"coding":[{"code":"LA26398-0",\
    "display":"Sequencing"}]},"specimen":{"reference":"Specimen/s1"},"component":[%s],SUBJECT}\
    """
        .formatted(id, value, Stream.of(components).collect(Collectors.joining(",")));
  }

  private static String region(String id, String... components) {
    return observation(id, PRESENT, components)
        .replace("69548-6", "53041-0")
        .replace(PRESENT + ",", "");
  }

  private static String value(String code, String word) {
    return "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
        + code
        + "\",\"display\":\""
        + word
        + "\"}]}";
  }

  private static String coded(String code, String value, @Nullable String display) {
    var words = display == null ? "" : ",\"display\":\"" + display + "\"";
    return part(
        code, "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"" + value + "\"" + words + "}]}");
  }

  private static String part(String code, String value) {
    return "{\"code\":{\"coding\":[{\"code\":\"" + code + "\"}]}," + value + "}";
  }
}
