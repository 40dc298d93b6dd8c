package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Finds the organ of a tumour in the words around it.
final class TumourSite {
  private static final Rule SPREAD = Rule.of("(?<!non )metasta|secondaire|envahi|etendu");
  private static final Rule LIST_GAP =
      Rule.of(
          "[ ,/+-]{0,3}(?:et|and|ainsi que|&|ou|ni|or|nor)?[ ]?(?:au|aux|a la|de"
              + " la|du|des|de|la|les|le|l|d|in the|the|to the)?[' ]?");

  private static final Rule NOTHING = Rule.of("");
  private static final Rule HEADING = Rule.of(" ?: ?\\n[ *•-]{0,4}");
  private static final Rule LINE_END = Rule.of(" ?(?:$|[.,(;\\n]|droite?|gauche|right|left)");
  private static final Rule BELOW = Rule.of(" ?,? ?\\n[ *\u2022-]{0,4}");
  private static final Rule DIRECT =
      Rule.of(
          "(?! ?(?:avec|with|puis|et|and)\\b)[^,;.:]{0,30}(?<!nodules? |lesions? |avec |with |et |and )|[ ,:]{0,3}");
  private static final List<String> ANY_SARCOMA =
      List.of("C48.0", "C54.1", "C54.2", "C55", "C50.9", "C16.9", "C17.9", "C41.9", "C20");
  private static final List<String> ANYWHERE = List.of("skin", "soft", "bone", "nerve", "rule");
  private static final int PART = 40; // characters between an organ and its part

  private final Note note;

  TumourSite(Note note) {
    this.note = note;
  }

  /// The organ of a primary, between the neighbours of its mention.
  Optional<Hit> primary(Hit tumour, int from, int to) {
    List<Hit> leading = usable(tumour, from, tumour.start());
    if (note.english() && isNext(leading, tumour, 1)) {
      return refined(leading).map(site -> partOf(site, usable(tumour, tumour.start(), to)));
    }
    int limit = note.first(SPREAD, tumour.end(), to).map(m -> m.start()).orElse(to);
    Optional<Hit> after = best(usable(tumour, tumour.start(), limit));
    if (after.isPresent() && close(tumour, after.get())) {
      return after;
    }
    if (isNext(leading, tumour, 2)) {
      return refined(leading);
    }
    return after.isPresent() ? after : refined(leading);
  }

  /// A tumour of soft tissue is an organ's only where the organ is named right with it, a region's
  /// anywhere: "leiomyosarcome avec nodules pulmonaires".
  boolean mayHold(Hit tumour, Hit site) {
    boolean soft = tumour.term().has("soft") || tumour.term().has("nerve");
    if (!soft
        || site.term().has("skin")
        || site.term().has("soft")
        || ANY_SARCOMA.contains(site.get("icd"))) {
      return true;
    }
    int from = Math.min(tumour.end(), site.end());
    int to = Math.max(tumour.start(), site.start());
    return to <= from || note.is(DIRECT, from, to);
  }

  /// The organ that was operated on, where the sentence says no other: "lobectomie : ADK acinaire".
  Optional<Hit> operated(Hit tumour) {
    int from = note.sentenceStart(tumour.start());
    return note.hits(TermKind.PROCEDURE, from, tumour.start()).stream()
        .filter(p -> p.term().has("icd"))
        .reduce((_, last) -> last);
  }

  /// A part of the organ that is named near it: "neo du pancreas, tete".
  Hit part(Hit whole, int from, int to) {
    if (!isWhole(whole)) {
      return whole;
    }
    int first = Math.max(from, whole.start() - PART);
    return note.hits(TermKind.PART, first, Math.min(to, whole.end() + PART)).stream()
        .filter(p -> p.is("organ", whole.get("organ")))
        .findFirst()
        .map(p -> new Hit(whole.term().with("icd", p.get("icd")), whole.start(), whole.end()))
        .orElse(whole);
  }

  // "lung adenocarcinoma, left lower lobe"
  private static Hit partOf(Hit whole, List<Hit> after) {
    return after.stream()
        .filter(s -> isWhole(whole) && !isWhole(s) && s.get("organ").equals(whole.get("organ")))
        .findFirst()
        .orElse(whole);
  }

  private static boolean isNext(List<Hit> sites, Hit tumour, int gap) {
    return !sites.isEmpty() && tumour.start() - sites.getLast().end() <= gap;
  }

  private Optional<Hit> refined(List<Hit> hits) {
    return hits.isEmpty()
        ? Optional.empty()
        : best(hits.subList(Math.max(0, hits.size() - 2), hits.size()));
  }

  private boolean close(Hit tumour, Hit site) {
    String gap = note.lower().substring(tumour.start(), site.start());
    return site.start() - tumour.end() < 60 && gap.indexOf(';') < 0;
  }

  private List<Hit> usable(Hit tumour, int from, int to) {
    var found = new ArrayList<Hit>();
    for (Hit site : note.hits(TermKind.SITE, from, to)) {
      boolean region = isRegion(site.get("icd")) && !isOfRegion(tumour, site);
      if (site.term().has("icd") && !isNamed(tumour, site) && fits(tumour, site) && !region) {
        found.add(site);
      }
    }
    return found;
  }

  private static boolean isOfRegion(Hit tumour, Hit site) {
    return tumour.term().has("bone") || (tumour.term().has("soft") && site.term().has("soft"));
  }

  // "carcinome vesiculaire" is no word of the gallbladder.
  private static boolean isNamed(Hit tumour, Hit site) {
    return tumour.term().has("icd")
        && site.start() >= tumour.start()
        && site.end() <= tumour.end()
        && !site.get("icd").startsWith(tumour.get("icd").substring(0, 3));
  }

  private static boolean fits(Hit tumour, Hit site) {
    if (tumour.term().has("tissue")) {
      return site.term().has("soft"); // a sarcoma of soft tissue is in no organ
    }
    boolean anywhere = ANYWHERE.stream().anyMatch(tumour.term()::has);
    return anywhere || !site.term().has("skin") || !tumour.term().has("icd");
  }

  // Lymph nodes and ill-defined regions are no organ of a primary.
  private static boolean isRegion(String icd) {
    return icd.startsWith("C77") || icd.startsWith("C76");
  }

  // The first organ, or a part of it that is named beside it.
  private Optional<Hit> best(List<Hit> sites) {
    if (sites.isEmpty()) {
      return Optional.empty();
    }
    Hit first = sites.getFirst();
    if (sites.size() > 1 && isPart(first, sites.get(1))) {
      return Optional.of(sites.get(1));
    }
    for (Hit site : sites) {
      boolean same = isWithin(first, site);
      if (same && !isWhole(site) && isWhole(first)) {
        return Optional.of(site);
      }
    }
    return Optional.of(first);
  }

  // The same organ, or a region of the skin: "biopsie cutanee, tempe gauche".
  private static boolean isWithin(Hit whole, Hit part) {
    boolean skin = whole.get("icd").equals("C44.9") && part.term().has("skin");
    return skin || part.get("organ").equals(whole.get("organ"));
  }

  // "hypopharynx (sinus piriforme droit)"
  private boolean isPart(Hit whole, Hit part) {
    return part.start() >= whole.end()
        && note.lower().substring(whole.end(), part.start()).strip().equals("(")
        && part.get("icd").charAt(1) == whole.get("icd").charAt(1);
  }

  private static boolean isWhole(Hit site) {
    return site.get("icd").endsWith(".9");
  }

  /// The organs listed right after a mention.
  List<Hit> listed(Hit hit, int to) {
    var found = new ArrayList<Hit>();
    int at = hit.end();
    for (Hit site : note.hits(TermKind.SITE, hit.start(), to)) {
      if (site.term().has("organ") && follows(at, site.start(), found.isEmpty())) {
        found.add(site);
        at = sideEnd(site.end());
      }
    }
    return found;
  }

  /// The organs listed from a position on, also one below the other.
  List<Hit> listedAt(int start, int to) {
    var found = new ArrayList<Hit>();
    int at = start;
    for (Hit site : note.hits(TermKind.SITE, start, to)) {
      boolean next = note.is(found.isEmpty() ? NOTHING : BELOW, at, site.start());
      if (site.term().has("organ")
          && (next || (!found.isEmpty() && follows(at, site.start(), false)))) {
        found.add(site);
        at = sideEnd(site.end());
      }
    }
    return found;
  }

  /// The organs listed right before a mention.
  List<Hit> listedBefore(Hit hit, int from) {
    var found = new ArrayList<Hit>();
    leading(hit, from, found);
    return found.stream().filter(s -> s.term().has("organ") && hit.start() - s.end() < 20).toList();
  }

  /// The organs of a secondary: a list right after it, or the organ right before it.
  List<Hit> secondaries(Hit tumour, int from, int to) {
    var found = new ArrayList<Hit>();
    if (note.english() && isNext(note.hits(TermKind.SITE, from, tumour.start()), tumour, 1)) {
      leading(tumour, from, found);
      return found.stream().filter(s -> s.term().has("met")).toList();
    }
    int at = tumour.end();
    for (Hit site : note.hits(TermKind.SITE, tumour.start(), to)) {
      if (site.start() < tumour.end() || follows(at, site.start(), found.isEmpty())) {
        found.add(site);
        at = Math.max(tumour.end(), sideEnd(site.end()));
      }
    }
    if (found.isEmpty()) {
      leading(tumour, from, found);
    }
    return (found.isEmpty() ? below(tumour) : found)
        .stream().filter(s -> s.term().has("met")).toList();
  }

  // "METASTASES :" and the organs on the lines below
  private List<Hit> below(Hit tumour) {
    int to = Math.min(note.lower().length(), tumour.end() + PART);
    return note.at(HEADING, tumour.end(), to)
        .map(m -> listedAt(m.end(), to))
        .filter(
            sites -> !sites.isEmpty() && note.at(LINE_END, sites.getLast().end(), to).isPresent())
        .orElse(List.of());
  }

  private int sideEnd(int end) {
    List<Hit> sides = note.hits(TermKind.SIDE, end, end + 3);
    return sides.isEmpty() ? end : sides.getFirst().end();
  }

  private boolean follows(int at, int start, boolean first) {
    if (start < at) {
      return true;
    }
    String gap = note.lower().substring(at, start);
    return first
        ? gap.length() < 45 && gap.indexOf(';') < 0 && gap.indexOf(',') < 0 && gap.indexOf(':') < 0
        : LIST_GAP.matcher(gap).matches();
  }

  private void leading(Hit tumour, int from, List<Hit> found) {
    List<Hit> sites = note.hits(TermKind.SITE, from, tumour.start());
    int at = tumour.start();
    for (int i = sites.size() - 1; i >= 0; i--) {
      String gap = note.lower().substring(Math.min(at, sites.get(i).end()), at);
      boolean direct =
          found.isEmpty()
              ? gap.length() <= 25 && gap.indexOf(',') < 0
              : LIST_GAP.matcher(gap).matches();
      if (!direct) {
        return;
      }
      found.add(sites.get(i));
      at = sites.get(i).start();
    }
  }
}
