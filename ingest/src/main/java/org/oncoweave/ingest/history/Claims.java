package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Section;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// The claims that reports and rows of a patient make, tissue first.
final class Claims {
  private static final int ROW_WEIGHT = 2;
  private static final Set<String> TISSUE = Set.of("pathology", "laboratory");

  private Claims() {}

  static List<Claim> of(List<TimedReport> reports, PatientReports patient) {
    var claims = new ArrayList<Claim>();
    var specimens = new SpecimenOrgan(reports);
    boolean dated = reports.stream().anyMatch(TimedReport::isSigned);
    reports.stream()
        .filter(TimedReport::usable)
        .forEach(r -> claims.addAll(said(r, specimens, dated && !r.isSigned() ? null : r.day())));
    for (var row : patient.rows()) {
      if (row.fact() instanceof SourceFact.Diagnosis d && CancerCodes.isPrimary(d.code())) {
        claims.add(coded(row.id(), d));
      }
    }
    settle(claims);
    return claims;
  }

  /// What each says in the light of all.
  private static void settle(List<Claim> claims) {
    claims.removeIf(c -> loose(c, claims));
    claims.replaceAll(c -> ofAnother(c, claims) || nameless(c, claims) ? c.unplaced() : c);
    claims.replaceAll(new MistakenSides(List.copyOf(claims))::mended);
    claims.replaceAll(c -> changed(c, claims) ? c.changed() : c);
    claims.sort(Claim.ORDER);
  }

  private static List<Claim> said(
      TimedReport report, SpecimenOrgan specimens, @Nullable PartialDate day) {
    return report.tumours().stream()
        .filter(Statement::holds)
        .flatMap(s -> specimens.placed(report, s).map(t -> said(report, s, t).seenOn(day)).stream())
        .toList();
  }

  /// A tissue that seldom begins in its organ, of which the record tells a tumour elsewhere.
  private static boolean ofAnother(Claim claim, List<Claim> all) {
    var word = claim.word();
    return Sites.rare(word.site(), word.morphology())
        && all.stream()
            .map(Claim::word)
            .filter(o -> o.placed() && !Sites.rare(o.site(), o.morphology()))
            .filter(o -> !Sites.agree(o.site(), word.site()))
            .anyMatch(o -> o.specific() && o.tissue().equals(word.tissue()));
  }

  /// "Sarcoma" alone, in an organ of which nothing else tells one, is the one that is told in full.
  private static boolean nameless(Claim claim, List<Claim> all) {
    return claim.word().sarcoma()
        && !claim.strength().proof()
        && all.stream()
            .map(Claim::word)
            .filter(o -> o.soft() && !o.sarcoma())
            .anyMatch(o -> !Sites.agree(o.site(), claim.word().site()))
        && all.stream()
            .filter(o -> !o.equals(claim) && o.word().soft())
            .noneMatch(o -> Sites.agree(o.word().site(), claim.word().site()));
  }

  /// Of the kind that another report tells to be the transformation of a tumour known before.
  private static boolean changed(Claim claim, List<Claim> all) {
    return claim.word().specific()
        && all.stream()
            .filter(o -> o.strength().transformed() && o.word().specific())
            .filter(o -> o.word().morphology().equals(claim.word().morphology()))
            .filter(o -> Times.days(o.strength().day(), claim.strength().day()) >= 0)
            .anyMatch(o -> Sites.agree(o.word().site(), claim.word().site()));
  }

  /// "Melanome in situ … deuxieme melanome": the short word behind the full one says no more.
  private static boolean loose(Claim claim, List<Claim> all) {
    var word = claim.word();
    return Mixtures.saysNoMore(word.morphology())
        && all.stream()
            .filter(o -> o.source().equals(claim.source()) && o.word().morphology().endsWith("/2"))
            .filter(o -> o.strength().place() < claim.strength().place() && !o.strength().told())
            .anyMatch(
                o -> o.word().site().equals(word.site()) && o.word().side().equals(word.side()));
  }

  private static Claim said(TimedReport report, Statement s, Said.Tumour tumour) {
    boolean told = report.retold(s);
    boolean tissue = TISSUE.contains(report.type()) || ofSpecimen(report, s);
    boolean proof = !told && ((tissue && !tumour.morphology().isEmpty()) || report.examined(s));
    var date = proof ? report.found(s) : told ? past(s) : s.times().from();
    return new Claim(
        report.id(),
        word(report, tumour),
        date,
        new Claim.Strength(
            told ? 1 : report.weight(),
            proof,
            told,
            false,
            report.day(),
            concludes(s),
            report.transforms(),
            report.recurs(),
            s.place().start()));
  }

  /// "Pulmonary relapse of her liposarcoma": the side is that of where it came back.
  private static Claim.Word word(TimedReport report, Said.Tumour tumour) {
    var word = Claim.Word.of(tumour);
    boolean ofSpread = word.site().startsWith("C80") && report.type().equals("operation");
    return ofSpread
        ? Claim.Word.of(tumour.unplaced())
        : report.recurs() && !word.placed() ? word.sideless() : word;
  }

  /// "Biopsy of October: …", told in February.
  private static @Nullable PartialDate past(Statement s) {
    return s.times().from() == null ? s.times().exam() : s.times().from();
  }

  /// The result of the specimen, told in the report of the operation.
  private static boolean ofSpecimen(TimedReport report, Statement s) {
    return report.type().equals("operation") && s.place().section() == Section.FINDINGS;
  }

  private static boolean concludes(Statement s) {
    return s.place().section() == Section.CONCLUSION;
  }

  private static Claim coded(String id, SourceFact.Diagnosis d) {
    boolean blood = CancerCodes.isBlood(d.code());
    var code = d.code().code();
    boolean lymph = code.compareTo("C81") >= 0 && code.compareTo("C87") < 0;
    var site =
        blood
            ? (lymph ? "C77.9" : "C42.1")
            : CancerCodes.site(d.code()).map(ConceptId::code).orElse(code);
    var morphology =
        blood
            ? (lymph ? "9590/3" : "9800/3")
            : code.startsWith("C43") ? "8720/3" : code.startsWith("D0") ? "8010/2" : "";
    var word =
        new Claim.Word(site, morphology, Objects.requireNonNullElse(d.laterality(), ""), false);
    return new Claim(
        id,
        word,
        d.date(),
        new Claim.Strength(ROW_WEIGHT, false, false, true, d.date(), false, false, false, 0));
  }
}
