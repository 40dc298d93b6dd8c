package org.oncoweave.app.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.oncoweave.ontology.ShippedTable;

/// Holds Bundles to what the profiles of mCODE demand, and their references to something in them.
final class McodeRules {
  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final IFhirPath path = FHIR.newFhirPath();
  private final Map<String, List<String>> rules =
      ShippedTable.rows(McodeRules.class, "mcode_rules.tsv", 2).stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
  private final Set<String> seen = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  void check(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        check(FHIR.newJsonParser().parseResource(Bundle.class, Files.readString(file)));
      }
    }
  }

  /// The profiles that were met.
  Set<String> seen() {
    return seen;
  }

  List<String> broken() {
    return broken;
  }

  private void check(Bundle bundle) {
    var names = new HashSet<String>();
    for (var entry : bundle.getEntry()) {
      var resource = entry.getResource();
      var name = resource.fhirType() + "/" + resource.getIdPart();
      if (!names.add(name) || !entry.getFullUrl().endsWith("/" + name)) {
        broken.add(name + ": two of one name, or another address");
      }
    }
    for (var entry : bundle.getEntry()) {
      var resource = entry.getResource();
      resource.getMeta().getProfile().forEach(profile -> check(resource, profile.getValue()));
      for (var reference :
          FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
        if (reference.hasReference() && !names.contains(reference.getReference())) {
          broken.add(resource.getId() + " leads to " + reference.getReference());
        }
      }
    }
  }

  private void check(Resource resource, String profile) {
    var name = profile.replaceFirst(".*/mcode-", "");
    seen.add(name);
    var all = rules.getOrDefault(name, List.of());
    if (all.isEmpty()) {
      broken.add("no rule for " + profile);
    }
    for (var rule : all) {
      var answer = path.evaluateFirst(resource, rule, BooleanType.class);
      if (answer.isEmpty() || !answer.get().booleanValue()) {
        broken.add(resource.fhirType() + " " + resource.getIdPart() + ": " + name + ": " + rule);
      }
    }
  }
}
