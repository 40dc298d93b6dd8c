package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// Reads courses of rays: dose, fractions, boost, site, side, technique, dates.
final class RadiotherapyParser implements Parser {
  private static final String N = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
  private static final Rule TIMES =
      Rule.of(
          "\\b(\\d{1,2}) ?(?:x|fois|\\*|seances? de|fractions? de|fractions? of) ?"
              + N
              + " ?gy|\\b"
              + N
              + " ?gy? ?(?:x|\\*) ?(\\d{1,2})\\b");
  private static final Rule DOSE =
      Rule.of(
          "(?<![\\d.,])"
              + "(\\d{1,3}(?:[.,]\\d{1,2})?)"
              + " ?(?:grays?|gy)\\b(?! ?(?:par|/|per) ?(?:seance|fraction|f\\b|fr))");
  private static final Rule CGY = Rule.of("\\b(\\d{3,4}) ?cgy\\b");
  private static final Rule ANY_DOSE = Rule.of("(?:" + DOSE.regex() + ")|(?:" + CGY.regex() + ")");
  private static final Rule FRACTIONS =
      Rule.of(
          "\\b("
              + Numbers.WORD
              + ") ?(?:seances?|fractions?|fr\\b|f\\b|sessions?|fx)|\\ben (\\d{1,2})\\b(?!"
              + " ?(?:semaines|jours|mois|/))|gy ?/ ?(\\d{1,2})\\b"
              + " ?(?:fr|f\\b|fractions|seances)?");
  private static final Rule IN_PARTS =
      Rule.of("(?:" + FRACTIONS.regex() + ")|(?:" + TIMES.regex() + ")");
  private static final Rule PER =
      Rule.of(
          "(?:fractions?|seances?|a raison|raison|of|a|en \\d{1,2} seances?|at) (?:de|d'|of)? ?"
              + N
              + " ?gy\\b(?= ?(?:par|/|per)| ?[.,;)]|$| par)|"
              + N
              + " ?gy ?(?:par|/|per) ?(?:seance|fraction|f\\b|fr)");
  private static final Rule BOOST =
      Rule.of(
          "\\b(?:boost|surimpression|complement|sur-impression|surdosage)\\b[^.;\\d]{0,45}"
              + N
              + " ?gy|"
              + N
              + " ?gy(?: en \\d{1,2} (?:seances|fractions))?(?: de| d'un| of| as)?"
              + " ?(?:boost|surimpression|complement)");
  private static final Rule ABORTED =
      Rule.of(
          "msv|\\bsv\\b|dosimetrie du personnel|scintigraph|dlp|radioprotection|ct-?scan|angio");
  private static final Rule NOT_RT =
      Rule.of("\\b(?:rt[- ]?q?[- ]?pcr|toucher|temperature|reticul|rt qpcr)\\b");
  // What follows the short word RT where it means rays.
  private static final Rule SPOKEN =
      Rule.of(
          " (?:refus|recus|adjuvante|post-?op|pre-?op|exclusive|externe|palliative|antalgique|de"
              + " rattrapage|conformationnelle|prevue|proposee|a discuter|non|terminee|en"
              + " cours|debut|est|a ete|sera|indiquee|declined|was|refused|completed|planned)");
  private static final Rule ENDED =
      Rule.of(
          "\\b(?:terminee?s?|achevee?s?|finie?s?|close|fin|jusqu'au|completed|finished|ended|ending)"
              + "(?: de traitement| du traitement)?[ :,\\n]{0,3}(?:le|au|en|on|in)?\\s?$");
  private static final Rule RECEIVED =
      Rule.of(
          "\\b(?:recu|delivr\\w+|received|delivered)(?: une dose (?:totale )?de| a dose of)? \\d{1,3}(?:[.,]\\d{1,2})? ?gy\\b");

  private record Technique(String name, Rule pattern) {
    Technique(String name, String words) {
      this(name, Rule.of(words));
    }
  }

  private static final List<Technique> TECHNIQUES =
      List.of(
          new Technique(
              "brachytherapy",
              "curiether|brachyther|\\bcurie\\b|\\bpdr\\b|\\bhdr\\b|\\bhdd\\b|\\bldr\\b|\\bbdd\\b|iode 125|iridium"),
          new Technique(
              "stereotactic",
              "stereotax|\\bsbrt\\b|\\bsrs\\b|cyberknife|gamma"
                  + " ?knife|radiochirurg|radiosurg|stereotactic|\\bsabr\\b"),
          new Technique("vmat", "\\bvmat\\b|arctherapie|rapidarc|arc therapy"),
          new Technique(
              "imrt",
              "\\bimrt\\b|\\brcmi\\b|modulation d'intensite|intensity[- ]modulated|tomotherap"),
          new Technique("proton", "proton"),
          new Technique("intraoperative", "per-?operatoire|intra-?operative|\\biort\\b|intrabeam"),
          new Technique("3d", "\\b3d\\b|conformationnelle|conformal|\\brc3d\\b|tridimension"));

  @Override
  public void read(Note note, Found found) {
    int done = -1;
    for (Hit hit : note.hits(TermKind.RADIO)) {
      int from = note.sentenceStart(hit.start());
      if (hit.start() < done || !isSpoken(note, hit)) {
        continue;
      }
      int to = end(note, hit);
      done = course(note, found, hit, new int[] {from, to}) ? to : done;
    }
    doses(note, found);
  }

  private static boolean isSpoken(Note note, Hit hit) {
    return note.at(NOT_RT, hit.start()).isEmpty()
        && (!Chemoradiation.isBrief(hit) || Chemoradiation.isSpoken(note, hit));
  }

  // The course ends at a semicolon or at the next course with a dose of its own.
  private static int end(Note note, Hit hit) {
    int to = note.sentenceEnd(hit.start());
    int stop = note.lower().indexOf(';', hit.end(), Math.max(hit.end(), to));
    to = stop >= 0 ? stop : to;
    int told = note.firstWithin(DOSE, hit.end(), to).map(Matcher::end).orElse(to);
    for (Hit next : note.hits(TermKind.RADIO, Math.min(told, to), to)) {
      if (note.within(DOSE, hit.end(), next.start()) && note.within(DOSE, next.start(), to)) {
        return next.start();
      }
    }
    return to;
  }

  private static boolean course(Note note, Found found, Hit hit, int[] scope) {
    var values = Found.values();
    dose(values, new Part(note, hit.start(), scope[1]));
    var whole = new Part(note, Math.max(scope[0], hit.start() - 40), scope[1]);
    technique(values, whole);
    RaySite.read(note, values, hit, scope);
    if (Chemoradiation.isTold(note, hit, whole)) {
      values.with("concomitant_chemo", true);
    }
    dates(note, found, values, scope);
    boolean short1 = hit.end() - hit.start() <= 3;
    if (short1
        && !values.has("dose_gy")
        && !values.has("site")
        && note.at(SPOKEN, hit.end()).isEmpty()) {
      return false;
    }
    if (values.isEmpty() && isAlone(note.lower(), hit)) {
      return false;
    }
    found.judged(FindingKind.RADIOTHERAPY, hit.start(), hit.end(), values);
    return true;
  }

  // "Radiotherapie" on a line of its own is a ward or a heading.
  private static boolean isAlone(String text, Hit hit) {
    boolean before = hit.start() == 0 || text.charAt(hit.start() - 1) == '\n';
    boolean after = hit.end() == text.length() || text.charAt(hit.end()) == '\n';
    return before && after && (hit.start() > 0 || hit.end() < text.length());
  }

  private static void dates(Note note, Found found, Found.Values values, int[] scope) {
    int from = note.text().start(scope[0]);
    int to = note.text().start(Math.min(scope[1], note.lower().length()));
    found.dates(from, to).stream()
        .filter(f -> f.kind() == FindingKind.PERIOD)
        .findFirst()
        .ifPresent(p ->
            values.with("start", p.find("from").orElse("")).with("end", p.find("to").orElse("")));
    if (!values.has("start")) {
      found.dates(from, to).stream()
          .filter(
              f -> f.kind() == FindingKind.DATE && f.find("value").isPresent() && !Dated.isBirth(f))
          .findFirst()
          .ifPresent(d ->
              values.with(isEnd(note, scope[0], d) ? "end" : "start", d.find("value").orElse("")));
    }
  }

  // "terminée le 05/12/2010"
  private static boolean isEnd(Note note, int from, Finding date) {
    int at = Math.max(from, note.text().find(date.start()));
    return new Part(note, from, at).has(ENDED);
  }

  private static void dose(Found.Values values, Part part) {
    if (!part.mayHave(ANY_DOSE)) {
      fractions(values, part.text());
      return;
    }
    String text = boost(values, part.text());
    Matcher times = TIMES.matcher(text);
    if (times.find()) {
      int n = Integer.parseInt(times.group(1) == null ? times.group(4) : times.group(1));
      double each =
          Numbers.decimal(times.group(2) == null ? times.group(3) : times.group(2)).doubleValue();
      values
          .with("dose_gy", Numbers.plain(n * each))
          .with("fractions", n)
          .with("dose_per_fraction_gy", Numbers.plain(each));
      Matcher total = DOSE.matcher(text.substring(0, times.start()));
      if (total.find()) {
        values.with("dose_gy", Numbers.decimal(total.group(1)));
      }
      return;
    }
    plain(values, text);
  }

  private static void plain(Found.Values values, String text) {
    Matcher dose = DOSE.matcher(text);
    Matcher cgy = CGY.matcher(text);
    String rest = text;
    if (dose.find()) {
      values.with("dose_gy", Numbers.decimal(dose.group(1)));
      rest = text.substring(dose.end());
    } else if (cgy.find()) {
      values.with("dose_gy", Numbers.plain(Integer.parseInt(cgy.group(1)) / 100.0));
    }
    fractions(values, text);
    each(values, rest);
  }

  private static void fractions(Found.Values values, String text) {
    Matcher m = FRACTIONS.matcher(text);
    if (!m.find()) {
      return;
    }
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        values.with("fractions", Numbers.whole(m.group(g)).orElse(null));
      }
    }
  }

  private static void each(Found.Values values, String rest) {
    Matcher per = PER.matcher(rest);
    if (!per.find()) {
      return;
    }
    Number each = Numbers.decimal(per.group(1) == null ? per.group(2) : per.group(1));
    values.with("dose_per_fraction_gy", each);
    if (!values.has("dose_gy") && values.get("fractions") instanceof Integer n) {
      values.with("dose_gy", Numbers.plain(each.doubleValue() * n));
    }
  }

  private static String boost(Found.Values values, String text) {
    Matcher m = BOOST.matcher(text);
    if (!m.find()) {
      return text;
    }
    values.with("boost_gy", Numbers.decimal(m.group(1) == null ? m.group(2) : m.group(1)));
    return m.start() > 0 && DOSE.matcher(text.substring(0, m.start())).find()
        ? text.substring(0, m.start())
        : text.substring(m.end()) + " " + text.substring(0, m.start());
  }

  private static void technique(Found.Values values, Part text) {
    for (Technique technique : TECHNIQUES) {
      if (text.has(technique.pattern)) {
        values.with("technique", technique.name);
        return;
      }
    }
  }

  // A dose in fractions tells a course even where the word radiotherapy is missing.
  private static void doses(Note note, Found found) {
    int read = -1;
    for (Matcher m : Windows.of(note, 0, 30).numbers(ANY_DOSE)) {
      int from = note.sentenceStart(m.start());
      int to = note.sentenceEnd(m.start());
      var sentence = new Part(note, from, to);
      boolean known =
          from == read
              || note.hits(TermKind.RADIO, from, to).stream().anyMatch(hit -> isSpoken(note, hit));
      read = from;
      if (!known && (sentence.has(IN_PARTS) || sentence.has(RECEIVED)) && !sentence.has(ABORTED)) {
        var values = Found.values();
        dose(values, sentence);
        technique(values, sentence);
        var nowhere = new Hit(new Term(TermKind.RADIO, Map.of()), from, from);
        RaySite.read(note, values, nowhere, new int[] {from, to});
        found.judged(FindingKind.RADIOTHERAPY, m.start(), m.end(), values);
        return;
      }
    }
  }
}
