package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Where a word of rays tells no course of the patient, and how far a form of fields goes.
final class RayScope {
  private static final int HEADING = 60; // characters of a line that a form may follow
  private static final int LINES = 12; // lines of a form
  private static final Rule BLOOD =
      Rule.of(
          "\\b(?:cgr|culots?|concentres? (?:globulaires?|plaquettaires?|de)|plaquettes|cpa|cups|psl|transfu\\w+|phenotypes|produits? sanguins?|globules|granulocytes"
              + "|red (?:blood )?cells?|platelets?|blood (?:products?|components?)|prbcs?|sang)\\b");
  private static final Rule TITLE =
      Rule.of(
          "\\b(?:consultations?|service|departement|unite|pole|plateau|secretariat|lettre|courrier|compte[- ]rendu|cr|bilan|rapport|dossier|scanner|tdm|staff"
              + "|department|clinic|letter|report|summary)(?: de| d'| du| of| for)? ?(?:la )?(?:(?:centrage|simulation|reperage|dosimetrie|fin|debut|surveillance|suivi|mise en place|clinical|end|post)"
              + "(?: de| d'| of)? ?(?:la |l')?)?$");
  private static final Rule FIELD =
      Rule.of(
          "[ *.-]{0,4}(?:(?:technique|modalite|type|intention|energie|machine|appareil|volumes?|sites?|localisation|cible|target|organe|region|dose|total dose|prescription|nombre d|nb d|seances"
              + "|fractions?|fractionnement|number of|etalement|dates?|debut|fin|start|end|boost|surimpression|chimiotherapie|chimio|chemotherapy|cote|side|tolerance|schema)[^:\\n]{0,26}:|du \\d)");

  private static final Rule BIOPSY = Rule.of("biops|ponction|reperage|prelevement|harpon|guid");

  // "Une radiotherapie de 78 Gy ..., associee a une hormonotherapie, est proposee"
  private static final Rule SUBJECT = Rule.of("(?:.{0,30}[.;:,] )?(?:une?|la|l'|cette|a)? ?$");
  private static final Rule PROPOSED =
      Rule.of(
          "[^.;]{0,150}\\b(?:est|sera|a ete|is|was|will be) (?:donc |ainsi |finalement )?(?:proposee?|prevue?|programmee?|planifiee?|envisagee?|recommandee?|preconisee?|retenue|planned|proposed|scheduled|recommended|offered)\\b");
  // "If surgery is declined, chemoradiation": the condition is of another treatment.
  private static final Rule CONDITION =
      Rule.of(
          "(?:^|[.;:] )(?:si|s'il|if|en cas d|in case|should|unless)\\b[^.;]{3,80}, ?(?:une? |la |l'|a |the )?$");

  private RayScope() {}

  /// Proposed by the verb of the sentence; refused only where the rays are.
  static Judgement judged(Note note, Hit hit, Judgement said) {
    int from = note.sentenceStart(hit.start());
    boolean other = said.negated() && note.within(CONDITION, from, hit.start());
    boolean planned =
        note.is(SUBJECT, from, hit.start()) && note.at(PROPOSED, hit.end()).isPresent();
    return new Judgement(
        said.negated() && !other,
        said.hypothesis() || other,
        said.family(),
        said.history(),
        said.planned() || planned);
  }

  /// "CGR irradies": blood is irradiated, no tumour.
  static boolean isOfBlood(Note note, int at) {
    return note.lower().startsWith("irradi", at) && Part.sentence(note, at).has(BLOOD);
  }

  /// "Macrobiopsies sous stereotaxie": a specimen is taken, nothing is irradiated.
  static boolean isOfBiopsy(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - HEADING);
    return note.lower().startsWith("stereotax", hit.start())
        && note.within(BIOPSY, from, hit.start());
  }

  /// "Lettre de fin de radiotherapie": a ward or a paper, told before the word.
  static boolean isTitle(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - HEADING);
    return new Part(note, from, hit.start()).has(TITLE);
  }

  /// The end of the lines of a form that follow a word of rays: "Dose : 50 Gy", "Site : sein".
  static int formEnd(Note note, Hit hit, int sentenceEnd) {
    int end = sentenceEnd;
    if (sentenceEnd - note.sentenceStart(hit.start()) > HEADING) {
      return end;
    }
    for (int line = 0; line < LINES; line++) {
      int next = nextLine(note.lower(), end);
      int stop = next < 0 ? next : lineEnd(note.lower(), next);
      if (next < 0 || !note.opens(FIELD, next, stop)) {
        return end;
      }
      end = stop;
    }
    return end;
  }

  private static int nextLine(String text, int end) {
    int at = end;
    while (at < text.length() && " .:;,)".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : -1;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
