package org.oncoweave.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.oncoprint.AlterationKind;
import org.oncoweave.api.oncoprint.OncoPrint;
import org.oncoweave.api.oncoprint.OncoPrints;
import org.oncoweave.model.dossier.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// The altered genes of a cohort, and, to those who may see patients, in whom.
@Controller
class OncoPrintController {
  private final Cohorts cohorts;
  private final OncoPrints prints;
  private final AuditTrail audit;

  OncoPrintController(Cohorts cohorts, OncoPrints prints, AuditTrail audit) {
    this.cohorts = cohorts;
    this.prints = prints;
    this.audit = audit;
  }

  record Question(
      List<CriterionInput> criteria, @Nullable String text, List<String> genes, int first) {}

  record KindCount(AlterationKind kind, Count patients) {}

  record Row(String gene, Count altered, Count tested, List<KindCount> kinds) {}

  record Told(Count patients, Count sequenced, List<Row> genes, OncoPrint print) {}

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Told oncoPrint(@Arguments Question asked, @ContextValue Asker asker) {
    var question = new Cohorts.Question(asked.criteria(), asked.text());
    var cohort = cohorts.answer(question, asker.visibility());
    var print = prints.of(cohort, new OncoPrints.Question(asked.genes(), asked.first()));
    var patients = Count.of(print.patients(), asker);
    var sequenced = Count.part(print.sequenced(), patients, asker);
    var genes =
        print.rows().stream()
            .filter(row -> row.asked() || row.altered() >= Count.least(asker))
            .map(row -> row(row, sequenced.value() == null ? patients : sequenced, asker))
            .toList();
    return new Told(patients, sequenced, genes, print);
  }

  private static Row row(OncoPrint.Row row, Count whole, Asker asker) {
    var altered = Count.part(row.altered(), whole, asker);
    boolean tellsRest =
        altered.value() != null && Count.isSmall(row.tested() - row.altered(), asker);
    var tested = tellsRest ? Count.NOT_TOLD : Count.part(row.tested(), whole, asker);
    return new Row(row.gene(), altered, tested, kinds(row, altered, asker));
  }

  /// The kinds that may be told. Each altered patient has one, so that what the told ones leave
  /// over would tell of those left out: where that is small, the least of the told ones is left out
  /// too.
  private static List<KindCount> kinds(OncoPrint.Row row, Count altered, Asker asker) {
    var kept =
        row.kinds().entrySet().stream()
            .filter(kind -> altered.value() != null && kind.getValue() >= Count.least(asker))
            .sorted(Map.Entry.<AlterationKind, Integer>comparingByValue().reversed())
            .toList();
    int told = kept.size();
    while (told > 0 && Count.isSmall(row.altered() - sum(kept.subList(0, told)), asker)) {
      told--;
    }
    return kept.subList(0, told).stream()
        .sorted(Map.Entry.comparingByKey())
        .map(kind -> new KindCount(kind.getKey(), Count.of(kind.getValue(), asker)))
        .toList();
  }

  private static int sum(List<Map.Entry<AlterationKind, Integer>> kinds) {
    return kinds.stream().mapToInt(Map.Entry::getValue).sum();
  }

  /// Each patient who is shown is written down.
  @SchemaMapping(typeName = "OncoPrint")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public List<OncoPrint.Column> columns(
      Told told, @Argument int offset, @Argument int first, @ContextValue Asker asker) {
    var shown = part(told.print().columns(), offset, first);
    audit.read(asker, "oncoPrint", shown.stream().map(OncoPrint.Column::patient).toList());
    return shown;
  }

  private static List<OncoPrint.Column> part(List<OncoPrint.Column> all, int offset, int first) {
    if (first < 1 || first > Page.Slice.LARGEST || offset < 0) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT, "`first` is 1 to " + Page.Slice.LARGEST + ", `offset` 0 or more");
    }
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(from + first, all.size()));
  }
}
