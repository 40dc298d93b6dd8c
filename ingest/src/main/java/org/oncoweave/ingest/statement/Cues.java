package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncoweave.ontology.ShippedTable;

/// Words of a whole report that say what it is about: `leads` to a discovery, `spread` looked for,
/// `services` the sites (by prefix) whose cancers the service of its title or opening words
/// follows, `ovaries` both diseased, signed `elsewhere` by a service that follows no cancer or of a
/// visit for another disease, `organs` those that it names, `biopsied` those of the lesions that it
/// tells a biopsy of, `hints` those that its markers and medicines point to, `years` those by which
/// it names the disease that is back ("c'est la maladie de 2011 qui revient"), `toxic` where it
/// tells what medicines did, `plain` where its title names a visit and no service, `diseased` where
/// it calls what it sees or treats part of a cancer by an adjective alone ("lesion myelomateuse",
/// "fracture pathologique").
public record Cues(
    boolean leads,
    boolean spread,
    boolean oncology,
    boolean ovaries,
    boolean elsewhere,
    List<String> services,
    Set<String> organs,
    Set<String> hints,
    Set<Integer> years,
    boolean toxic,
    Set<String> biopsied,
    boolean plain,
    boolean diseased) {
  public Cues {
    years = Set.copyOf(years);
    biopsied = Set.copyOf(biopsied);
    services = List.copyOf(services);
    organs = Set.copyOf(organs);
    hints = Set.copyOf(hints);
  }

  /// Whether it names the organ of a tumour, or comes from the service that follows its cancers.
  public boolean about(String site) {
    return organs.contains(site.substring(0, Math.min(THREE, site.length())))
        || (!services.contains("C") && services.stream().anyMatch(site::startsWith));
  }

  /// A service and the sites that it follows.
  private record Service(Pattern pattern, List<String> sites) {}

  /// Words that only the disease of some sites brings with it.
  private record Hint(WordPattern words, List<String> sites) {}

  private static final List<Service> SERVICES =
      ShippedTable.rows(Cues.class, "specialties.tsv", 2).stream()
          .map(r -> new Service(Pattern.compile(r.get(0)), List.of(r.get(1).split(" ", -1))))
          .toList();

  private static final Pattern OVARIES =
      Pattern.compile(
          "(?:tumeurs?|masses?|carcinomes?|cancers?|atteinte|lesions?|envahissement)[^.;\\n]{0,30}(?:ovar|annexiel)\\w*[^.;\\n]{0,20}bilatera\\w*|ovaires?"
              + " bilatera\\w*|(?:des|les|aux) (?:deux|2) ovaires|ovaires? d(?:roit)? et (?:ovaire )?g(?:auche)?\\b|(?:masses?|lesions?|tumeurs?) (?:annexielles?|ovariennes?) bilaterales|bilateral ovarian|both ovaries");
  private static final int THREE = 3;

  private static final List<Hint> HINTS =
      ShippedTable.rows(Cues.class, "hints.tsv", 2).stream()
          .map(r ->
              new Hint(
                  WordPattern.of("\\b(?:" + r.get(0) + ")\\b"), List.of(r.get(1).split(" ", -1))))
          .toList();

  private static final Pattern LEADS =
      Pattern.compile(
          "suspect|acr ?[45]|bi-?rads"
              + " ?[45]|biopsi|masse|nodule|opacite|lesion|tumeur|tumou?r|mass\\b|adenopathie|\\bpsa\\b|rectorragie|hematurie|anomalie|ulceration|bourgeonn|\\blump|tumefaction|grosseur|sans porte d'entree|echo-?endoscop|urgent (?:colonoscop|endoscop|gastroscop|referral)|(?:pbh|tdm|irm|scanner|fibroscopie|coloscopie|octreoscan) (?:prevue?|demandee?s?|en urgence)|foie crible|\\bflushs?\\b|fit positi|positive fit|hemianopsie|ictere nu|epaississement|hypermetabol|hyperfixation|ascite|thickening|increased uptake");
  private static final Pattern SPREAD =
      Pattern.compile(
          "metasta|secondaire|suspecte?s?\\b|recidive|surveillance|tumor|neopla|cancer|lympho|adenopath|nodule"
              + "|\\by?(?:c|p|u|mr)?t(?:[0-4x]|is)[a-d]? ?n[0-3x]|\\b(?:mr)?trg\\b|lit tumoral|loge (?:de |d')\\w+ectomie");
  private static final Pattern DISEASED =
      Pattern.compile(
          "(?<!pas de )(?<!sans )(?<!absence de )(?<!non )\\b(?:lesion|fracture|localisation|infiltration|atteinte|tassement|compression|lyse|osteolyse|epanchement|envahissement)s?(?: \\w+){0,2} (?:myelomateu\\w+|lymphomateu\\w+|leucemique\\w*|carcinomateu\\w+|sarcomateu\\w+|metastatiques?|plasmocytaires?|tumorale?s?|neoplasiques?|pathologiques?)\\b(?! (?:exclue?s?|elimine\\w*|ecarte\\w*))"
              + "|(?<!no )(?<!not )\\b(?:metastatic|myelomatous|lymphomatous|leuka?emic|carcinomatous|pathological|malignant|myeloma|lymphoma) (?:lesion|fracture|deposit|infiltrat\\w+|involvement|(?:spinal )?cord compression|effusion|collapse)");
  private static final Pattern ONCOLOGY =
      Pattern.compile(
          "oncolog|oncogen|genetique|genetics|cancero|carcino|tumeur|chimio|radiotherap|rcp|surveillance|post-?greffe|hematolog|rechute|recidive|follow-?up|tumou?r|suivi a (?:distance|long terme)|palliati|hospice|\\bhad\\b|late effects|effets tardifs");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "rhumato|cardio|ophtalm|ophthalm|neurologie|neurology|n[ée]phrolog|psychia|orthop|vascul|diab[éèe]t|infectio|g[ée]riatr"
              + "|m[ée]decine interne|odonto|stomato|anesth|r[ée][ée]duc|r[ée]adapt|allerg|dialys|stroke|neuro-?vasculaire|urgences|rheumat|renal|chirurgie de la main|hand (?:surgery|clinic)|emergency department|accident and emergency|dent(?:al|aire|iste)");
  private static final Pattern TOXIC =
      Pattern.compile(
          "toxicit|aplasi|neutrop|mucite|mucositis|immuno-?induit|immune-?related|chimio-?induit|induced|induite?s?\\b|imputab|secondaire (?:au|a l['a ])|effets? (?:secondaire|indesirable)|side effect|adverse|colite|colitis|pneumopathie interstitielle|pneumonitis|anthracyclin|cardiotox|extravasation|sepsis|febrile|fievre|fever|syndrome main|nausee|vomiss|diarrh");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:compte[- ]rendu (?:de )?)?(?:consultation|cs|visite|suivi|controle|surveillance|bilan|reevaluation|evaluation|follow[- ]?up|review|clinic|visit|outpatient)s?"
              + "(?:[ ,-]+(?:de|d'|du|a|au|j ?\\+?\\d+|m ?\\+?\\d+|\\d+|ans?|mois|et|demi|un|deux|trois|six|annuel\\w*|semestriel\\w*|post-?\\w+|apres|fin|traitement|suivi|surveillance|controle|visite|bilan|medicale?|letter|visit|review|clinic|appointment|years?|months?|annual|routine))*");
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "\\b(?:suivi|surveillance|bilan|reevaluation|evaluation|follow-?up)(?: (?:d[eu]|d'une?|de sa|of|of the))? ?(?:tumeur|tumou?r) (?:d[eu]s? (?:la |l')?|of (?:the )?)?");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?:c'est (?:donc |bien )*(?:la|le) (?:maladie|cancer|tumeur|melanome|carcinome|neoplasie)"
              + "|(?:venait|vient|provient|provenait|issue?s?|originaires?)(?: bien| donc)? d(?:e|u)\\b(?:(?! d[eu] )[^.;:(\\d]){0,40}?(?:, celui|, celle)?"
              + "|(?:recidive|rechute|evolution|reprise evolutive|progression|metastases?|localisations?) (?:de la |du |de l'|de son |de sa )(?:maladie|cancer|tumeur|melanome|carcinome|primitif)(?: \\w+){0,3}"
              + "|(?:disease|metasta\\w+|recurrence|relapse|deposits?) (?:from|of) (?:the|her|his))"
              + " (?:(?:operee?|traitee?|diagnostiquee?) en |de |d'|en )?((?:19|20)\\d\\d)\\b");
  private static final Pattern BIOPSY = Pattern.compile("biops|prelev|\\bbx\\b|sampled");
  private static final Pattern LESION =
      Pattern.compile("lesion|tumeur|masse|ulcer|bourgeon|nodule|mass\\b|growth|tumou?r");
  private static final int HEAD = 90;

  static Cues of(Page page) {
    var report = page.report();
    var folded = page.folded();
    var title = Fold.of(report.title());
    var text = new WordStarts(folded);
    return new Cues(
        LEADS.matcher(folded).find(),
        SPREAD.matcher(folded).find() && !VisitReason.isOther(report, folded),
        ONCOLOGY.matcher(title).find(),
        OVARIES.matcher(folded).find(),
        isElsewhere(report, folded),
        services(title + " " + head(folded), followed(page)),
        page.organs().all(),
        HINTS.stream()
            .filter(hint -> hint.words.isIn(text))
            .flatMap(hint -> hint.sites.stream())
            .collect(Collectors.toSet()),
        years(folded),
        TOXIC.matcher(folded).find(),
        biopsied(page),
        PLAIN.matcher(title).matches(),
        DISEASED.matcher(folded).find());
  }

  private static boolean isElsewhere(Report report, String folded) {
    return ELSEWHERE.matcher(report.title().toLowerCase(Locale.ROOT)).find()
        || VisitReason.isOther(report, folded);
  }

  private static Set<Integer> years(String folded) {
    return OF_YEAR
        .matcher(folded)
        .results()
        .map(m -> Integer.valueOf(m.group(1)))
        .collect(Collectors.toSet());
  }

  /// The organs of the sentences that tell a lesion and its biopsy; else those of the sentences
  /// that tell a lesion, where a biopsy is told at all.
  static Set<String> biopsied(Page page) {
    if (!BIOPSY.matcher(page.folded()).find()) {
      return Set.of();
    }
    var lesions = lesions(page);
    var taken = organs(page, lesions.stream().filter(i -> tells(page, i, BIOPSY)).toList());
    return taken.isEmpty() ? organs(page, lesions) : taken;
  }

  private static List<Integer> lesions(Page page) {
    return IntStream.range(0, page.layout().sentences().size())
        .filter(i -> tells(page, i, LESION))
        .boxed()
        .toList();
  }

  private static boolean tells(Page page, int sentence, Pattern words) {
    var place = page.layout().sentences().get(sentence);
    return words.matcher(page.folded()).region(place.start(), place.end()).find();
  }

  private static Set<String> organs(Page page, List<Integer> sentences) {
    return sentences.stream()
        .flatMap(i -> page.organs().of(i).stream())
        .filter(organ -> !organ.equals("C77"))
        .collect(Collectors.toSet());
  }

  /// The first line or sentence, where a service names itself.
  private static String head(String folded) {
    var head = folded.substring(0, Math.min(HEAD, folded.length()));
    int end = head.indexOf(". ");
    return end < 0 ? head : head.substring(0, end);
  }

  private static List<String> services(String head, Stream<String> followed) {
    var signing =
        SERVICES.stream()
            .filter(s -> s.pattern.matcher(head).find())
            .flatMap(s -> s.sites.stream());
    return Stream.concat(signing, followed).distinct().toList();
  }

  /// "Suivi tumeur du rein G": the organ of the tumour that it says to follow.
  private static Stream<String> followed(Page page) {
    var follows = FOLLOWS.matcher(page.folded());
    var organs = Stream.<String>builder();
    while (follows.find()) {
      ORGANS.find(page.after(follows.end(), THREE * THREE * THREE)).stream()
          .filter(h -> h.start() == 0)
          .forEach(h -> organs.add(h.cells().getFirst()));
    }
    return organs.build();
  }
}
