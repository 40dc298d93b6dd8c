package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// Reads courses of rays: dose, fractions, boost, site, side, technique, dates.
final class RadiotherapyParser implements Parser {
  private static final Rule ABORTED =
      Rule.of(
          "msv|\\bsv\\b|\\bcgr\\b|plaquett|transfus|culots? |platelets|blood products|red cells|dosimetrie du personnel|scintigraph|dlp|radioprotection|ct-?scan|angio");
  private static final Rule NOT_RT =
      Rule.of(
          "\\b(?:rt[- ]?q?[- ]?pcr|toucher|temperature|reticul|rt qpcr|rt(?= ?\\(? ?(?:respiratory|reverse|room temp))|rt (?=(?:hip|knee|leg|arm|shoulder|ankle|foot|hand|elbow|wrist|flank|calf|thigh|groin)\\b))(?:\\b|(?= ))");
  // What follows the short word RT where it means rays.
  private static final Rule SPOKEN =
      Rule.of(
          " (?:refus|recus|contre-indiq|annul|abandon|adjuvante|post-?op|pre-?op|exclusive|externe|palliative|antalgique|de"
              + " rattrapage|conformationnelle|prevue|proposee|a discuter|non|terminee|en"
              + " cours|debut|est|a ete|sera|indiquee|declined|was|refused|completed|planned)");
  private static final Rule ENDED =
      Rule.of(
          "\\b(?:terminee?s?|achevee?s?|finie?s?|close|fin|jusqu'au|completed|finished|ended|ending)"
              + "(?: de traitement| du traitement)?[ :,\\n]{0,3}(?:le|au|en|on|in)?\\s?$");
  // "fin de RT le", "completed chest wall RT 50 Gy on"
  private static final Rule ENDS =
      Rule.of(
          "\\b(?:fin d[e'u]|(?:date de )?fin|end(?: date)?|completed|finished|a (?:termine|acheve|fini))\\b[^.;\\n]{0,60}$");
  private static final Rule RECEIVED =
      Rule.of(
          "gy ?(?:/|par|per) ?(?:seance|fraction)|gy,? (?:en|in|par|by|as) (?:[a-z]+ )?(?:fractions?|seances?)\\b|gy,? a raison de|gy\\b[^.;]{0,12} fractionnement |\\bflash (?:antalgique |hemostatique |palliatif )?(?:de |d')?\\d|\\bsurimpression|\\bsingle[- ](?:\\d{1,2} ?gy )?fraction\\b|\\bseance unique d|\\bgy (?:en mantelet|en y inverse|sur l[ae]s? |sur l')|\\b(?:recu|delivr\\w+|received|delivered)(?: une dose (?:totale )?de| a dose of)? \\d{1,3}(?:[.,]\\d{1,2})? ?gy\\b");

  // "douleur avec irradiation dans la jambe": of a pain.
  private static final Rule IRRADIATION = Rule.of("irradi|rayonn|radiat");
  private static final Rule PAIN =
      Rule.of(
          "\\b(?:douleurs?|[a-z]*algies?|algique|pain|ache|sciatique|crurale|brulures?|paresthes\\w+|coliques?|decharges?|oppression|serrement)\\b[^.;]{0,60}$");
  private static final Rule TREATED =
      Rule.of(
          "\\b(?:gy|grays?|seances?|fractions?)\\b|antalgi|pallia|(?:apres|post|suite a|traite\\w* par|after) (?:une |l'|la )?$");

  private static final Term HERE = new Term(TermKind.RADIO, Map.of());

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
              "stereotax|\\bstereo\\b|\\bsbrt\\b|\\bsrs\\b|cyberknife|gamma"
                  + " ?knife|radiochirurg|radiosurg|stereotactic|\\bsabr\\b"),
          new Technique("vmat", "\\bvmat\\b|arctherapie|rapidarc|arc therapy"),
          new Technique(
              "imrt",
              "\\bimrt\\b|\\brcmi\\b|modulation d'intensite|intensity[- ]modulated|tomotherap"),
          new Technique("proton", "proton"),
          new Technique("intraoperative", "per-?operatoire|intra-?operative|\\biort\\b|intrabeam"),
          new Technique("3d", "\\b3d\\b|conformationnelle|conformal|\\brc3d\\b|tridimension"));

  // "Question : radiochimiotherapie ?", answered further on
  private static final Rule ASKED = Rule.of("(?: [a-z]{3,14}){0,2} ?\\?");

  // "Service : Radiotherapie"
  private static final Rule WARD =
      Rule.of(
          "(?:service|unite|departement|department|pole|secteur|ward|specialite|unit|consultation)(?: de| d'| of)? ?:? ?$");

  @Override
  public void read(Note note, Found found) {
    int done = -1;
    List<int[]> told = new ArrayList<>();
    for (Hit hit : note.hits(TermKind.RADIO)) {
      int from = note.sentenceStart(hit.start());
      if (hit.start() < done || !isSpoken(note, hit)) {
        continue;
      }
      int to = end(note, hit);
      if (course(note, found, hit, new int[] {from, to})) {
        told.add(new int[] {from, to});
        done = to;
      }
    }
    doses(note, found, told);
  }

  private static boolean isSpoken(Note note, Hit hit) {
    return note.at(NOT_RT, hit.start()).isEmpty()
        && !note.within(WARD, Math.max(0, hit.start() - 24), hit.start())
        && !RayScope.isOfBlood(note, hit.start())
        && !RayScope.isOfBiopsy(note, hit)
        && (!Chemoradiation.isBrief(hit) || Chemoradiation.isSpoken(note, hit));
  }

  // The course ends at a semicolon or at the next course with a dose of its own.
  private static int end(Note note, Hit hit) {
    int to = note.sentenceEnd(hit.start());
    int form = RayScope.formEnd(note, hit, to);
    if (form > to) {
      return form;
    }
    int stop = note.lower().indexOf(';', hit.end(), Math.max(hit.end(), to));
    to = stop >= 0 ? stop : to;
    int told = note.firstWithin(RayDose.DOSE, hit.end(), to).map(Matcher::end).orElse(to);
    for (Hit next : note.hits(TermKind.RADIO, Math.min(told, to), to)) {
      if (note.within(RayDose.DOSE, hit.end(), next.start())
          && note.within(RayDose.DOSE, next.start(), to)) {
        return next.start();
      }
    }
    return to;
  }

  private static boolean course(Note note, Found found, Hit hit, int[] scope) {
    var values = Found.values();
    RayDose.read(values, new Part(note, hit.start(), scope[1]));
    if (!values.has("dose_gy")) {
      doseBefore(note, values, hit, scope[0]);
    }
    var whole = new Part(note, Math.max(scope[0], hit.start() - 40), scope[1]);
    technique(values, whole);
    RaySite.read(note, values, hit, scope);
    if (Chemoradiation.isTold(note, hit, whole)) {
      values.with("concomitant_chemo", true);
    }
    dates(note, found, values, scope);
    if (isOfPain(note, hit) || isAsked(note, hit, values) || isNoCourse(note, hit, values)) {
      return false;
    }
    put(note, found, hit, values);
    return true;
  }

  private static void put(Note note, Found found, Hit hit, Found.Values values) {
    Judgement said = note.judge(hit.start(), hit.end());
    Judgement told = RayScope.judged(note, hit, said);
    var place = new Found.Place(hit.start(), hit.end());
    if (told.equals(said)) {
      found.judged(FindingKind.RADIOTHERAPY, hit.start(), hit.end(), values);
    } else {
      found.add(FindingKind.RADIOTHERAPY, place, values, told);
    }
  }

  // "Cuisse droite : 50 Gy en 25 séances …, IMRT": the technique closes what its dose opened.
  private static void doseBefore(Note note, Found.Values values, Hit hit, int from) {
    var word = new Part(note, hit.start(), hit.end());
    boolean technique = TECHNIQUES.stream().anyMatch(t -> word.has(t.pattern));
    var before = new Part(note, Math.min(from, hit.start()), hit.start());
    boolean other = !note.hits(TermKind.RADIO, from, Math.max(from, hit.start())).isEmpty();
    if (technique && !other && (before.has(RayDose.IN_PARTS) || before.has(RayDose.ONCE))) {
      RayDose.read(values, before);
    }
  }

  private static boolean isOfPain(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    return note.opens(IRRADIATION, hit.start(), hit.end())
        && note.within(PAIN, from, hit.start())
        && !Part.sentence(note, hit.start()).has(TREATED)
        && !note.within(TREATED, from, hit.start());
  }

  private static boolean isNoCourse(Note note, Hit hit, Found.Values values) {
    if (values.has("dose_gy") || values.has("site")) {
      return false;
    }
    boolean unspoken =
        hit.end() - hit.start() <= 3
            && note.at(SPOKEN, hit.end()).isEmpty()
            && !note.judge(hit.start(), hit.end()).negated();
    boolean heading = values.isEmpty() && isAlone(note.lower(), hit);
    return unspoken || heading || RayScope.isTitle(note, hit);
  }

  private static boolean isAsked(Note note, Hit hit, Found.Values values) {
    return !values.has("dose_gy")
        && note.at(ASKED, hit.end()).isPresent()
        && note.hits(TermKind.RADIO).size() > 1;
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
      days(note, values, scope[0], found.dates(from, to));
    }
  }

  // The first day is that of the beginning, or of the end where it is said.
  private static void days(Note note, Found.Values values, int from, List<Finding> dates) {
    boolean first = true;
    for (Finding d : dates) {
      if (!isDay(d)) {
        continue;
      }
      boolean end = isEnd(note, from, d);
      if (first || (end && !values.has("end"))) {
        values.with(end ? "end" : "start", d.find("value").orElse(""));
      }
      first = false;
    }
  }

  private static boolean isDay(Finding date) {
    return date.kind() == FindingKind.DATE
        && date.find("value").isPresent()
        && !Dated.isBirth(date);
  }

  // "terminée le 05/12/2010"
  private static boolean isEnd(Note note, int from, Finding date) {
    int at = Math.max(from, note.text().find(date.start()));
    var before = new Part(note, from, at);
    return before.has(ENDED) || before.has(ENDS);
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
  private static void doses(Note note, Found found, List<int[]> told) {
    int read = -1;
    var doses = new ArrayList<Matcher>(Windows.of(note, 0, 30).numbers(RayDose.ANY_DOSE));
    doses.addAll(note.inSentences(RayDose.GLUED));
    for (Matcher m : doses) {
      var sentence = Part.sentence(note, m.start());
      boolean known = sentence.from() == read || isTold(note, sentence, told);
      read = sentence.from();
      if (!known && isCourse(sentence)) {
        add(note, found, m, sentence);
      }
    }
  }

  private static boolean isTold(Note note, Part sentence, List<int[]> told) {
    return told.stream().anyMatch(s -> s[0] <= sentence.from() && sentence.from() < s[1])
        || note.hits(TermKind.RADIO, sentence.from(), sentence.to()).stream()
            .anyMatch(hit -> isSpoken(note, hit));
  }

  private static boolean isCourse(Part sentence) {
    return (sentence.has(RayDose.IN_PARTS) || sentence.has(RECEIVED)) && !sentence.has(ABORTED);
  }

  private static void add(Note note, Found found, Matcher m, Part sentence) {
    var values = Found.values();
    RayDose.read(values, sentence);
    technique(values, sentence);
    if (Chemoradiation.isTold(
        note, new Hit(HERE, Math.max(0, m.start() - 1), Math.max(0, m.start() - 1)), sentence)) {
      values.with("concomitant_chemo", true);
    }
    var nowhere = new Hit(HERE, sentence.from(), sentence.from());
    int[] scope = {sentence.from(), sentence.to()};
    RaySite.read(note, values, nowhere, scope);
    dates(note, found, values, scope);
    found.judged(FindingKind.RADIOTHERAPY, m.start(), m.end(), values);
  }
}
