package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Whether a length is that of a tool or of what it took: "clip de 11 mm", "a 20 mm snare".
final class Instruments {
  private static final Rule TOOL =
      Rule.of(
          "\\b(?:anses?(?! (?:grele|jejun|ileal|digest|intest|sigmo|colique))|snares?|loops?|coloscopes?|colonoscopes?|bronchoscopes?|cystoscopes?|gastroscopes?|fibroscopes?|ureteroscopes?|endoscopes?|stents?|clips?|pinces?|forceps|prelevements?|carottes?|fragments?|agrafes?|agrafeuses?|staplers?|ballons?|ballonnets?|balloons?|vis|plaques?(?= (?:d'osteo|viss|de 0|\\d|de \\d{2,3} mm (?:viss|d'osteo)))|trocarts?|trocars?|ports?|chambre implantable|marqueurs?|electrodes?|antennes?|applicateurs?|applicators?|punch|sondes?|probes?|canules?|aiguilles?|needles?|endoprotheses?|protheses?|cathet(?:er|hon)s?|catheters?|drains?|guides?|filtres?|coils?|optiques?|implants?|tiges?|clous?|lames?|mailles?|filets?|mesh|patch|cicatrices?|incisions?)"
              + "(?: (?!(?:d|de|du|des|of|avec|with|et|and|par|by|pour|for|puis|sur|on|au|en|in)\\b|mesur)[a-z-]{2,16}){0,2}(?: (?:de|d'|of|en|mesurant|measuring|a)| d'environ| d'un diametre de)?[ :(]{1,2}$");
  private static final Rule TOOL_BEHIND =
      Rule.of(
          " ?(?:(?!polyp|lesion|mass|nodul|tumou?r|cyst|node|foc|with|by|using|and|from|at|in|of|on|was|were|is|the|a |to )[a-z-]{2,16} ){0,2}?(?:snares?|clips?|stents?|needles?|trocars?|catheters?|drains?|scopes?|endoscopes?|balloons?|dilators?|bougies?|screws?|plates?|forceps|probes?|electrodes?|staplers?|incisions?|biopsy cores?|cores|punch|grafts?|prosthes[ie]s|implants?|sheaths?|applicators?|cannulas?|coils?|mesh|ports?|margins?|clearance|ducts?(?! (?:lesion|stric|mass|tum|sten|canc|carc)))\\b");
  private static final String NOUN =
      "(?:tumeurs?|tumou?rs?|nodules?|lesions?|masses?|mass|foyers?|[a-z]*carcinom[ea]s?|ganglions?|adenopathies?|nodes?|opacites?|kystes?|cysts?|metastas[ei]s|metastases|micronodules?|polypes?|polyps?|adenom[ea]s?|lipom[ea]s?|ulcerations?|sarcom[ea]s?|melanom[ea]s?|formations?)";

  // "a l'anse d'un adenome de 6 mm": the noun of the length itself is a lesion.
  private static final Rule OWN_NOUN =
      Rule.of(
          "\\b(?:d'une?|du|de la|de l'|d'|de|of an?|of the|une?|an?|the|la|le|l') ?(?:[a-z-]{3,16} ){0,2}?"
              + NOUN
              + "(?: (?!par|avec|a|sous|with|by|using|au|et|and|from|marg|berg|resec|dist|limit|epais|profond|piece|coupe|trav|enlev|retir)[a-z'-]{1,16}){0,3}? (?:de|mesurant|measuring|of) (?:environ |about )?$");
  private static final int REACH = 70; // characters before a length

  private Instruments() {}

  /// Whether the length that begins and ends there is of a tool.
  static boolean isTool(Note note, int start, int end) {
    int from = Math.max(note.sentenceStart(start), start - REACH);
    return note.within(TOOL, from, start) || note.at(TOOL_BEHIND, end).isPresent();
  }

  /// Whether the words right before a length name a lesion.
  static boolean isOfLesion(Note note, int from, int at) {
    return note.within(OWN_NOUN, Math.max(from, at - REACH), at);
  }
}
