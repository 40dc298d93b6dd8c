package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.ReportReading.Content;
import org.oncoweave.ingest.statement.Statement.Place;
import org.oncoweave.ingest.text.Extraction;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.ingest.text.TextInput;
import org.oncoweave.model.PartialDate;

/// Reads one report to statements. Safe for use by many threads.
public final class ReportReader {
  private static final PhraseTable EXAMS = PhraseTable.read("exams.tsv");
  private static final PhraseTable PAPERS = PhraseTable.read("administrative.tsv");
  private static final int LEAST_LETTERS = 15;

  private final TextExtractor extractor;

  public ReportReader(TextExtractor extractor) {
    this.extractor = extractor;
  }

  /// With the tables of the product.
  public static ReportReader shipped() {
    return new ReportReader(TextExtractor.shipped());
  }

  /// What a report says, and the findings that its statements were made of.
  public record Both(ReportReading reading, Extraction extraction) {}

  /// What a report says; any text has an answer, be it an empty one.
  public ReportReading read(Report report) {
    return readBoth(report).reading();
  }

  /// As above, with the findings of the text, which is read once.
  public Both readBoth(Report report) {
    var input = TextInput.of(report.text());
    var dated = report.signed().map(input::dated).orElse(input);
    var note = extractor.note(dated);
    var title = extractor.note(TextInput.of(report.title()));
    var siteless = Siteless.of(note, title);
    var extraction = extractor.extract(dated, note);
    return new Both(reading(report, extraction, siteless), extraction);
  }

  private static ReportReading reading(Report report, Extraction extraction, Siteless siteless) {
    var folded = Fold.of(report.text());
    var page = Page.of(report, folded, extraction.findings());
    var person = PersonReader.read(report, folded, extraction.findings());
    var dates = SaidDates.of(folded, report, extraction.findings(), person.birth());
    var drafts = drafts(page, siteless);
    var exams = EXAMS.find(folded);
    var anchors = new Anchors(folded, page.layout());
    anchors.link(anchors(drafts, exams), dates);
    var times = new Timing(page, anchors, exams);
    var statements = new ArrayList<Statement>();
    var retold = new Retold(page, drafts, times::of);
    drafts.forEach(d -> statements.add(statement(page, d, retold, drafts)));
    var told = dates.stream().map(SaidDate::from).toList();
    return new ReportReading(
        report,
        person,
        content(report, folded, drafts),
        WorkDay.of(page, dates, times),
        statements,
        told,
        Cues.of(page));
  }

  private static List<Draft> drafts(Page page, Siteless siteless) {
    var drafts = new ArrayList<Draft>();
    if (page.layout().sentences().isEmpty()) {
      return drafts;
    }
    drafts.addAll(TumourSayings.of(page));
    OfOrigin.drafts(page).forEach(drafts::add);
    drafts.addAll(siteless.tumours(page));
    var told = List.copyOf(drafts);
    new Shorthand(siteless.note())
        .of(page).stream()
            .filter(d -> told.stream().noneMatch(t -> t.start() < d.end() && d.start() < t.end()))
            .forEach(drafts::add);
    drafts.addAll(Terse.of(page, List.copyOf(drafts)));
    drafts.addAll(DiseaseSayings.of(page));
    drafts.addAll(MedicineSayings.of(page));
    drafts.addAll(CareSayings.of(page));
    drafts.addAll(DeathSayings.of(page));
    drafts.sort(Comparator.comparingInt(Draft::start).thenComparingInt(Draft::end));
    return drafts;
  }

  private static List<Anchors.Anchor> anchors(List<Draft> drafts, List<PhraseTable.Hit> exams) {
    var anchors = new ArrayList<Anchors.Anchor>();
    drafts.forEach(d -> anchors.add(new Anchors.Anchor(d.start(), d.end(), d)));
    exams.stream()
        .filter(e -> drafts.stream().noneMatch(d -> d.start() < e.end() && e.start() < d.end()))
        .forEach(e -> anchors.add(new Anchors.Anchor(e.start(), e.end(), e)));
    return anchors;
  }

  private static Statement statement(Page page, Draft draft, Retold times, List<Draft> drafts) {
    int sentence = page.layout().at(draft.start());
    var place = new Place(draft.start(), draft.end(), sentence, page.section(draft.start()));
    return new Statement(
        draft.said(),
        place,
        draft.standing(),
        times.of(draft),
        subject(page, draft, drafts).orElse(""));
  }

  /// The tumour of the same sentence that stands nearest.
  private static Optional<String> subject(Page page, Draft draft, List<Draft> drafts) {
    var near = nearest(page, draft, drafts);
    var origin =
        draft.said() instanceof Said.Disease d
            ? Origin.told(page, draft, d)
            : Optional.<String>empty();
    return origin.filter(o -> near.filter(n -> n.startsWith(o)).isEmpty()).or(() -> near);
  }

  private static Optional<String> nearest(Page page, Draft draft, List<Draft> drafts) {
    int sentence = page.layout().at(draft.start());
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Tumour && d.standing() != Statement.Standing.FAMILY)
        .filter(d -> page.layout().at(d.start()) == sentence && d.start() != draft.start())
        .filter(d -> !between(page, d, draft).contains(";"))
        .min(
            Comparator.comparingInt(
                    (Draft d) -> parts(between(page, d, draft), d.start() < draft.start()))
                .thenComparingInt(d -> Math.abs(d.start() - draft.start())))
        .map(d -> ((Said.Tumour) d.said()).site())
        .or(() ->
            draft.said() instanceof Said.Disease d ? Origin.of(page, draft, d) : Optional.empty());
  }

  /// In a list what stands in its own part of it, or in brackets behind it, is meant, be it
  /// farther.
  private static int parts(String words, boolean behind) {
    boolean inside = behind && words.lastIndexOf('(') > words.lastIndexOf(')');
    int close = words.indexOf(')');
    boolean outside = !behind && close >= 0 && words.lastIndexOf('(', close) < 0;
    return inside ? 0 : outside ? 2 : words.indexOf(',') < 0 ? 0 : 1;
  }

  private static String between(Page page, Draft one, Draft other) {
    int from = Math.min(one.end(), other.end());
    return page.folded().substring(from, Math.max(from, Math.max(one.start(), other.start())));
  }

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "illisible|texte? non (?:reconnu|lisible)|(?:image|scan|numerisation) (?:de )?(?:tres )?mauvaise qualite|ocr (?:impossible|en echec|failed)|(?:text|content) not (?:recogni[sz]ed|legible|readable)|poor(?:[- ]quality)? (?:scan|image)|page (?:blanche|vide)|numerisation (?:defectueuse|ratee|incomplete)|unreadable|illegible|blank page|scan (?:failed|defect)");

  private static Content content(Report report, String folded, List<Draft> drafts) {
    return drafts.isEmpty() && isUnread(folded) ? Content.EMPTY : paper(report, folded);
  }

  private static boolean isUnread(String folded) {
    var unreadable = UNREADABLE.matcher(folded);
    return letters(folded) < LEAST_LETTERS
        || (unreadable.find() && letters(unreadable.replaceAll("")) < 3 * LEAST_LETTERS);
  }

  private static long letters(String words) {
    return words.chars().filter(Character::isLetterOrDigit).count();
  }

  private static Content paper(Report report, String folded) {
    boolean titled = !PAPERS.find(Fold.of(report.title())).isEmpty();
    boolean untyped = report.type().isEmpty() && report.title().isEmpty();
    boolean paper =
        untyped && PAPERS.find(folded.substring(0, Math.min(160, folded.length()))).size() > 0;
    boolean administrative = report.type().equals("administrative") || titled || paper;
    return administrative ? Content.ADMINISTRATIVE : Content.CLINICAL;
  }

  static @Nullable PartialDate signed(Report report) {
    return report.signed().map(PartialDate::of).orElse(null);
  }
}
