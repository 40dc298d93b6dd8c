package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads evaluations of response: one item for each evaluation said.
final class ResponseParser implements Parser {
  private static final Rule EVALUATION =
      Rule.of(
          "recist|scanner|tdm|tep|pet|irm|mri|ct\\b|evaluation|reevaluation|lesion|cible|target|tumeur|tumor|tumour|metasta|bilan|reponse|response|maladie|disease|nodul|masse|imagerie|percist|cheson|lugano|deauville|cures|cycles|chimio|recidive|hepati|pulmon");
  private static final Rule NOT_RESPONSE =
      Rule.of(
          "etat (?:clinique|general|hemodynamique) stable|poids stable|stable sur le"
              + " plan|\\b(?:rp|rc|er|pr)"
              + " ?(?:\\(|:|=|\\d|positi|negati|\\+|-)|\\bre\\b|recepteurs|courrier|hemodynam|psychiatr|instabilite|dissociation"
              + " (?:auriculo|electro)|stabilite (?:articul|hemodyn|rachid|de"
              + " l'humeur)|(?:marche|kine)|pcr (?:grippe|covid|sars|multiplex)|creatinine|crp");
  private static final Rule SHRINK =
      Rule.of(
          "(?:regression|diminution|reduction|decrease|reduction|shrinkage|baisse|reduced|decreased)[^.;%]{0,50}?(?:de"
              + " |by |of )?(\\d{1,3}) ?%|-(\\d{2,3}) ?%");
  private static final Rule GROW =
      Rule.of(
          "(?:augmentation|progression|majoration|increase|increased|croissance)[^.;%]{0,50}?(?:de"
              + " |by |of )?(\\d{1,3}) ?%|\\+ ?(\\d{2,3}) ?%(?= recist| selon| somme| de la"
              + " somme| par rapport| vs| versus| from| compared| recist|[.,;]|$)");

  // What tells that a short word such as RP is a response.
  private static final Rule TOLD =
      Rule.of(
          "recist|evaluation|reponse|response|percist|scanner|tep|pet|cures|cycles|lesion|cible|target|deauville|lugano|cheson|metaboli|morpholog|maladie|irm|\\bct\\b|mri|imagerie|chimio");

  private static final String PROGRESSION = "progression";
  private static final Rule OTHER_PROGRESSION = Rule.of("en cas de|marche|kine");

  // "Diminution de la douleur", "stabilisation du rachis": no tumour answers there.
  private static final Rule OF_OTHERS =
      Rule.of(
          "[, ]{0,2}(?:de (?:la |l'|ses |cette |cet )?|du |des |d'(?:une? )?|of (?:the |her |his )?)(?:[a-z]+-)?(?:[a-z]*(?:algies?|dynies?)\\b|douleurs?|doloure|symptom|signes|dyspnee|toux|fievre|oedeme|paresthes|fatigue|asthenie|prurit|vertig|deficit|trouble|rachis|fractur|articul|foyer de fractur|tension|fonction|poids|ascite|epanchement|saignement|ictere|cholestase|syndrome inflamm|pain|cough|fever|swelling|spine|weight|bleeding|weakness)");

  private static final String LESIONS =
      "(?:lesions?|metastases?|nodules?|micronodules?|masses?|cibles?|tumeurs?|adenopathies?|localisations?|tumou?rs?|metastasis|lymph"
          + " nodes|target)";

  private record Course(String response, Rule word, Rule pattern) {}

  private static Course course(String response, String word, String pattern) {
    return new Course(response, Rule.of(word), Rule.of(pattern));
  }

  private static final List<Course> COURSES =
      List.of(
          course(
              "SD",
              "stable|inchang|unchanged|stationnaire",
              "\\b"
                  + LESIONS
                  + "(?: [a-z]+){0,3} (?:stables?|inchangee?s?|unchanged|stationnaires?)\\b"
                  + "|\\b(?:stable|unchanged) (?:[a-z]+ ){0,2}"
                  + LESIONS),
          course(
              "PD",
              "majoration|augment|accroissement|croissance|increase|growth|enlargement|progressi",
              "\\b(?:majoration|augmentation|accroissement|croissance|increase|growth|enlargement)(?:"
                  + " [a-z']+){1,7} ?(?:[dl]')?"
                  + LESIONS
                  + "|\\b"
                  + LESIONS
                  + "(?: [a-z]+){0,3} (?:en progression|en augmentation|ont augmente|a"
                  + " augmente|have increased|has increased|progressive)"),
          course(
              "PR",
              "diminu|regress|reduction|decroissance|decrease|shr[iu]|fonte",
              "\\b(?:diminution|regression|reduction|decroissance|decrease|shrinkage|fonte)(?:"
                  + " [a-z']+){0,7} ?(?:[dl]')?(?:"
                  + LESIONS
                  + "|tumorale)|\\b"
                  + LESIONS
                  + "(?: [a-z]+){0,3} (?:en regression|en diminution|ont diminue|a diminue|ont"
                  + " regresse|a regresse|have decreased|has decreased|have shrunk|has shrunk)"));

  @Override
  public void read(Note note, Found found) {
    for (int i = 0; i < note.sentences().size(); i++) {
      int from = note.sentences().start(i);
      int to = note.sentences().end(i);
      sentence(note, found, from, to);
    }
  }

  private static void sentence(Note note, Found found, int from, int to) {
    var part = new Part(note, from, to);
    List<Hit> hits = note.hits(TermKind.RESPONSE, from, to);
    Optional<Hit> mixed = hits.stream().filter(h -> h.is("response", "MIXED")).findFirst();
    if (mixed.isPresent()) {
      add(note, found, mixed.get(), "MIXED");
      return;
    }
    if ((hits.isEmpty() && !isCourse(part)) || part.has(NOT_RESPONSE)) {
      return;
    }
    List<Hit> said =
        hits.stream()
            .filter(h -> isSure(h) || counts(note, h, part))
            .filter(h -> !isOfOthers(note, h))
            .toList();
    said.forEach(h -> add(note, found, h, h.get("response").toUpperCase(Locale.ROOT)));
    if (said.isEmpty() && !percent(found, part)) {
      course(note, found, from, to);
    }
  }

  private static boolean isOfOthers(Note note, Hit hit) {
    return note.at(OF_OTHERS, hit.end()).isPresent();
  }

  // "pCR", written so, needs no words around.
  private static boolean isSure(Hit hit) {
    return hit.term().has("sure");
  }

  private static boolean counts(Note note, Hit hit, Part part) {
    boolean brief = hit.end() - hit.start() <= 3;
    boolean bare =
        hit.is("response", "PD")
            && hit.end() - hit.start() == PROGRESSION.length()
            && note.lower().startsWith(PROGRESSION, hit.start());
    if (brief) {
      return part.has(TOLD) || isUnder(note, hit);
    }
    return !bare
        ? part.has(EVALUATION) || hit.end() - hit.start() > 12
        : part.has(EVALUATION) && !part.has(OTHER_PROGRESSION);
  }

  // "PD sous Taxol": a medicine in the sentence.
  private static boolean isUnder(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    int to = note.sentenceEnd(hit.start());
    return !note.hits(TermKind.DRUG, from, to).isEmpty()
        || !note.hits(TermKind.REGIMEN, from, to).isEmpty();
  }

  private static void add(Note note, Found found, Hit hit, String response) {
    Judgement j = note.judge(hit.start(), hit.end());
    boolean change = hit.is("response", "SD") || hit.is("response", "NE");
    Judgement said =
        change ? new Judgement(false, j.hypothesis(), j.family(), j.history(), j.planned()) : j;
    found.add(
        FindingKind.RESPONSE,
        new Found.Place(hit.start(), hit.end()),
        Found.values().with("response", response),
        said);
  }

  /// At least 30 % less is partial, at least 20 % more progression, else stable. RECIST 1.1.
  private static boolean percent(Found found, Part part) {
    if (part.text().indexOf('%') < 0 || !part.has(EVALUATION)) {
      return false;
    }
    Optional<Matcher> less = part.find(SHRINK);
    Optional<Matcher> told = less.isPresent() ? less : part.find(GROW);
    if (told.isEmpty()) {
      return false;
    }
    Matcher m = told.get();
    var values =
        Found.values().with("response", less.isPresent() ? shrunk(value(m)) : grown(value(m)));
    found.judged(FindingKind.RESPONSE, m.start(), m.end(), values);
    return true;
  }

  private static String shrunk(int percent) {
    return percent >= 100 ? "CR" : percent >= 30 ? "PR" : "SD";
  }

  private static String grown(int percent) {
    return percent >= 20 ? "PD" : "SD";
  }

  private static boolean isCourse(Part part) {
    return COURSES.stream().anyMatch(c -> part.mayHave(c.word)) || part.text().indexOf('%') >= 0;
  }

  // "metastases hepatiques stables", "majoration en taille des nodules": the lesions' own course.
  private static void course(Note note, Found found, int from, int to) {
    for (Course course : COURSES) {
      Optional<Matcher> m =
          note.mayMatch(course.word, from, to)
              ? note.first(course.pattern, from, to)
              : Optional.empty();
      if (m.isPresent()) {
        found.judged(
            FindingKind.RESPONSE,
            m.get().start(),
            m.get().end(),
            Found.values().with("response", course.response));
        return;
      }
    }
  }

  private static int value(Matcher m) {
    return Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
  }
}
