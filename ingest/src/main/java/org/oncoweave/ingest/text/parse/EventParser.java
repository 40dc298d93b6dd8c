package org.oncoweave.ingest.text.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads the course of a tumour: recurrence, metastasis, progression, remission, second primary,
/// death.
final class EventParser implements Parser {
  private static final Rule SYNCHRONOUS =
      Rule.of("\\b(?:synchron\\w+|d'emblee|de novo|at diagnosis|au diagnostic)\\b");
  private static final Rule METACHRONOUS = Rule.of("\\bmetachron\\w+");
  private static final Rule RADIATION =
      Rule.of(
          "radio-?induit|radiation[- ](?:induced|associated)|post-?radi(?:que|ation|otherapi)|induite?s? par (?:la radiotherapie|les rayons|l'irradiation)|en (?:territoire|zone|champ) irradie");
  private static final Rule RANK =
      Rule.of(
          "\\b(premiere|first|1ere|1re|1st|deuxieme|2nde|2nd|seconde|second|2e|2eme|troisieme|third|3rd|3e|3eme|quatrieme|fourth|4th|4e|4eme)"
              + " $");

  private static final Rule NO_WORD = Rule.of(" ?-? ?l ?-?[12]|-?1");
  private static final Rule BESIDE = Rule.of("[^,;.:]{0,40}");
  private static final Rule NEXT = Rule.of(" ?(?:[a-z]{4,12} )?");
  private static final Rule SIDE_LETTER = Rule.of(" ?\\(([rldg])\\)");
  private static final Rule OR_BEFORE =
      Rule.of(
          "\\b(?:(?:local|regional|loco-?regional|nodal|distant|metastatic)(?:,? (?:or|and|nor) |, ?|/))+(?:local |regional |loco-?regional |nodal )?$");
  private static final Rule OR_AFTER =
      Rule.of(
          "(?: ?(?:,|/)| (?:ou|et|ni|et/ou|or|and|nor)) ?(?:de recidive )?(locale|regionale|ganglionnaire|a distance|metastatique|distant|metastatic)\\b");
  private static final Rule KIND = Rule.of("loco|local|regional|nodal|distant|metastatic");
  private static final Map<String, String> KINDS =
      Map.of(
          "loc", "local_recurrence",
          "reg", "regional_recurrence",
          "nod", "regional_recurrence",
          "gan", "regional_recurrence");

  @Override
  public void read(Note note, Found found) {
    List<Hit> hits = note.hits(TermKind.EVENT);
    for (int i = 0; i < hits.size(); i++) {
      int to = note.sentenceEnd(hits.get(i).start());
      to = i + 1 < hits.size() ? Math.min(to, hits.get(i + 1).start()) : to;
      if (hits.get(i).is("type", "initial")) {
        initial(note, found, hits.get(i));
      } else if (isTold(note, hits, i)) {
        event(note, found, hits.get(i), Math.max(to, hits.get(i).end()));
        NextSite.read(note, found, hits.get(i), Math.max(to, hits.get(i).end()));
      }
    }
    note.inSentences(RADIATION).forEach(m -> induced(note, found, m));
    AskedEvent.ofStages(note, found)
        .forEach(hit -> event(note, found, hit, note.sentenceEnd(hit.start())));
  }

  private static boolean isTold(Note note, List<Hit> hits, int i) {
    return !NoEvent.is(note, hits.get(i))
        && AskedEvent.counts(note, hits.get(i))
        && !CauseOfDeath.is(note, hits, i);
  }

  // "meningiome radio-induit": a tumour that rays made is a second one.
  private static void induced(Note note, Found found, Matcher m) {
    int from = note.sentenceStart(m.start());
    int to = note.sentenceEnd(m.start());
    boolean told =
        note.hits(TermKind.EVENT, from, to).stream().anyMatch(e -> e.is("type", "second_primary"));
    List<Hit> tumours = note.hits(TermKind.TUMOUR, Math.max(from, m.start() - 45), m.end() + 30);
    if (told || tumours.isEmpty()) {
      return;
    }
    Hit tumour = tumours.getFirst();
    int start = Math.min(tumour.end(), m.end());
    int end = Math.max(tumour.start(), m.start());
    if (start >= end || note.is(tumour.start() < m.start() ? BESIDE : NEXT, start, end)) {
      Term second = new Term(TermKind.EVENT, Map.of("type", "second_primary"));
      int last = Math.max(tumour.end(), m.end());
      event(
          note,
          found,
          new Hit(second, Math.min(tumour.start(), m.start()), last),
          Math.max(to, last));
    }
  }

  private static void event(Note note, Found found, Hit hit, int to) {
    var values = Found.values();
    Judgement judgement = note.judge(hit.start(), hit.end());
    List<Hit> sites = sites(note, hit, to, judgement);
    List<String> organs = sites.stream().map(s -> s.get("organ")).distinct().toList();
    String type = EventSites.type(hit, organs, note.lower().substring(hit.start(), to));
    values.with("type", EventSites.kind(note, hit).orElse(type));
    if (!organs.isEmpty() && !hit.is("type", "death")) {
      values.with("sites", EventSites.organs(note, sites));
    }
    values.with("side", side(note, hit, to, sites));
    details(values, Part.sentence(note, hit.start()));
    rank(note, values, hit);
    if (!judgement.negated()) {
      values.with("date", new Dated(note, found).date(hit.start(), hit.end()));
    }
    if (!judgement.family() && !isBare(note, hit, values)) {
      add(found, hit, values, judgement);
    }
  }

  private static void add(Found found, Hit hit, Found.Values values, Judgement judgement) {
    var place = new Found.Place(hit.start(), hit.end());
    found.add(FindingKind.EVENT, place, values, judgement);
    alternatives(found.note(), hit).stream()
        .filter(type -> !hit.is("type", type))
        .map(type -> Found.values().with("type", type))
        .forEach(other -> found.add(FindingKind.EVENT, place, other, judgement));
  }

  // "local, nodal or distant recurrence": kinds, no organs
  private static List<Hit> sites(Note note, Hit hit, int to, Judgement judgement) {
    List<Hit> sites = EventSites.of(note, hit, to, judgement.negated());
    return before(note, hit).has(OR_BEFORE)
        ? sites.stream().filter(site -> site.end() > hit.start()).toList()
        : sites;
  }

  // "PD" alone is a response.
  private static boolean isBare(Note note, Hit hit, Found.Values values) {
    return hit.term().has("short")
        && (after(note, hit).opens(NO_WORD) || !(values.has("sites") || values.has("date")));
  }

  // Behind the event, or between its organ and itself: "poumon droit : second primitif".
  private static String side(Note note, Hit hit, int to, List<Hit> sites) {
    var near = new Near(note);
    String side = near.side(hit.start(), Math.min(to, hit.end() + 60));
    if (side.isEmpty() && !sites.isEmpty() && sites.getFirst().end() <= hit.start()) {
      side = near.side(sites.getFirst().end(), hit.start());
    }
    return side.isEmpty()
        ? note.at(SIDE_LETTER, hit.end())
            .map(m -> "rd".contains(m.group(1)) ? "right" : "left")
            .orElse("")
        : side;
  }

  // "no local or distant recurrence", "recidive locale, ganglionnaire ou a distance"
  private static Set<String> alternatives(Note note, Hit hit) {
    var types = new LinkedHashSet<String>();
    if (!hit.get("type").endsWith("_recurrence")) {
      return types;
    }
    Optional<Matcher> next = note.at(OR_AFTER, hit.end());
    while (next.isPresent()) {
      types.add(kind(next.get().group(1)));
      next = note.at(OR_AFTER, next.get().end());
    }
    Part before = before(note, hit);
    before
        .find(OR_BEFORE)
        .ifPresent(
            list -> KIND.matcher(list.group()).results().forEach(m -> types.add(kind(m.group()))));
    return types;
  }

  private static String kind(String word) {
    return KINDS.getOrDefault(word.substring(0, 3), "distant_recurrence");
  }

  private static void details(Found.Values values, Part sentence) {
    if (sentence.has(SYNCHRONOUS)) {
      values.with("synchronous", true);
    } else if (sentence.has(METACHRONOUS)) {
      values.with("synchronous", false);
    }
    if ("second_primary".equals(values.get("type")) && sentence.has(RADIATION)) {
      values.with("radiation_induced", true);
    }
  }

  private static void initial(Note note, Found found, Hit hit) {
    String words = note.lower().substring(hit.start(), hit.end());
    if (words.contains("metasta") || words.contains(" iv")) {
      var values = Found.values().with("type", "initial").with("metastatic", true);
      values.with("date", new Dated(note, found).date(hit.start(), hit.end()));
      found.judged(FindingKind.EVENT, hit.start(), hit.end(), values);
    }
  }

  // "premiere rechute en 2017, deuxieme rechute en 2019": the number right before the word.
  private static void rank(Note note, Found.Values values, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 14);
    var rank = RANK.matcher(note.lower().substring(Math.min(from, hit.start()), hit.start()));
    if (rank.find()) {
      values.with("rank", rank(rank.group(1)));
    }
  }

  private static int rank(String word) {
    return switch (word.charAt(0)) {
      case 'p', '1' -> 1;
      case 'f' -> word.startsWith("fi") ? 1 : 4;
      case 'd', 's', '2' -> 2;
      case 't', '3' -> 3;
      default -> 4;
    };
  }

  static Part before(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 30);
    return new Part(note, Math.min(from, hit.start()), hit.start());
  }

  static Part after(Note note, Hit hit) {
    return new Part(note, hit.end(), Math.min(note.sentenceEnd(hit.start()), hit.end() + 40));
  }
}
