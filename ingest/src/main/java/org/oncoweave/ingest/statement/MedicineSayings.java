package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
          "\\([^)]{0,60}\\)|auc ?\\d+|(?:puis|then) \\d+|j ?\\d+(?: ?[-a] ?j?"
              + " ?\\d+)?|d\\d+(?:-d?\\d+)?|x ?\\d+|[\\d.,/%²]+|\\b(?:mg|g|m|m2|kg|ui|mui|ug|µg|iv|po|sc|par"
              + " jour|jour|j|sous-cutane\\w*|intraveineu\\w*|oral\\w*|per os|toutes les|semaines?|tous"
              + " les|x|h|cp|matin|soir|weekly|daily|every|weeks?|hebdomadaires?|hebdo|mensuel\\w*|simplifie|hd|haute dose|high dose|doses?|bd|bid|od|qd|tds|a)\\b");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "[\\s,+/&\\u2011-]*(?:(?:et|and|plus|avec|with|associee?s?(?: a| au)?|en association"
              + " (?:avec|a|au))?[\\s,+/&-]*(?:de |du |le |la |l'|d'|au |a )?)*");
  private static final Pattern JOINED =
      Pattern.compile(
          "[\\s]*(?:|\\+|-|et|and|plus|avec|with|associe\\w*(?: a| au)?)[\\s]*(?:du |le |de |l')?");
  private static final Pattern STEROID =
      Pattern.compile("[\\s,+/&-]*\\b(?:dexamethasone|prednisone|prednisolone|dxm)\\b");
  private static final Set<String> CONDITIONING =
      Set.of(
          "busulfan",
          "melphalan",
          "thiotépa",
          "carmustine",
          "tréosulfan",
          "fludarabine",
          "cyclophosphamide",
          "cytarabine",
          "étoposide");
  private static final Pattern GRAFT =
      Pattern.compile("conditionn|conditioning|reinjection|reinfus|greffe|graft|transplant");
  private static final Pattern THEN = Pattern.compile(" (?:puis|then) ");

  /// "Letrozole 2014, exemestane 2015": each has its own year.
  private static final Pattern DATED = Pattern.compile("(?:19|20)\\d\\d[^,;+]{0,14},");

  private static final Pattern SCAN =
      Pattern.compile("^[ -]?(?:scan|scintigra\\w*|scintiscan|receptor|uptake|labelled|marque)");
  private static final Pattern BEGINS_BEFORE =
      Pattern.compile(
          "(?:debut\\w*|commenc\\w*|instaur\\w*|reprise|repris\\w*|(?:cure|cycle) n?[°o]? ?1|c1|premiere"
              + " (?:cure|injection|perfusion)|started|starting|first cycle)(?: \\w+)?(?: d(?:e|u)|"
              + " of| l[ea]| par)?(?: l')? ?$");
  private static final Pattern BEGINS_AFTER =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:a partir d|debut\\w*|commenc\\w*|instaur\\w*|des le|(?:j1 )?c1\\b|premiere"
              + " (?:cure|injection|perfusion)|started|from)");

  private static final Pattern INTENT =
      Pattern.compile(
          "(neo-?adjuvant|d'induction|preoperatoire)|(adjuvant|postoperatoire)|(palliati|premiere"
              + " ligne|1ere ligne|deuxieme ligne|2eme ligne|ligne|metastati|first[- ]line|second[-"
              + " ]line)");
  private static final List<String> INTENTS = List.of("NEOADJUVANT", "ADJUVANT", "PALLIATIVE");

  private static final Pattern ITEM = Pattern.compile("\\G(?: ?[:,] ?| et )([a-z]+)\\b");
  private static final int SPELT = 140;
  private static final int FARTHEST = 70;

  private final Page page;
  private final MedicineStanding standing;

  private MedicineSayings(Page page) {
    this.page = page;
    this.standing = new MedicineStanding(page);
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
            .filter(f -> !OtherUses.isShort(page, f.start(), f.end()))
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
    return !countedApart(a, b) && near(a, b) && sameStanding(a, b) && beside(a, b);
  }

  private boolean beside(Finding a, Finding b) {
    var gap = STEROID.matcher(page.folded().substring(a.end(), b.start())).replaceAll("");
    boolean brand = gap.strip().equals("(") && drugs(a).containsAll(drugs(b));
    boolean graft = conditions(a) && conditions(b);
    var said = graft ? THEN.matcher(gap).replaceAll(" et ") : gap;
    return brand || (isRegimen(a) && inBrackets(a, b)) || joined(a, b, said);
  }

  /// "Busulfan puis melphalan, reinjection": what prepares for one graft is one course.
  private boolean conditions(Finding f) {
    return !isRegimen(f)
        && CONDITIONING.containsAll(drugs(f))
        && GRAFT.matcher(page.sentence(f.start())).find();
  }

  private static boolean joined(Finding a, Finding b, String gap) {
    if (DATED.matcher(gap).find()) {
      return false;
    }
    boolean regimen = isRegimen(a) || isRegimen(b);
    if (regimen && isHormone(a) != isHormone(b)) {
      return false; // "6 FEC + tamoxifene": one after the other, as trials showed (SWOG 8814)
    }
    return regimen
        ? JOINED.matcher(MedicineStanding.outside(gap)).matches()
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

  private static boolean isHormone(Finding f) {
    return f.find("class").filter("hormone"::equals).isPresent();
  }

  private static boolean isRegimen(Finding f) {
    return f.find("protocol").isPresent();
  }

  // "Switch to daratumumab, bortezomib": what is to come is told before the first of a list.
  private boolean sameStanding(Finding a, Finding b) {
    var one = standing.of(a);
    var other = standing.of(b);
    boolean coming = one == Statement.Standing.PLANNED && other == Statement.Standing.AFFIRMED;
    return (one == other || coming) && standing.stops(a) == standing.stops(b);
  }

  private Draft draft(List<Finding> group) {
    var drugs = new LinkedHashSet<String>();
    var first = group.getFirst();
    boolean spelt = spelt(group);
    group.forEach(f -> drugs.addAll(drugs(f)));
    if (spelt) {
      keepNamed(drugs, group);
      drugs.removeIf(d -> isPlatinum(d) && drugs(first).contains(d) && !told(group, d));
    }
    boolean named = group.size() == 1 || spelt;
    var regimen = named ? first.find("protocol").map(Object::toString).orElse("") : "";
    var said =
        new Said.Medicines(
            List.copyOf(drugs),
            regimen,
            cycles(group),
            intent(first),
            phase(first, group.getLast()),
            drugs.size() == 1
                ? CumulativeDose.of(page, first.start(), group.getLast().end())
                : Optional.empty());
    return new Draft(said, first.start(), spelled(group.getLast()), standing.of(first));
  }

  /// "AVD (vincristine, actinomycine D, doxorubicine)": one short name stands for several regimens;
  /// as many medicines in the brackets as it has are all of it.
  private static void keepNamed(Set<String> drugs, List<Finding> group) {
    var named = new LinkedHashSet<String>();
    group.stream().skip(1).forEach(f -> named.addAll(drugs(f)));
    if (named.size() >= drugs(group.getFirst()).size()) {
      drugs.retainAll(named);
    }
  }

  /// The end of a regimen with its medicines behind a colon: "COJEC : cisplatine, vincristine".
  private int spelled(Finding f) {
    int end = f.end();
    if (isRegimen(f)) {
      var parts = drugs(f).stream().map(Fold::of).toList();
      var item = ITEM.matcher(page.after(end, SPELT));
      while (item.find() && parts.contains(item.group(1))) {
        end = f.end() + item.end();
      }
    }
    return end;
  }

  private static Optional<Integer> cycles(List<Finding> group) {
    return group.stream()
        .flatMap(f -> f.find("cycles").stream())
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst();
  }

  /// "EXTREME (cetuximab, carboplatine, fluorouracile)": its parts as they were given.
  private boolean spelt(List<Finding> group) {
    return group.size() > 1
        && isRegimen(group.getFirst())
        && inBrackets(group.getFirst(), group.get(1));
  }

  private boolean inBrackets(Finding a, Finding b) {
    var gap = page.folded().substring(a.end(), b.start()).strip();
    return gap.equals(":") || (gap.startsWith("(") && gap.indexOf(')') < 0);
  }

  private static boolean isPlatinum(String drug) {
    return drug.endsWith("platine");
  }

  /// Whether the words in the brackets name it.
  private boolean told(List<Finding> group, String drug) {
    int from = group.getFirst().end();
    return page.folded().substring(from, group.getLast().end()).contains(drug);
  }

  private Said.Phase phase(Finding first, Finding last) {
    if (standing.stops(first)) {
      return Said.Phase.ENDS;
    }
    boolean begins =
        BEGINS_BEFORE.matcher(page.before(first.start(), 40)).find()
            || BEGINS_AFTER.matcher(page.after(last.end(), 45)).find();
    return begins ? Said.Phase.BEGINS : Said.Phase.GOES_ON;
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
