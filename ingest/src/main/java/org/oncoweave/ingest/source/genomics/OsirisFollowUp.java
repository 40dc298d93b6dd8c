package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// What OSIRIS tables say beside tumours and treatments: how a tumour answered, cancers of
/// relatives, and a no to genetic analyses.
final class OsirisFollowUp {
  private static final String STATUS = "Status";
  private static final String DAY = "Date";
  private static final String RELATIVE = "FamilyCancerHistory_Parentage";
  private static final String SITE = "FamilyCancerHistory_TopographyCode";
  private static final String CONSENT = "Consent_GeneticAnalysisAuthorization";
  private static final String CONSENT_DAY = "Consent_Date";

  /// Topographies of blood and nodes, where ICD-10 has no cancer of the same code.
  private static final String ICDO_ALONE = "C(42|77)(\\..)?";

  private final Delivery delivery;
  private final OsirisCare care;

  OsirisFollowUp(Delivery delivery, OsirisCare care) {
    this.delivery = delivery;
    this.care = care;
  }

  void tell(Map<String, List<ColumnTable.Row>> tables) {
    tables.getOrDefault("responseevaluation", List.of()).forEach(this::response);
    delivery.end();
    tables.getOrDefault("familycancerhistory", List.of()).forEach(this::relative);
    delivery.end();
    tables.getOrDefault("consent", List.of()).forEach(this::consent);
    delivery.end();
  }

  private void refuse(Delivery.Item item, ColumnTable.Row row, Reason reason, String column) {
    var written = OsirisPeople.orNull(row.cell(column));
    delivery.refuse(item, new Fault(reason, column, written), row.line());
  }

  /// The event that it is, and the words of the evaluation.
  private void response(ColumnTable.Row row) {
    var item = OsirisPeople.item("responses", row);
    if (row.cell(STATUS).isEmpty()) {
      delivery.left("evaluations of a response say nothing");
      return;
    }
    var response = OsirisResponses.of(row.cell(STATUS));
    if (response.isEmpty()) {
      refuse(item, row, Reason.UNKNOWN_CODE, STATUS);
      return;
    }
    var day = OsirisPeople.date(row, DAY);
    if (day == null && !row.cell(DAY).isEmpty()) {
      refuse(item, row, Reason.INVALID_DATE, DAY);
      return;
    }
    delivery.record(item, facts(row, response.get(), day), new TreeMap<>());
  }

  private List<SourceFact> facts(
      ColumnTable.Row row, OsirisResponses.Response response, @Nullable PartialDate day) {
    var facts = new ArrayList<SourceFact>();
    var tumour = care.tumourOf(OsirisPeople.key(row, "Treatment_Ref"));
    response
        .type()
        .map(type -> new SourceFact.TumourEvent(type, tumour, day, List.of()))
        .ifPresent(facts::add);
    var label = OsirisResponses.LABEL;
    facts.add(new SourceFact.Measured(null, label, day, null, null, null, response.words()));
    return facts;
  }

  private void relative(ColumnTable.Row row) {
    var item = OsirisPeople.item("relatives", row);
    var word = OsirisRelatives.word(row.cell(RELATIVE));
    var site = row.cell(SITE).toUpperCase(Locale.ROOT);
    if (word.isEmpty()) {
      refuse(item, row, Reason.UNKNOWN_CODE, RELATIVE);
    } else if (!site.matches("[CD]\\d\\d(\\.\\d)?")) {
      refuse(item, row, Reason.UNKNOWN_CODE, SITE);
    } else {
      var cancer = ConceptId.of(site.matches(ICDO_ALONE) ? "ICDO3" : "ICD10", site);
      var fact = new SourceFact.FamilyHistory(word.get(), cancer, null, null);
      delivery.record(item, List.of(fact), new TreeMap<>());
    }
  }

  /// A no to genetic analyses is no opposition to all research, so it stands as one to a study.
  private void consent(ColumnTable.Row row) {
    var item = OsirisPeople.item("consents", row);
    var answer = row.cell(CONSENT);
    var day = OsirisPeople.date(row, CONSENT_DAY);
    if (!answer.matches("[01]?")) {
      refuse(item, row, Reason.UNKNOWN_VALUE, CONSENT);
    } else if (!answer.equals("0")) {
      delivery.left("consents say no no; they are not kept");
    } else if (day == null) {
      refuse(item, row, Reason.INVALID_DATE, CONSENT_DAY);
    } else {
      var no = new SourceFact.Opposition(day, OsirisConsent.GENETIC, null);
      delivery.record(item, List.of(no), new TreeMap<>());
    }
  }
}
