package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The organs of an event, and what they make of a recurrence.
final class EventSites {
  private static final int FAR = 60;
  private static final int BED_REACH = 25; // characters from a bed to its organ
  private static final Rule PAUSE =
      Rule.of(
          "(?: ?:? ?\\n[ *•-]{0,4}| (?:en|le|in|on|au|a la|sur) [a-z0-9/. ]{3,30} ?: ?|(?: (?:en|in|on|le|au|fin|debut|depuis))? ?\\(?(?:\\d{1,2}(?:er)? )?(?:[a-z]{3,9}\\.? )?(?:\\d{1,2}/){0,2}(?:19|20)\\d\\d\\)? ?[,:(-] ?| ?(?:[:,]|-(?= )) ?(?:(?:oui|yes|presente?s?|present)\\b[ ,(:]{0,3})?)(?:(?:au niveau |a type de |in |dans )?(?:d[eu]|des|la|le|les|aux?|the) |l'|de l')?");
  private static final Rule END =
      Rule.of(
          " ?(?:$|[(),;.\\n]|(?:en|le|in|on|depuis|since|sous|au|a|under) |(?:droite?s?|gauches?|bilateral\\w*|right|left|[dg])\\b|\\d)");
  // "localisation secondaire du cancer prostatique": the origin is no site of the secondary.
  private static final Rule ORIGIN =
      Rule.of(
          "\\b(?:d'un|du|de son|de ce|d'origine|of (?:(?:a|the|his|her) )?|from (?:a|the|his|her)?) ?(?:[a-z0-9+-]+"
              + " ){0,3}?(?:cancer|carcinome|adenocarcinome|melanome|sarcome|primitif|carcinoma|primary|melanoma)|\\bd'origine\\b|\\b(?:atcd|antecedents?|history of|h/o)\\b");
  private static final Set<String> DISTANT =
      Set.of(
          "foie",
          "os",
          "poumon",
          "cerveau",
          "plèvre",
          "péritoine",
          "surrénale",
          "rachis",
          "méninges",
          "cervelet");
  private static final Set<String> LOCAL =
      Set.of(
          "cicatrice",
          "lit tumoral",
          "paroi",
          "paroi thoracique",
          "loge prostatique",
          "sein",
          "vagin",
          "vulve",
          "vessie",
          "prostate",
          "larynx",
          "langue",
          "rectum",
          "anus",
          "col de l'utérus");

  // "rechute loco-régionale + os"
  private static final Rule AND = Rule.of("\\.? ?(?:\\+|et|and|puis) ");

  private static final Rule NEWLY =
      Rule.of(
          "[^.;:]{0,70}?\\b(?:with|avec|par)(?: an?| une| des| de)? (?:new|nouvelle?s?|(?:l')?apparition (?:de |d'une? |des )?(?:nouvelle?s? )?)(?: ?\\b(?:lesions?|localisations?|nodules?|atteintes?|secondaires?|multiples?|several|small|disease)\\b)*(?: (?:in the|of the|in|du|de la|au|aux|au niveau du|au niveau de la))? ?(?:l')?");

  private static final Rule OF =
      Rule.of(" (?:d[eu]|de la|de l'|of the|in the|au|a la) ?(?:the )?(?:left |right )?");
  private static final Rule DATED_KIND =
      Rule.of(
          "(?: (?:en|in|on|le|fin|debut))? ?\\(?(?:\\d{1,2}(?:er)? )?(?:[a-z]{3,9}\\.? )?(?:\\d{1,2}/){0,2}(?:19|20)\\d\\d\\)? ?[,:(-] ?(?:(loco-?regionale?|regionale?|ganglionnaire|nodal)|(locale?)|(a distance|metastatique|distant|metastatic))\\b");
  private static final Rule SYMPTOM =
      Rule.of(" (?:pains?|aches?|swelling|tenderness|stiffness|discomfort|weakness)\\b");

  private EventSites() {}

  // A recurrence in lymph nodes is regional, in another organ distant, in the scar or bed local.
  static String type(Hit hit, List<String> organs, String text) {
    String organ = organs.isEmpty() ? "" : organs.getFirst();
    if (hit.is("type", "local_recurrence") && DISTANT.contains(organ)) {
      boolean joined = AND.matcher(text).region(hit.end() - hit.start(), text.length()).lookingAt();
      return joined ? "distant_recurrence" : hit.get("type");
    }
    return hit.is("type", "recurrence") && !organ.isEmpty()
        ? recurrence(organ, text)
        : hit.get("type");
  }

  /// "recidive en 2018, locale": the kind that stands behind the day.
  static Optional<String> kind(Note note, Hit hit) {
    return hit.is("type", "recurrence")
        ? note.at(DATED_KIND, hit.end())
            .map(m ->
                m.group(1) != null
                    ? "regional_recurrence"
                    : m.group(2) != null ? "local_recurrence" : "distant_recurrence")
        : Optional.empty();
  }

  private static String recurrence(String organ, String text) {
    if (text.contains("metasta") || DISTANT.contains(organ)) {
      return "distant_recurrence";
    }
    if (organ.startsWith("ganglions") || organ.equals("aisselle")) {
      return "regional_recurrence";
    }
    return LOCAL.contains(organ) ? "local_recurrence" : "recurrence";
  }

  /// The organs that an event is told of.
  static List<Hit> of(Note note, Hit hit, int to, boolean negated) {
    var finder = new TumourSite(note);
    int limit = note.first(ORIGIN, hit.end(), to).map(Matcher::start).orElse(to);
    var sites = new ArrayList<>(finder.listed(hit, limit));
    sites.removeIf(site -> isOfSymptom(note, site));
    if (sites.isEmpty() && !negated) {
      sites.addAll(paused(note, finder, hit));
      sites.addAll(sites.isEmpty() ? newly(note, finder, hit, limit) : List.of());
    }
    if (sites.isEmpty()) {
      sites.addAll(finder.listedBefore(hit, freeFrom(note, hit)));
    }
    if (sites.isEmpty() && hit.is("type", "second_primary")) {
      sites.addAll(named(note, hit, limit));
    }
    sites.removeIf(site -> isWall(hit, site));
    return sites;
  }

  /// The organs to tell: "lit operatoire du sein" is the breast.
  static List<String> organs(Note note, List<Hit> sites) {
    return sites.stream().map(site -> ofBed(note, site).get("organ")).distinct().toList();
  }

  private static Hit ofBed(Note note, Hit site) {
    if (!site.is("organ", "lit tumoral")) {
      return site;
    }
    return note.hits(TermKind.SITE, site.end(), site.end() + BED_REACH).stream()
        .filter(other -> other.term().has("organ") && note.is(OF, site.end(), other.start()))
        .findFirst()
        .orElse(site);
  }

  // "metastases found after hip pain"
  private static boolean isOfSymptom(Note note, Hit site) {
    return note.at(SYMPTOM, site.end()).isPresent();
  }

  // "recidive parietale": of the wall of the chest, no lobe of the brain.
  private static boolean isWall(Hit hit, Hit site) {
    return hit.is("type", "local_recurrence")
        && site.start() >= hit.start()
        && site.end() <= hit.end()
        && site.is("organ", "cerveau");
  }

  // "deuxieme rechute, pleurale (droite)", "METASTASES :" with the organs below
  private static List<Hit> paused(Note note, TumourSite finder, Hit hit) {
    int to = Math.min(note.lower().length(), hit.end() + FAR);
    Optional<Matcher> pause = note.at(PAUSE, hit.end(), to);
    if (pause.isEmpty()) {
      return List.of();
    }
    List<Hit> sites = finder.listedAt(pause.get().end(), to);
    boolean ends = !sites.isEmpty() && note.at(END, sites.getLast().end(), to + FAR).isPresent();
    return ends ? sites : List.of();
  }

  // "progressed on osimertinib with new brain lesions"
  private static List<Hit> newly(Note note, TumourSite finder, Hit hit, int limit) {
    int to = Math.min(limit, hit.end() + FAR + FAR);
    return note.at(NEWLY, hit.end(), to).map(m -> finder.listedAt(m.end(), to)).orElse(List.of());
  }

  // A site before is that of an event before: "progression osseuse sans progression viscerale".
  private static int freeFrom(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    for (Hit other : note.hits(TermKind.EVENT, from, hit.start())) {
      if (other.is("type", hit.get("type"))) {
        from = Math.max(from, note.lower().indexOf(' ', other.end() + 1));
        int words = note.hits(TermKind.SITE, other.end(), hit.start()).size();
        from = words > 0 ? hit.start() : from;
      }
    }
    return Math.min(from, hit.start());
  }

  // "second cancer : adenocarcinome du rectum": the organ of the tumour that is named.
  private static List<Hit> named(Note note, Hit hit, int to) {
    List<Hit> all = note.hits(TermKind.SITE, hit.end(), Math.min(to, hit.end() + 60));
    return all.stream().filter(site -> site.term().has("icd")).limit(1).toList();
  }
}
