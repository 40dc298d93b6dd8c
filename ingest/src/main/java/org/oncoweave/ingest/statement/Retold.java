package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Statement.Times;
import org.oncoweave.model.PartialDate;

/// Dates what a report tells in one breath of a cancer of before: "cancer du sein en 2004
/// (tumorectomie, radiotherapie)", "opere en 2006 d'un adenocarcinome du caecum".
final class Retold {
  private static final int BESIDE = 60;
  private static final int BREATH = 170;
  private static final int PROOF = 110; // characters on to the biopsy
  private static final Set<String> TISSUE = Set.of("pathology", "operation", "imaging");
  private static final Pattern BIOPSY =
      Pattern.compile(
          "^[^;]*?[(,:] ?(?:sur |on )?(?:micro-?)?(?:biops\\w+|carottes|core biops\\w+|pbh|ponctions?|trus biops\\w+) (?:du |le |de |of |on |en )?(?=\\d)");
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:sous|actuel\\w*|depuis|en cours|current\\w*|since|ce"
              + " jour|today|aujourd'hui|prevu\\w*|propos\\w*|a"
              + " debuter|recidive|rechute|recurrence|relapse)\\b|[.;\\n](?=\\s)");
  private static final Pattern JOINED =
      Pattern.compile("(?: \\w+)? ?(?:\\+|et|avec|and|with) ?(?:une? |le |la |a )?(?:bilateral )?");
  private static final Pattern WITH =
      Pattern.compile(
          "(?: en \\d+ (?:seances?|fractions?))? ?(?:\\+|et|avec|and|with) ?(?:d[eu] |la |l')?");
  private static final Pattern LIST = Pattern.compile("[^:;.]{0,40}: ?[^;:.\\d]{0,120}");
  private static final Pattern THEN =
      Pattern.compile("(?: ?x ?\\d+)? ?(?:et|puis|\\+|/|and|then) (?:\\d+ )?");
  private static final Pattern FOR =
      Pattern.compile("[^,;.]{0,30} (?:pour|for|d'une?|of)(?: une? | an? | son | )?");
  private static final Set<Said.Turn> SPREAD =
      EnumSet.of(Said.Turn.METASTASIS, Said.Turn.DISTANT_RECURRENCE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final Page page;
  private final List<Draft> drafts;
  private final Function<Draft, Times> timing;

  Retold(Page page, List<Draft> drafts, Function<Draft, Times> timing) {
    this.page = page;
    this.drafts = drafts;
    this.timing = timing;
  }

  /// The times of a draft, with those that the breath gives it where it has none of its own.
  Times of(Draft draft) {
    var times = timing.apply(draft);
    if (times.from() != null) {
      return times;
    }
    var given =
        switch (draft.said()) {
          case Said.Tumour _ -> proved(draft, times).or(() -> treated(draft));
          case Said.Disease d -> spread(draft, d, times);
          case Said.Medicines _ -> followed(draft, times).or(() -> told(draft, times));
          default -> together(draft).or(() -> told(draft, times));
        };
    return given.orElse(times);
  }

  /// "3 FEC et 3 docetaxel (07/12 - 29/03)": the first began with the time told for both.
  private Optional<Times> followed(Draft draft, Times times) {
    return times.until() != null
        ? Optional.empty()
        : drafts.stream()
            .filter(d -> d.said() instanceof Said.Medicines && d.start() >= draft.end())
            .filter(d -> sameSentence(draft, d) && THEN.matcher(between(draft, d)).matches())
            .map(timing)
            .filter(t -> t.from() != null && t.until() != null)
            .findFirst()
            .map(t -> new Times(t.from(), null, times.exam()));
  }

  /// "Metastases du foie et du sacrum depuis mars 2018": the organs of one row came to light
  /// together.
  private Optional<Times> spread(Draft draft, Said.Disease disease, Times times) {
    if (!SPREAD.contains(disease.turn()) || times.exam() != null) {
      return Optional.empty();
    }
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Disease o && SPREAD.contains(o.turn()))
        .filter(d -> !d.equals(draft))
        .filter(d -> beside(d, draft) && joining(d, draft).matches("[^.;:]*"))
        .map(timing)
        .filter(t -> t.from() != null)
        .findFirst();
  }

  /// "Adenocarcinome Gleason 7 (biopsies du 14 fevrier 2006)", told where no tissue is read: dated
  /// by the biopsy of its sentence.
  private Optional<Times> proved(Draft tumour, Times times) {
    int end = page.layout().sentence(tumour.start()).end();
    int to = Math.min(page.folded().length(), Math.min(end, tumour.end() + PROOF));
    var after = page.folded().substring(tumour.end(), Math.max(tumour.end(), to));
    boolean told = times.exam() != null && !TISSUE.contains(page.report().type());
    return told && BIOPSY.matcher(after).find()
        ? Optional.of(new Times(times.exam(), null, times.exam()))
        : Optional.empty();
  }

  /// "melanome du dos opere en 2012": dated by what was done to it in its own part of a list.
  private Optional<Times> treated(Draft tumour) {
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Operation o && of(o, tumour) && beside(d, tumour))
        .filter(d -> timing.apply(d).from() != null && !apart(d, tumour))
        .min(
            Comparator.comparingInt((Draft d) -> parted(d, tumour) ? 1 : 0)
                .thenComparingInt(d -> others(d, tumour)))
        .map(timing);
  }

  /// In another part of a list.
  private boolean apart(Draft one, Draft other) {
    return joining(one, other).indexOf(';') >= 0;
  }

  /// How many other tumours stand between.
  private int others(Draft one, Draft tumour) {
    int from = Math.min(one.end(), tumour.end());
    int to = Math.max(one.start(), tumour.start());
    return (int)
        drafts.stream()
            .filter(d -> d.said() instanceof Said.Tumour && d.start() >= from && d.end() <= to)
            .count();
  }

  /// "Opere d'un adenocarcinome du caecum".
  private static boolean of(Said.Operation operation, Draft tumour) {
    return operation.vague()
        || (!operation.nodes()
            && ((Said.Tumour) tumour.said()).site().startsWith(operation.organ()));
  }

  /// Whether a comma parts them: "… opere en 2003, carcinome du col conise en 1985".
  private boolean parted(Draft one, Draft other) {
    return joining(one, other).indexOf(',') >= 0;
  }

  private String joining(Draft one, Draft other) {
    int from = Math.min(one.end(), other.end());
    return page.folded().substring(from, Math.max(from, Math.max(one.start(), other.start())));
  }

  private boolean beside(Draft one, Draft other) {
    int gap = Math.max(one.start() - other.end(), other.start() - one.end());
    return gap < BESIDE && sameSentence(one, other);
  }

  private boolean sameSentence(Draft one, Draft other) {
    return page.layout().at(one.start()) == page.layout().at(other.start());
  }

  /// "Mastectomie + curage axillaire en mars 1997": both of one day.
  private Optional<Times> together(Draft operation) {
    if (operation.said() instanceof Said.Rays) {
      return given(operation);
    }
    if (!(operation.said() instanceof Said.Operation)) {
      return Optional.empty();
    }
    var why = reason(operation);
    if (why.isPresent()) {
      return why;
    }
    var opened = opened(operation);
    if (opened.isPresent()) {
      return opened;
    }
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Operation && d.start() > operation.end())
        .filter(d -> JOINED.matcher(between(operation, d)).matches())
        .flatMap(d ->
            Optional.of(timing.apply(d))
                .filter(t -> t.from() != null)
                .or(() -> together(d))
                .stream())
        .findFirst();
  }

  /// "Chirurgie le 07/06/2016 : hysterectomie, annexectomie": what stands behind the colon was
  /// then.
  private Optional<Times> opened(Draft operation) {
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Operation && d.end() <= operation.start())
        .filter(d -> sameSentence(operation, d))
        .filter(d -> LIST.matcher(between(d, operation)).matches())
        .map(timing)
        .filter(t -> t.from() != null)
        .findFirst();
  }

  /// "Lobectomie pour cancer en 2012": the date behind the tumour is that of both.
  private Optional<Times> reason(Draft operation) {
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Tumour && d.start() >= operation.end())
        .filter(d -> sameSentence(operation, d) && FOR.matcher(between(operation, d)).matches())
        .map(timing)
        .filter(t -> t.from() != null)
        .findFirst();
  }

  /// "50 Gy + capecitabine du 5 au 7": rays and the medicine given with them.
  private Optional<Times> given(Draft rays) {
    return drafts.stream()
        .filter(d -> d.said() instanceof Said.Medicines && d.start() >= rays.end())
        .filter(d -> sameSentence(rays, d) && WITH.matcher(between(rays, d)).matches())
        .map(timing)
        .filter(t -> t.from() != null)
        .findFirst();
  }

  private String between(Draft one, Draft other) {
    return page.folded().substring(one.end(), other.start());
  }

  private Optional<Times> told(Draft care, Times times) {
    boolean cared =
        care.said() instanceof Said.Operation
            || care.said() instanceof Said.Rays
            || care.said() instanceof Said.Medicines;
    boolean ends = times.until() != null && !(care.said() instanceof Said.Medicines);
    if (!cared || ends) {
      return Optional.empty();
    }
    var tumours =
        drafts.stream()
            .filter(d -> d.said() instanceof Said.Tumour && breath(d, care))
            .sorted(Comparator.comparingInt(Draft::start).reversed())
            .toList();
    return tumours.stream()
        .filter(d -> alike(d, tumours.getFirst()))
        .flatMap(d -> day(d).filter(day -> ofYear(d, care, day)).stream())
        .findFirst()
        .filter(this::before)
        .map(day -> new Times(year(day), times.until(), times.exam()));
  }

  /// "Suivi depuis 2009 pour un myelome, abstention jusqu'en 2013, traite par VTD": another year
  /// told in between ends the breath.
  private boolean ofYear(Draft tumour, Draft care, PartialDate day) {
    var year = Integer.toString(day.year());
    return YEAR.matcher(between(tumour, care)).results().allMatch(y -> y.group().equals(year));
  }

  /// Both words may be said of one tumour.
  private static boolean alike(Draft one, Draft other) {
    var first = (Said.Tumour) one.said();
    var last = (Said.Tumour) other.said();
    boolean kinds = first.specific() && last.specific() && !first.equals(last);
    return first.site().startsWith(last.site().substring(0, 3))
        && !(kinds && !kind(first).equals(kind(last)));
  }

  /// "Seminome 2003, tumeur vitelline operee": two kinds of one organ are two tumours.
  private static String kind(Said.Tumour tumour) {
    return tumour.morphology().substring(0, Math.min(4, tumour.morphology().length()));
  }

  private static PartialDate year(PartialDate day) {
    return new PartialDate(day.year(), 0, 0);
  }

  private Optional<PartialDate> day(Draft tumour) {
    var own = Optional.ofNullable(timing.apply(tumour).from());
    return own.isPresent() ? own : treated(tumour).flatMap(t -> Optional.ofNullable(t.from()));
  }

  private boolean breath(Draft tumour, Draft care) {
    boolean ahead = tumour.end() <= care.start() && care.start() - tumour.end() <= BREATH;
    if (!ahead || !sameSentence(tumour, care)) {
      return false;
    }
    var gap = page.folded().substring(tumour.end(), care.start());
    return !NOW.matcher(gap).find() && YEAR.matcher(gap).results().count() <= 1;
  }

  /// Of before: a year alone, or a day more than a year before the signature.
  private boolean before(PartialDate day) {
    var signed = page.report().signed();
    return signed
        .map(s -> s.getYear() - day.year() > 1)
        .orElse(day.precision() == PartialDate.Precision.YEAR);
  }
}
