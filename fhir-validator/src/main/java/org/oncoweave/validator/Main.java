package org.oncoweave.validator;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/// Holds every Bundle of a folder, and of the folders in it, to R4 and to the profiles that its
/// resources claim: `Main PACKAGES FOLDER OUT`. A line a finding: severity, file, place, what is
/// said; at the end, how many files were read.
public final class Main {
  private static final List<String> PACKAGES =
      List.of(
          "hl7.fhir.us.mcode",
          "hl7.fhir.uv.genomics-reporting",
          "hl7.fhir.uv.extensions.r4",
          "hl7.terminology.r4");

  private Main() {}

  /// Packages as npm installed them, the folder, and the file that is written.
  public static void main(String[] arguments) throws IOException {
    var validator = validator(Path.of(arguments[0]));
    var folder = Path.of(arguments[1]);
    try (var files = Files.walk(folder);
        var out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      var bundles = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      for (var bundle : bundles) {
        var said = validator.validateWithResult(Files.readString(bundle)).getMessages();
        for (var one : said) {
          out.append(line(folder.relativize(bundle), one)).append('\n');
        }
      }
      out.append("read\t" + bundles.size() + "\n");
    }
  }

  private static String line(Path file, SingleValidationMessage said) {
    return Stream.of(said.getSeverity(), file, said.getLocationString(), said.getMessage())
        .map(cell -> String.valueOf(cell).replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }

  @SuppressWarnings("deprecation") // nothing else makes an unknown code system a warning
  private static FhirValidator validator(Path packages) throws IOException {
    var context = FhirContext.forR4();
    var unknown = new UnknownCodeSystemWarningValidationSupport(context);
    unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
    var chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new Packages(context, packages, PACKAGES),
            UsCore.of(context),
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new SnapshotGeneratingValidationSupport(context),
            unknown);
    var instances = new FhirInstanceValidator(chain);
    instances.setErrorForUnknownProfiles(true);
    instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    return context.newValidator().registerValidatorModule(instances);
  }
}
