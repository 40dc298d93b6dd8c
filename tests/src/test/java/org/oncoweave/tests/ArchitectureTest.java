package org.oncoweave.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The borders of ARCHITECTURE.md.
class ArchitectureTest {
  private static final JavaClasses ONCOWEAVE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.oncoweave");

  /// What a part may use of the other parts; everything else is forbidden.
  private static final Map<String, String[]> MAY_USE =
      Map.of(
          "model",
          new String[] {},
          "graph",
          new String[] {"model"},
          "ontology",
          new String[] {"model"},
          "ingest",
          new String[] {"model", "graph", "ontology"},
          "analysis",
          new String[] {"model", "graph", "ontology"},
          "api",
          new String[] {"model", "graph", "ontology", "analysis"},
          "synthetic",
          new String[] {"model"});

  @Test
  void eachPartUsesOnlyWhatLiesBeforeIt() {
    MAY_USE.forEach((part, allowed) -> {
      for (var other : MAY_USE.keySet()) {
        if (!other.equals(part) && !java.util.List.of(allowed).contains(other)) {
          noClasses()
              .that()
              .resideInAPackage("org.oncoweave." + part + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("org.oncoweave." + other + "..")
              .because(part + " may not use " + other)
              .check(ONCOWEAVE);
        }
      }
    });
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching("org.oncoweave.(*)..").should().beFreeOfCycles().check(ONCOWEAVE);
  }

  @Test
  void onlyTheGraphPackageSpeaksToNeo4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.oncoweave.graph..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.neo4j..", "ac.simons.neo4j..", "org.springframework.data.neo4j..")
        .check(ONCOWEAVE);
  }

  @Test
  void theArithmeticKnowsNoSpring() {
    noClasses()
        .that()
        .resideInAPackage("org.oncoweave.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(ONCOWEAVE);
  }

  @Test
  void noRuleLooksAtTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.oncoweave.model..",
            "org.oncoweave.ingest.text..",
            "org.oncoweave.ingest.history..")
        .should()
        .callMethod(LocalDate.class, "now")
        .check(ONCOWEAVE);
  }

  @Test
  void historyIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.oncoweave.ingest.history")
        .and()
        .haveSimpleNameNotEndingWith("Files")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Path.class, java.nio.file.Files.class)
        .allowEmptyShould(true)
        .check(ONCOWEAVE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(ONCOWEAVE.getPackage("org.oncoweave").getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty())
        .allMatch(ArchitectureTest::isNullMarked, "is @NullMarked");
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .that()
        .resideInAPackage("org.oncoweave..")
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Impl|Util|Utils)$")
        .check(ONCOWEAVE);
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..")
        .check(ONCOWEAVE);
  }

  private static boolean isNullMarked(JavaPackage candidate) {
    return candidate.isAnnotatedWith(NullMarked.class);
  }
}
