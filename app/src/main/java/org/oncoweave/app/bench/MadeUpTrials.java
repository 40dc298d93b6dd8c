package org.oncoweave.app.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Trials and patients drawn by lot, in the form of `match`: every field and every kind of
/// criterion occurs, so that the index has no easy way.
final class MadeUpTrials {
  static final String FREQUENT_GENE = "TP53";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> GENES =
      List.of(
          "TP53", "KRAS", "EGFR", "BRAF", "PIK3CA", "ERBB2", "ALK", "RET", "MET", "ROS1", "FGFR2",
          "FGFR3", "NTRK1", "IDH1", "BRCA1", "BRCA2", "ATM", "PTEN", "CDKN2A", "KIT", "APC", "RB1",
          "MYC", "CCND1", "STK11", "KEAP1", "NF1", "ESR1", "SMAD4", "ARID1A");
  private static final List<String> CHANGES =
      List.of("p.V600E", "p.G12C", "p.G12D", "p.L858R", "p.R175H", "p.H1047R", "p.E23fs", "p.?");
  private static final List<String> RESIDUES = List.of("p.V600", "p.G12", "p.R175", "p.L858");
  private static final List<String> CALLS =
      List.of("Amplification", "High Amplification", "Deletion", "Homozygous Deletion");
  private static final List<String> CLASSES =
      List.of("Missense_Mutation", "Nonsense_Mutation", "Frame_Shift_Del", "Silent");
  private static final List<String> SIGNS = List.of("Positive", "Negative");

  private final SplittableRandom random;
  private final List<String> tumours;

  MadeUpTrials(SplittableRandom random, Ontology ontology) {
    this.random = random;
    this.tumours =
        ontology.inScheme("ONCOTREE").map(concept -> concept.id().code()).sorted().toList();
  }

  private String draw(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private boolean lot(int percent) {
    return random.nextInt(100) < percent;
  }

  private String mark() {
    return lot(20) ? "!" : "";
  }

  ArrayNode trials(int number) {
    var trials = JSON.createArrayNode();
    for (int i = 0; i < number; i++) {
      var trial = trials.addObject().put("protocol_no", "T" + i).put("status", "open to accrual");
      var step = trial.putObject("treatment_list").putArray("step").addObject();
      step.put("step_code", "1");
      entry(step.putArray("match"));
      var arms = step.putArray("arm");
      for (int arm = 0; arm < 3; arm++) {
        choice(arms.addObject().put("arm_code", "A" + arm).putArray("match"));
      }
    }
    return trials;
  }

  /// Who may enter at all: a tumour, an age, and now and then a state.
  private void entry(ArrayNode match) {
    var both = match.addObject().putArray("and");
    var who = both.addObject().putObject("clinical");
    who.put("oncotree_primary_diagnosis", mark() + (lot(30) ? "_SOLID_" : draw(tumours)));
    who.put("age_numerical", lot(80) ? ">=18" : "<" + (40 + random.nextInt(40)));
    if (lot(40)) {
      both.addObject().putObject("clinical").put("her2_status", mark() + draw(SIGNS));
    }
    if (lot(20)) {
      both.addObject().putObject("clinical").put("tmb_numerical", ">=" + random.nextInt(20));
    }
  }

  private void choice(ArrayNode match) {
    var any = match.addObject().putArray("or");
    for (int i = 0; i <= random.nextInt(3); i++) {
      finding(any.addObject().putObject("genomic"));
    }
    if (lot(15)) {
      any.addObject().putObject("clinical").put("ms_status", mark() + "MSI-H");
    }
    if (lot(15)) {
      match
          .addObject()
          .putObject("genomic")
          .put("hugo_symbol", draw(GENES))
          .put("wildtype", "true");
    }
  }

  private void finding(ObjectNode leaf) {
    leaf.put("hugo_symbol", draw(GENES));
    switch (random.nextInt(5)) {
      case 0 ->
          leaf.put("variant_category", "Mutation").put("protein_change", mark() + draw(CHANGES));
      case 1 ->
          leaf.put("variant_category", "Mutation").put("wildcard_protein_change", draw(RESIDUES));
      case 2 ->
          leaf.put("variant_category", mark() + "Copy Number Variation")
              .put("cnv_call", draw(CALLS));
      case 3 ->
          leaf.put("variant_category", "Structural Variation")
              .put("fusion_partner_hugo_symbol", draw(GENES));
      default -> leaf.put("variant_category", "Any Variation");
    }
  }

  ObjectNode patient(int number) {
    var patient = JSON.createObjectNode().put("id", "P" + number).put("as_of", "2026-06-15");
    patient.put("oncotree", draw(tumours));
    if (lot(95)) {
      var month = String.format("%d-%02d", 1930 + random.nextInt(85), 1 + random.nextInt(12));
      patient.put("birth_date", lot(80) ? month + "-" + (10 + random.nextInt(19)) : month);
    }
    states(patient.putObject("biomarkers"));
    panel(patient);
    var findings = patient.putArray("genomic");
    for (int i = random.nextInt(5); i > 0; i--) {
      record(findings.addObject().put("gene", draw(GENES)));
    }
    return patient;
  }

  private void states(ObjectNode states) {
    if (lot(50)) {
      states.put("her2_status", lot(10) ? "Equivocal" : draw(SIGNS));
    }
    if (lot(60)) {
      states.put("tmb", random.nextInt(30));
    }
    if (lot(60)) {
      states.put("ms_status", lot(10) ? "MSI-H" : "MSS");
    }
  }

  private void panel(ObjectNode patient) {
    if (lot(25)) {
      return;
    }
    int from = random.nextInt(3) * 5;
    var panel = patient.putObject("panel").put("name", "panel " + from);
    for (var kind : lot(70) ? List.of("mutation", "cnv", "sv") : List.of("mutation")) {
      var genes = panel.putArray(kind);
      GENES.subList(from, from + 20).forEach(genes::add);
    }
  }

  private void record(ObjectNode record) {
    switch (random.nextInt(4)) {
      case 0 -> record.put("category", "CNV").put("call", draw(CALLS));
      case 1 -> {
        record.put("category", "SV");
        if (lot(80)) {
          record.put("partner", draw(GENES));
        }
      }
      default -> {
        record.put("category", "MUTATION").put("p", draw(CHANGES));
        record.put("classification", draw(CLASSES));
      }
    }
  }
}
