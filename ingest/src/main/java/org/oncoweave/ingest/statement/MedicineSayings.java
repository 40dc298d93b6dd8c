package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;

/// The medicines against cancer that a report names; those named in one breath are given together.
final class MedicineSayings {
  /// Classes of the text reader that act against cancer.
  private static final Set<String> AGAINST =
      Set.of("chemotherapy", "targeted", "immunotherapy", "hormone");

  /// Medicines given beside, which make no treatment of their own.
  private static final Set<String> BESIDE = Set.of("acide folinique");

  /// ATC groups against cancer that the text reader calls "other" (WHO ATC index).
  private static final List<String> GROUPS =
      List.of("L01", "L02", "L03AX03", "L03AB", "L03AC", "V10X");

  private static final Pattern DOSES =
      Pattern.compile(
          "\\([^)]{0,60}\\)|auc ?\\d+|j ?\\d+(?: ?[-a] ?j?"
              + " ?\\d+)?|d\\d+(?:-d?\\d+)?|[\\d.,/%]+|\\b(?:mg|g|m2|kg|ui|mui|ug|µg|iv|po|sc|par"
              + " jour|jour|j|toutes les|semaines?|tous"
              + " les|x|h|cp|matin|soir|weekly|daily|every|weeks?|hebdomadaires?|hebdo|mensuel\\w*|simplifie|a)\\b");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "[\\s,+/&\\u2011-]*(?:(?:et|and|plus|avec|with|associee?s?(?: a| au)?|en association"
              + " (?:avec|a|au))?[\\s,+/&-]*(?:de |du |le |la |l'|d'|au |a )?)*");
  private static final Pattern JOINED =
      Pattern.compile(
          "[\\s]*(?:|\\+|-|et|and|plus|avec|with|associe\\w*(?: a| au)?)[\\s]*(?:du |le |de |l')?");
  private static final Pattern STEROID =
      Pattern.compile("[\\s,+/&-]*\\b(?:dexamethasone|prednisone|prednisolone|dxm)\\b");
  private static final Pattern SCAN =
      Pattern.compile("^[ -]?(?:scan|scintigra\\w*|scintiscan|receptor|uptake|labelled|marque)");
  private static final Pattern STOPPED =
      Pattern.compile(
          "^[^.;,:\\d]{0,25}\\b(?:(?:avait|a|ont) ete |est |sont |was |were |had been |has been"
              + " )?(?:interrompue?s?|arretee?s?|suspendue?s?|stoppee?s?|stopped|discontinued|held)\\b");
  private static final Pattern BEGINS_BEFORE =
      Pattern.compile(
          "(?:debut\\w*|commenc\\w*|instaur\\w*|reprise|repris\\w*|(?:cure|cycle) n?[°o]? ?1|c1|premiere"
              + " (?:cure|injection|perfusion)|started|starting|first cycle)(?: \\w+)?(?: d(?:e|u)|"
              + " of| l[ea]| par)?(?: l')? ?$");
  private static final Pattern BEGINS_AFTER =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:a partir d|debut\\w*|commenc\\w*|instaur\\w*|des le|(?:j1 )?c1\\b|premiere"
              + " (?:cure|injection|perfusion)|started|from)");
  private static final Pattern STOPS =
      Pattern.compile(
          "(?:arret(?:e|ee|er|ons)?(?: definitif|"
              + " temporaire)?|stop(?:ped)?|fin|interruption|discontinued?|suspen\\w+)(?:"
              + " d(?:e|u|es)| l[ea]| l'| d'| of)*\\s*(?:la |l')?$");
  private static final Pattern NOT_GIVEN =
      Pattern.compile(
          "(?:refus\\w*|annule\\w*|non retenu\\w*|non"
              + " indique\\w*|ecarte\\w*|recuse\\w*|contre-?indique\\w*|pas"
              + " d'indication|declin\\w+|refused|not given|cancelled|inelig\\w+|non faite?|n'a pas"
              + " (?:recu|eu)|renonce\\w*|abandonne\\w*)");
  private static final Pattern NOT_HAD =
      Pattern.compile("^ non (?:obtenu|accord|disponible|rembours|recu|autoris|fai)\\w*");
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?:\\bsi\\b|en cas d|sinon|rediscut\\w+|envisage\\w*|(?<!sur \\d{1,2} )prevue?s?(?! pour (?:une duree de )?\\d)|a"
              + " debuter|sera|propose\\w*|discut\\w+|eligible|en reserve|in reserve|(?:gardee?s?|laissee?s?|kept|held) (?:en |pour |in |for |back)|sensibilite|resistance|option|on"
              + " passera|would|will|planned(?! cycles)|propos\\w+|a venir|a prevoir|debutera|recevra)");

  /// "Neuropathie sequellaire du cisplatine".
  private static final Pattern SEQUEL =
      Pattern.compile(
          "(?:sequel\\w+|neuropathie|toxicite|imputable|induite?s?|secondaires?|cumul\\w*|anterieure?s?)[^.;,]{0,25} (?:du|de|au|aux|a la|a l'|des|par|par le) ?$");

  private static final Pattern BEGUN =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:started|begun|debutee?s?|commencee?s?|between|from|depuis|since) (?:on |le |en )?\\d");
  private static final Pattern INTENT =
      Pattern.compile(
          "(neo-?adjuvant|d'induction|preoperatoire)|(adjuvant|postoperatoire)|(palliati|premiere"
              + " ligne|1ere ligne|deuxieme ligne|2eme ligne|ligne|metastati|first[- ]line|second[-"
              + " ]line)");
  private static final List<String> INTENTS = List.of("NEOADJUVANT", "ADJUVANT", "PALLIATIVE");

  private static final Pattern OF_OTHER_CARE =
      Pattern.compile("(?:embolisation|embolization|conditionnement|conditioning)[^.;,)]{0,30}$");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:[.\\n] *(?:puis|then)|, then) (?:(?:un|une|du|de|la|le|par) |l')?(?:\\w+therapie par )?$");
  private static final Pattern DATED = Pattern.compile("(?:19|20)\\d\\d|\\d/\\d");
  private static final Pattern CLAUSE_END =
      Pattern.compile("[;,](?! ?(?:a debuter|prevu|propose))");
  private static final int FARTHEST = 70;

  private final Page page;

  private MedicineSayings(Page page) {
    this.page = page;
  }

  static List<Draft> of(Page page) {
    var sayings = new MedicineSayings(page);
    var drafts = new ArrayList<Draft>();
    List<Finding> group = new ArrayList<>();
    var named =
        page.of(FindingKind.TREATMENT).stream()
            .filter(MedicineSayings::counts)
            .filter(f -> !SCAN.matcher(page.after(f.end(), 20)).find())
            .filter(f -> !OtherUses.is(page, f.start(), drugs(f)))
            .sorted(java.util.Comparator.comparingInt(Finding::start))
            .toList();
    for (var finding : named) {
      if (!group.isEmpty() && !sayings.together(group.getLast(), finding)) {
        drafts.add(sayings.draft(group));
        group = new ArrayList<>();
      }
      group.add(finding);
    }
    if (!group.isEmpty()) {
      drafts.add(sayings.draft(group));
    }
    return drafts;
  }

  private static boolean counts(Finding f) {
    var kind = f.find("class").map(Object::toString).orElse("");
    var atc = f.find("atc").map(Object::toString).orElse("");
    return AGAINST.contains(kind) || GROUPS.stream().anyMatch(atc::startsWith) || beside(f);
  }

  private static boolean beside(Finding f) {
    return drugs(f).stream().anyMatch(BESIDE::contains);
  }

  // Substances of one product have one code: "trifluridine/tipiracil" is one medicine.
  private static List<String> drugs(Finding f) {
    var named =
        f.find("drugs")
            .map(v ->
                v instanceof List<?> l
                    ? l.stream().map(Object::toString).toList()
                    : List.<String>of())
            .orElse(List.of());
    return isRegimen(f) || named.size() < 2 ? named : List.of(String.join("/", named));
  }

  private boolean together(Finding a, Finding b) {
    if (countedApart(a, b) || !near(a, b) || !sameStanding(a, b)) {
      return false;
    }
    var gap = STEROID.matcher(page.folded().substring(a.end(), b.start())).replaceAll("");
    if (gap.strip().equals("(") && drugs(a).containsAll(drugs(b))) {
      return true; // a brand in brackets
    }
    boolean regimen = isRegimen(a) || isRegimen(b);
    return regimen
        ? JOINED.matcher(gap).matches()
        : TOGETHER.matcher(DOSES.matcher(gap).replaceAll("")).matches();
  }

  private static boolean countedApart(Finding a, Finding b) {
    var one = a.find("cycles");
    var other = b.find("cycles");
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private boolean near(Finding a, Finding b) {
    return b.start() >= a.end()
        && b.start() - a.end() <= FARTHEST
        && page.layout().at(a.start()) == page.layout().at(b.start());
  }

  private static boolean isRegimen(Finding f) {
    return f.find("protocol").isPresent();
  }

  private boolean sameStanding(Finding a, Finding b) {
    return standing(a) == standing(b) && stops(a) == stops(b);
  }

  private Draft draft(List<Finding> group) {
    var drugs = new LinkedHashSet<String>();
    group.forEach(f -> drugs.addAll(drugs(f)));
    var first = group.getFirst();
    var regimen = group.size() == 1 ? first.find("protocol").map(Object::toString).orElse("") : "";
    Optional<Integer> cycles =
        group.stream()
            .flatMap(f -> f.find("cycles").stream())
            .filter(Integer.class::isInstance)
            .map(Integer.class::cast)
            .findFirst();
    var said =
        new Said.Medicines(
            List.copyOf(drugs),
            regimen,
            cycles,
            intent(first),
            phase(first, group.getLast()),
            drugs.size() == 1
                ? CumulativeDose.of(page, first.start(), group.getLast().end())
                : Optional.empty());
    return new Draft(said, first.start(), group.getLast().end(), standing(first));
  }

  private Said.Phase phase(Finding first, Finding last) {
    if (stops(first)) {
      return Said.Phase.ENDS;
    }
    boolean begins =
        BEGINS_BEFORE.matcher(page.before(first.start(), 40)).find()
            || BEGINS_AFTER.matcher(page.after(last.end(), 45)).find();
    return begins ? Said.Phase.BEGINS : Said.Phase.GOES_ON;
  }

  private boolean stops(Finding f) {
    return STOPS.matcher(page.before(f.start(), 40)).find()
        || STOPPED.matcher(page.after(f.end(), 60)).find();
  }

  private Standing standing(Finding f) {
    if (stops(f)) {
      return Standing.AFFIRMED;
    }
    var clause = clause(f);
    if (refused(f, clause)) {
      return Standing.NEGATED; // or no course of its own
    }
    var base = page.care(f.start(), f.judgement());
    if (base != Standing.FAMILY && SEQUEL.matcher(page.before(f.start(), 60)).find()) {
      return Standing.PAST;
    }
    if (begun(f, base)) {
      return Standing.AFFIRMED;
    }
    return coming(f, base, clause) ? Standing.PLANNED : base;
  }

  private boolean refused(Finding f, String clause) {
    return OF_OTHER_CARE.matcher(page.before(f.start(), 45)).find()
        || NOT_HAD.matcher(page.after(f.end(), 25)).find()
        || NOT_GIVEN.matcher(clause).find();
  }

  /// "FOLFIRI started on 18 March … will be given", "10 cures sur 12 prevues, du 17 octobre au …".
  private boolean begun(Finding f, Standing base) {
    boolean open = base == Standing.PLANNED || base == Standing.AFFIRMED;
    boolean plan = page.section(f.start()) == Section.PLAN;
    return open && !plan && BEGUN.matcher(page.after(f.end(), 60)).find();
  }

  private boolean coming(Finding f, Standing base, String clause) {
    boolean open = base == Standing.AFFIRMED || base == Standing.UNCERTAIN;
    return open && (TO_COME.matcher(clause).find() || (base == Standing.AFFIRMED && next(f)));
  }

  /// "… Puis tamoxifene.": what a sentence begins so, without a date, is still to come.
  private boolean next(Finding f) {
    return NEXT.matcher(page.before(f.start(), 30)).find()
        && !DATED.matcher(page.after(f.end(), 40)).find();
  }

  /// From the last comma or stop before it to the next after it.
  private String clause(Finding f) {
    var before = page.before(f.start(), 80);
    int cut =
        Math.max(
            before.lastIndexOf(';'), Math.max(before.lastIndexOf(','), before.lastIndexOf(':')));
    var after = page.after(f.end(), 70);
    int end = CLAUSE_END.matcher(after).results().mapToInt(m -> m.start()).findFirst().orElse(-1);
    return before.substring(cut + 1) + " " + (end < 0 ? after : after.substring(0, end));
  }

  private String intent(Finding f) {
    var matcher = INTENT.matcher(page.sentence(f.start()));
    if (!matcher.find()) {
      return "";
    }
    for (int g = 1; g <= INTENTS.size(); g++) {
      if (matcher.group(g) != null) {
        return INTENTS.get(g - 1);
      }
    }
    return "";
  }
}
