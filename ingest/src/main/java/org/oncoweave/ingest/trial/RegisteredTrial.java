package org.oncoweave.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a registry says of one trial; `text` is its eligibility, in two lists. Ages in years, sex
/// Male or Female; empty where the registry says none or all.
record RegisteredTrial(
    String id, String title, boolean recruiting, String text, Limits limits, List<Arm> arms) {
  private static final String RECRUITING = "RECRUITING";

  /// Limits that registries hold in fields of their own.
  record Limits(String youngest, String oldest, String sex) {
    static final Limits NONE = new Limits("", "", "");
  }

  record Arm(String label, String description) {}

  /// A study of ClinicalTrials.gov (API version 2), or a trial of CTIS; empty for anything else.
  static Optional<RegisteredTrial> of(JsonNode trial) {
    var study = trial.path("protocolSection");
    if (study.isObject()) {
      return Optional.of(study(study));
    }
    var details = trial.path("authorizedApplication").path("authorizedPartI").path("trialDetails");
    return details.isObject() ? Optional.of(ctis(trial, details)) : Optional.empty();
  }

  private static RegisteredTrial study(JsonNode study) {
    var name = study.path("identificationModule");
    var eligibility = study.path("eligibilityModule");
    var arms = new ArrayList<Arm>();
    for (var arm : study.path("armsInterventionsModule").path("armGroups")) {
      arms.add(new Arm(text(arm, "label"), text(arm, "description")));
    }
    return new RegisteredTrial(
        text(name, "nctId"),
        text(name, "briefTitle"),
        text(study.path("statusModule"), "overallStatus").equals(RECRUITING),
        text(eligibility, "eligibilityCriteria"),
        new Limits(
            years(text(eligibility, "minimumAge")),
            years(text(eligibility, "maximumAge")),
            sex(text(eligibility, "sex"))),
        arms);
  }

  private static RegisteredTrial ctis(JsonNode trial, JsonNode details) {
    var criteria = details.path("trialInformation").path("eligibilityCriteria");
    var text =
        "Inclusion criteria\n"
            + lines(criteria, "principalInclusionCriteria")
            + "Exclusion criteria\n"
            + lines(criteria, "principalExclusionCriteria");
    var names = details.path("clinicalTrialIdentifiers");
    var title = text(names, "publicTitle");
    return new RegisteredTrial(
        text(trial, "ctNumber"),
        title.isEmpty() ? text(names, "fullTitle") : title,
        text(trial, "ctStatus").equalsIgnoreCase("Ongoing, recruiting"),
        text,
        Limits.NONE,
        List.of());
  }

  private static String lines(JsonNode criteria, String list) {
    var text = new StringBuilder();
    for (var one : criteria.path(list)) {
      var words = one.isString() ? one.asString() : text(one, list);
      text.append("- ").append(words.strip().replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }
    return text.toString();
  }

  /// "18 Years" is 18, "6 Months" half a year.
  private static String years(String age) {
    var parts = age.strip().split("\\s+");
    if (parts.length != 2 || !parts[0].matches("\\d{1,3}")) {
      return "";
    }
    if (parts[1].toLowerCase(java.util.Locale.ROOT).startsWith("month")) {
      return Double.toString(Integer.parseInt(parts[0]) / 12.0);
    }
    return parts[1].toLowerCase(java.util.Locale.ROOT).startsWith("year") ? parts[0] : "";
  }

  private static String sex(String sex) {
    return switch (sex) {
      case "FEMALE" -> "Female";
      case "MALE" -> "Male";
      default -> "";
    };
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("").strip();
  }
}
