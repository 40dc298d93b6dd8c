package org.oncoweave.analysis.matching;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.JsonNode;

/// A patient of a JSON file to a candidate; what is missing or says nothing known stays unknown.
final class CandidateReader {
  private static final Map<String, Possibilities> STATES =
      Map.of(
          "her2_status",
          Possibilities.HER2,
          "er_status",
          Possibilities.RECEPTOR,
          "pr_status",
          Possibilities.RECEPTOR,
          "pdl1_status",
          Possibilities.PDL1,
          Repair.MICROSATELLITES,
          Possibilities.MICROSATELLITES,
          Repair.REPAIR,
          Possibilities.REPAIR);
  private static final Set<String> ADVANCED = Set.of("Metastatic", "Locally Advanced");

  private final Diagnoses diagnoses;

  CandidateReader(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  /// @throws UnreadableException if a date or a code is none
  Candidate read(JsonNode json) {
    var biomarkers = json.path("biomarkers");
    return new Candidate(
        json.path("id").asString(""),
        text(json, "as_of").map(CandidateReader::date).map(PartialDate::latest),
        text(json, "birth_date").map(CandidateReader::date).map(CandidateReader::born),
        text(json, "oncotree").map(this::diagnosis),
        states(json, biomarkers),
        diseaseStates(biomarkers.path("disease_status")),
        biomarkers.path("tmb").isNumber()
            ? Optional.of(biomarkers.path("tmb").asDouble())
            : Optional.empty(),
        PanelReader.read(json.path("panel")),
        records(json.path("genomic")));
  }

  private static Optional<String> text(JsonNode json, String key) {
    var value = json.path(key);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString().strip())
        : Optional.empty();
  }

  private static PartialDate date(String text) {
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableException(Words.say("not a date: %s", text));
    }
  }

  private static Candidate.Born born(PartialDate date) {
    return new Candidate.Born(date.earliest(), date.latest());
  }

  private java.util.BitSet diagnosis(String code) {
    return diagnoses
        .findCode(code)
        .orElseThrow(() -> new UnreadableException(Words.say("no such OncoTree code: %s", code)));
  }

  private static Map<String, Set<String>> states(JsonNode json, JsonNode biomarkers) {
    var states = new HashMap<String, Set<String>>();
    STATES.forEach((field, words) ->
        text(biomarkers, field).flatMap(words::find).ifPresent(found -> states.put(field, found)));
    text(json, "gender")
        .flatMap(Possibilities.GENDER::find)
        .ifPresent(found -> states.put("gender", found));
    Repair.complete(states);
    return states;
  }

  private static Set<String> diseaseStates(JsonNode list) {
    var states = new HashSet<String>();
    list.forEach(state -> states.add(state.asString("")));
    if (states.stream().anyMatch(ADVANCED::contains)) {
      states.add("Advanced");
    }
    return states;
  }

  /// A silent or benign change does not exist for matching.
  private static List<GenomicRecord> records(JsonNode list) {
    var records = new ArrayList<GenomicRecord>();
    for (var json : list) {
      var protein = text(json, "p").map(ProteinChange::of);
      boolean silent =
          text(json, "classification").filter("Silent"::equalsIgnoreCase).isPresent()
              || protein.filter(ProteinChange::isSilent).isPresent()
              || text(json, "significance").filter("benign"::equalsIgnoreCase).isPresent();
      if (!silent) {
        records.add(record(json, protein));
      }
    }
    return records;
  }

  private static GenomicRecord record(JsonNode json, Optional<ProteinChange> protein) {
    var exon = json.path("exon");
    return new GenomicRecord(
        Category.wanted(text(json, "category").orElse("")).getFirst(),
        text(json, "gene").orElse(""),
        protein,
        exon.isNull() || exon.isMissingNode() || exon.asString("").isBlank()
            ? Optional.empty()
            : Optional.of(exon.asString().strip()),
        text(json, "classification"),
        text(json, "call").flatMap(Possibilities.COPIES::find),
        text(json, "partner"));
  }
}
