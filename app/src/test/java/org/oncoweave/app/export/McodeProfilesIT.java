package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;

/// Every Bundle that leaves is valid by HAPI's validator, against R4 and the profiles of mCODE;
/// what it could not check stands in `mcode_unchecked.tsv` with the reason, and nothing else.
class McodeProfilesIT {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final List<ValidatorProgram.Finding> FINDINGS = new ArrayList<>();
  private static final String TOLD = "told";
  private static final String BROKEN = "broken";

  /// What is not checked, and why not.
  private static final Map<Pattern, String> UNCHECKED =
      ShippedTable.rows(McodeProfilesIT.class, "mcode_unchecked.tsv", 2).stream()
          .collect(Collectors.toMap(row -> Pattern.compile(row.getFirst()), List::getLast));

  @TempDir private static Path folder;

  @BeforeAll
  static void exportsAndValidates() throws Exception {
    export(Files.createDirectories(folder.resolve(TOLD)));
    breakSome();
    FINDINGS.addAll(ValidatorProgram.run(folder));
  }

  /// A synthetic hospital with reports, the examples of mCODE and of OSIRIS, rows of a centre.
  private static void export(Path out) throws IOException, URISyntaxException {
    var hospital = Files.createDirectories(folder.resolve("hospital"));
    SyntheticHospital.write(Settings.of(60, 5, hospital), (_, _) -> {});
    var data = Shared.folder().resolve("data");
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, hospital);
      Centres.load(graph, data.resolve("fhir/mcode"));
      Centres.load(graph, data.resolve("osiris"));
      Centres.load(graph, Centres.folder("centre"));
      Centres.load(graph, Centres.folder("osiris"));
      new Exports(graph).run(ExportForm.MCODE, out, null);
    }
  }

  /// One wrong thing each, in a copy of the first Bundle that has such a resource.
  private static void breakSome() throws IOException {
    breakOne("no-sex", Patient.class, "cancer-patient", p -> p.setGender(null));
    breakOne("no-identifier", Patient.class, "cancer-patient", p -> p.setIdentifier(null));
    breakOne(
        "category-of-another-kind",
        Condition.class,
        "primary-cancer-condition",
        c -> c.getCategoryFirstRep().getCodingFirstRep().setCode("encounter-diagnosis"));
    breakOne(
        "two-morphologies",
        Condition.class,
        "primary-cancer-condition",
        c -> c.addExtension(c.getExtension().getFirst().copy()));
    breakOne(
        "another-code",
        Procedure.class,
        "radiotherapy-course-summary",
        p -> p.getCode().getCodingFirstRep().setCode("108290001"));
    breakOne(
        "an-extension-of-another-type",
        MedicationAdministration.class,
        "cancer-related-medication-administration",
        m ->
            m.addExtension(
                new Extension(FhirParts.MCODE + "procedure-intent", new CodeType("curative"))));
    breakOne(
        "words-for-a-number",
        Observation.class,
        "ecog-performance-status",
        o -> o.setValue(new StringType("one")));
    breakOne("of-nobody", Observation.class, "tumor-marker-test", o -> o.setSubject(null));
    breakOne(
        "not-said-whether-final",
        Observation.class,
        "cancer-disease-status",
        o -> o.setStatus(null));
    breakOne(
        "profile-that-is-none",
        Observation.class,
        "genomic-variant",
        o -> o.getMeta().addProfile(FhirParts.MCODE + "no-such-profile"));
  }

  private static <R extends Resource> void breakOne(
      String name, Class<R> type, String profile, Consumer<R> edit) throws IOException {
    try (var files = Files.list(folder.resolve(TOLD))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var bundle = FHIR.newJsonParser().parseResource(Bundle.class, Files.readString(file));
        var found =
            bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(r -> r.getMeta().hasProfile(FhirParts.MCODE + profile))
                .findFirst();
        if (found.isPresent()) {
          edit.accept(type.cast(found.get()));
          var text = FHIR.newJsonParser().encodeResourceToString(bundle);
          Files.writeString(
              Files.createDirectories(folder.resolve(BROKEN)).resolve(name + ".json"), text);
          return;
        }
      }
    }
    throw new IllegalStateException("No Bundle has a " + profile);
  }

  private static List<ValidatorProgram.Finding> of(String part) {
    return FINDINGS.stream().filter(f -> f.file().startsWith(part)).toList();
  }

  @Test
  void noBundleHasAnError() throws IOException {
    try (var files = Files.list(folder.resolve(TOLD))) {
      assertThat(files.filter(f -> f.toString().endsWith(".json"))).hasSizeGreaterThanOrEqualTo(64);
    }
    assertThat(of(TOLD)).filteredOn(ValidatorProgram.Finding::isError).isEmpty();
  }

  @Test
  void whatIsNotCheckedHasItsReason() {
    var met = new HashSet<Pattern>();
    Set<String> without = new TreeSet<>();
    for (var finding : of(TOLD)) {
      var rows =
          UNCHECKED.keySet().stream().filter(p -> p.matcher(finding.said()).lookingAt()).toList();
      met.addAll(rows);
      if (rows.isEmpty()) {
        without.add(finding.said());
      }
    }
    assertThat(without).isEmpty();
    assertThat(met).as("rows that nothing needs any more").hasSameSizeAs(UNCHECKED.keySet());
  }

  @Test
  void aWrongBundleIsRefused() throws IOException {
    var wrong =
        of(BROKEN).stream()
            .filter(ValidatorProgram.Finding::isError)
            .map(ValidatorProgram.Finding::file)
            .collect(Collectors.toSet());
    try (var files = Files.list(folder.resolve(BROKEN))) {
      assertThat(files.map(f -> BROKEN + "/" + f.getFileName()))
          .hasSize(10)
          .allSatisfy(file -> assertThat(wrong).contains(file));
    }
  }
}
