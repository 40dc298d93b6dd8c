package org.oncoweave.ingest.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.model.PartialDate;

/// The dates of a report that can date what it tells: no birth, no delay to come.
final class SaidDates {
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?:(?<![a-z])ne+(?:\\(e\\))?(?: le)?|\\bdn|ddn|dob|born(?: on)?|naissance|birth)["
              + " :.]*$");
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:debut\\w*|depuis|a (?:partir|compter)|a/c|des"
              + " le|commenc\\w*|instaur\\w*|initi\\w*|premiere?|1e?re?|j1|c1|since|start\\w*|from|introdui\\w*|demarr\\w*|recu"
              + " le)[^.;,\\d]{0,25}$");
  private static final Pattern DOUBT =
      Pattern.compile(
          "^ ?(?:\u00bb|[\u00bb\"]? ?[\\[(](?:re-?)?(?:sic|en (?:fait|realite)|erreur|erron|faux|corrig|actually|in fact|plutot|lire))|^ ?\\?[^.;\\d]{0,24}\\d{1,2}[/.]\\d|^ ?\\[(?:\\d\\d?/){0,2}(?:19|20)\\d\\d(?: \\w+)?\\]");

  /// "6e cycle commence le", "absent en avril": the day of a later cycle begins no course, that of
  /// the image compared with found nothing.
  private static final Pattern OF_OTHER =
      Pattern.compile(
          "\\b(?:[2-9]|[1-9]\\d) ?(?:e|eme|st|nd|rd|th)\\)? (?:cycle|cure|dose|injection|perfusion|infusion|\\w+(?= given|mab ))s?(?: (?:de |d'|of )?[\\w-]+)?(?: (?:commence|debute|started|given|faite?|recue?|received)\\w*)? ?(?:le |on )?$"
              + "|\\b(?:second|third|fourth|fifth|sixth|eighth|final|last|deuxieme|troisieme|quatrieme|cinquieme|sixieme|derniere?) (?:\\(\\w+\\) )?[\\w-]+ (?:given|faite?|recue?|administree?) (?:le |on )?$"
              + "|\\b(?:absente?s?|(?:non|not) (?:vue?s?|visibles?|presente?s?|decrite?s?|connue?s?|seen|visible|present|described)|n'(?:existai\\w+|etai\\w+) pas(?: \\w+)?|compar(?:e|ee|es|ees|ed|aison|ison)|par rapport)\\b[^.;,:\\d]{0,30}$");

  private static final Pattern LINK =
      Pattern.compile(" ?(?:a|au|-|jusqu'(?:en|au|a)|to|until|et le|et|->|=>|→) ?");
  private static final Pattern TODAY = Pattern.compile("\\b(?:ce jour|aujourd'hui|today)\\b");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<=[ (,\\[\\n])(?:19[4-9]|20[0-4])\\d(?![\\d/]|-(?!(?:1[3-9]|[2-9]\\d)(?![\\d/.-]))|[.,]\\d|"
              + " ?(?:ml|mg|g|ui|iu|m2|kcal|mm|cm|cc|%|patient|x)\\b)");
  private static final Pattern BESIDE = Pattern.compile("^ ?[(\\[]((?:19|20)\\d\\d)[)\\]]");

  private static final Pattern NO_YEAR =
      Pattern.compile(
          "(?<![a-z])(?:oms|uicc|who|ajcc|figo|edition|classification|version|selon|critere\\w*|tnm|n°|num|no\\.?|h|/|psa|afp|ace|cea|ca"
              + " ?\\d+-?\\d*|crp|hcg|ldh|bnp|ferritin\\w*|plaquettes|leuco\\w*|d-?dimer\\w*|a|to|of|et|:|=|<|>|-)["
              + " ()]*$");

  private static final List<String> MONTHS =
      List.of(
          "janv", "fevr", "mars", "avri", "mai ", "juin", "juil", "aout", "sept", "octo", "nove",
          "dece");
  private static final Pattern MONTH_TO =
      Pattern.compile(
          "\\b(janvier|fevrier|mars|avril|mai |juin|juillet|aout|septembre|octobre|novembre|decembre) ?(?:a|-|jusqu'en|au) $");

  private static final Pattern DAY_AND =
      Pattern.compile(
          "(?:[(:] ?|\\b(?:les?|on|given) |[ )](?=\\d\\d/\\d\\d ?,))(\\d{1,2})/(\\d{1,2})(?: ?(?:,|et|puis|and|&) ?(?:le )?\\d{1,2}/\\d{1,2}){0,6}"
              + " ?(?:,|et|puis|and|&) ?(?:le )?$");

  private static final int LIST = 64; // characters of a list of days

  private final String folded;
  private final Optional<LocalDate> signed;
  private final @Nullable PartialDate birth;
  private final Optional<LocalDate> born;
  private final List<SaidDate> dates = new ArrayList<>();
  private final ShortDates brief;

  private SaidDates(String folded, Report report, @Nullable PartialDate birth) {
    this.folded = folded;
    this.signed = report.signed();
    this.born = report.born();
    this.birth = birth;
    this.brief = new ShortDates(folded, signed);
  }

  static List<SaidDate> of(
      String folded, Report report, List<Finding> findings, @Nullable PartialDate birth) {
    var reader = new SaidDates(folded, report, birth);
    findings.stream().filter(f -> f.kind() == FindingKind.PERIOD).forEach(reader::period);
    DayRanges.of(folded).forEach(reader::range);
    findings.stream().filter(f -> f.kind() == FindingKind.DATE).forEach(reader::date);
    reader.today();
    reader.years();
    reader.brief.all().forEach(reader::add);
    reader.dates.sort(Comparator.comparingInt(SaidDate::start));
    return reader.joined();
  }

  private void add(SaidDate date) {
    boolean taken = dates.stream().anyMatch(d -> date.start() < d.end() && date.end() > d.start());
    if (!taken && past(date.from())) {
      dates.add(date);
    }
  }

  /// Whether the words before a place say that something begins.
  static boolean begins(String folded, int at) {
    return BEGINS.matcher(folded.substring(Math.max(0, at - 40), at)).find();
  }

  private void period(Finding f) {
    var from = f.find("from").flatMap(v -> parse(v.toString(), f.start()));
    var until = f.find("to").flatMap(v -> parse(v.toString(), f.start()));
    if (from.filter(this::past).isPresent()) {
      dates.add(
          new SaidDate(f.start(), f.end(), from.get(), until.orElse(null), SaidDate.Role.BEGIN));
    }
  }

  private void range(DayRanges.Range range) {
    var from = parse(range.from(), range.start()).filter(this::past);
    var until = parse(range.until(), range.start());
    boolean known =
        dates.stream().anyMatch(d -> d.start() < range.end() && range.start() < d.end());
    if (!known && from.isPresent() && until.filter(u -> u.isSurelyAfter(from.get())).isPresent()) {
      var begin = SaidDate.Role.BEGIN;
      dates.add(new SaidDate(range.start(), range.end(), from.get(), until.get(), begin));
    }
  }

  private void date(Finding f) {
    boolean inside = dates.stream().anyMatch(d -> f.start() >= d.start() && f.end() <= d.end());
    boolean relative = f.find("kind").filter("absolute"::equals).isEmpty();
    boolean born =
        f.find("role").filter("birth"::equals).isPresent()
            || BIRTH.matcher(folded.substring(Math.max(0, f.start() - 16), f.start())).find();
    if (inside || born || (relative && f.find("resolved").isEmpty())) {
      return;
    }
    var text = (relative ? f.find("resolved") : f.find("value")).map(Object::toString).orElse("");
    parse(inBrackets(text, f.end()), f.start())
        .map(d -> brief.ofNow(folded.substring(f.start(), f.end()), d))
        .filter(this::past)
        .ifPresent(d -> dates.add(new SaidDate(f.start(), f.end(), d, null, role(f))));
  }

  /// "Le 16 avril (2018)": the year is told beside.
  private String inBrackets(String text, int end) {
    var year = BESIDE.matcher(folded.substring(end, Math.min(folded.length(), end + 8)));
    return text.startsWith("????") && year.find() ? year.group(1) + text.substring(4) : text;
  }

  // A birth is no event, and nothing of a life lies before it.
  private boolean past(PartialDate date) {
    boolean own = birth != null && date.equals(birth);
    return !own && born.map(b -> date.latest().isAfter(b.plusYears(1))).orElse(true);
  }

  private SaidDate.Role role(Finding f) {
    var before = folded.substring(Math.max(0, f.start() - 40), f.start());
    if (corrected(f.end()) || OF_OTHER.matcher(before).find()) {
      return SaidDate.Role.DOUBTED;
    }
    if (EndWords.before(folded, f.start())) {
      return SaidDate.Role.END;
    }
    return BEGINS.matcher(before).find() ? SaidDate.Role.BEGIN : SaidDate.Role.PLAIN;
  }

  private SaidDate.Role plain(int end) {
    return corrected(end) ? SaidDate.Role.DOUBTED : SaidDate.Role.PLAIN;
  }

  private boolean corrected(int end) {
    return DOUBT.matcher(folded.substring(end, Math.min(folded.length(), end + 30))).find();
  }

  /// "cancer du larynx 2008, traite": a year alone, which is no edition and no measure.
  private void years() {
    var matcher = YEAR.matcher(folded);
    while (matcher.find()) {
      int at = matcher.start();
      boolean taken = dates.stream().anyMatch(d -> at >= d.start() && at < d.end());
      var before = folded.substring(Math.max(0, at - 24), at);
      if (!taken && !NO_YEAR.matcher(before).find()) {
        parse(matcher.group(), matcher.start())
            .filter(this::past)
            .filter(y -> born.map(b -> b.getYear() < y.year()).orElse(true))
            .filter(y -> signed.map(s -> s.getYear() >= y.year()).orElse(true))
            .ifPresent(
                y -> dates.add(new SaidDate(at, matcher.end(), y, null, plain(matcher.end()))));
      }
    }
  }

  private void today() {
    var day = signed.map(PartialDate::of);
    if (day.isEmpty()) {
      return;
    }
    var matcher = TODAY.matcher(folded);
    while (matcher.find()) {
      int at = matcher.start();
      if (dates.stream().noneMatch(d -> at >= d.start() && at < d.end())) {
        var role =
            BEGINS.matcher(folded.substring(Math.max(0, at - 40), at)).find()
                ? SaidDate.Role.BEGIN
                : EndWords.before(folded, at) ? SaidDate.Role.END : SaidDate.Role.PLAIN;
        dates.add(new SaidDate(at, matcher.end(), day.get(), null, role));
      }
    }
  }

  /// "02/2016 a 04/2017" is a period.
  private List<SaidDate> joined() {
    var joined = new ArrayList<SaidDate>();
    for (var told : dates) {
      var date = sinceDay(sinceMonth(told));
      var last = joined.isEmpty() ? date : joined.getLast();
      if (!joined.isEmpty() && period(last, date)) {
        var role = SaidDate.Role.BEGIN;
        joined.removeLast();
        joined.add(new SaidDate(last.start(), date.end(), last.from(), date.from(), role));
      } else {
        joined.add(date);
      }
    }
    return joined;
  }

  /// "Juin a septembre 2020": the year stands with the last month alone.
  private SaidDate sinceMonth(SaidDate date) {
    boolean month = date.from().precision() == PartialDate.Precision.MONTH && date.until() == null;
    int from = Math.max(0, date.start() - 24);
    var before = MONTH_TO.matcher(folded.substring(from, date.start()));
    if (!month || !before.find()) {
      return date;
    }
    int number = MONTHS.indexOf(before.group(1).substring(0, 4)) + 1;
    int year = date.from().year() - (number > date.from().month() ? 1 : 0);
    var start = new PartialDate(year, number, 0);
    return new SaidDate(
        from + before.start(1), date.end(), start, date.from(), SaidDate.Role.BEGIN);
  }

  /// "25/07 et 16/08/2016": the year stands with the last day alone.
  private SaidDate sinceDay(SaidDate date) {
    boolean day = date.from().precision() == PartialDate.Precision.DAY && date.until() == null;
    int at = Math.max(0, date.start() - LIST);
    var before = DAY_AND.matcher(folded.substring(at, date.start()));
    if (!day || !before.find()) {
      return date;
    }
    int number = Integer.parseInt(before.group(1));
    int month = Integer.parseInt(before.group(2));
    int year = date.from().year() - (month > date.from().month() ? 1 : 0);
    return parse("%d-%02d-%02d".formatted(year, month, number), 0)
        .map(first ->
            new SaidDate(at + before.start(1), date.end(), first, date.from(), SaidDate.Role.BEGIN))
        .orElse(date);
  }

  private boolean period(SaidDate last, SaidDate next) {
    boolean open = last.until() == null && next.until() == null;
    boolean close = next.start() >= last.end() && next.start() - last.end() < 16;
    return open
        && close
        && LINK.matcher(folded.substring(last.end(), next.start())).matches()
        && next.from().isSurelyAfter(last.from());
  }

  private Optional<PartialDate> parse(String text, int at) {
    try {
      if (!text.startsWith("?")) {
        return Optional.of(PartialDate.parse(text));
      }
      return brief.yearless(text.substring(5), at);
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty(); // no date of the calendar
    }
  }

  static PartialDate lastBefore(String monthDay, LocalDate signed) {
    int year = signed.getYear();
    var next = PartialDate.parse(year + 1 + "-" + monthDay);
    if (!next.earliest().isAfter(signed.plusDays(60))) {
      return next;
    }
    var same = PartialDate.parse(year + "-" + monthDay);
    boolean later = same.earliest().isAfter(signed.plusDays(60));
    return later ? PartialDate.parse(year - 1 + "-" + monthDay) : same;
  }
}
