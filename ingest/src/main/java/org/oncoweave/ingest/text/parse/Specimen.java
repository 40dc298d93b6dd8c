package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The organ that the specimen above is of: "Biopsie du larynx. Micro : carcinome epidermoide".
final class Specimen {
  private static final Rule NAMED =
      Rule.of(
          "\\b(?:biopsies?|macrobiopsies?|microbiopsies?|prelevements?|pieces?|exerese|resection|ponctions?|specimens?|fragments?|biopsy|excision) (?:operatoires? )?(?:d[eu]|des|of|d'|endoscopiques?|[a-z]{4,})\\b|\\b(?:prelevements?|specimens?|topographie|organe)(?: [a-z]{2,12}){0,2} ?:");
  // What is in the liver, in the lung, in bone or in a lymph node may have come from anywhere.
  private static final Set<String> ANY_SOURCE =
      Set.of("C22", "C34", "C38", "C40", "C41", "C42", "C48", "C70", "C71", "C72", "C76", "C77");
  private static final Rule OF =
      Rule.of("s?(?: [a-z]{4,14})? (?:of|du|de la|de l'|des|de|d')(?: the)? ?");
  // "vesicules seminales indemnes": where the tumour did not begin.
  private static final Rule FREE =
      Rule.of(
          "(?: [a-z]{4,14}){0,2} ?:? (?:indemnes?|libres?|saine?s?|non (?:envahie?s?|atteinte?s?|infiltree?s?)|respectee?s?|(?:are |is )?(?:free|uninvolved|not involved))\\b");
  private static final int ABOVE = 400; // characters
  private static final int REACH = 40;

  private Specimen() {}

  /// The organ that a plain "tumour of the caecum" is said to be in.
  static Optional<Hit> named(Note note, Hit tumour) {
    return note.hits(TermKind.SITE, tumour.end(), tumour.end() + REACH).stream()
        .findFirst()
        .filter(s -> s.term().has("icd") && note.is(OF, tumour.end(), s.start()))
        .filter(s -> !ANY_SOURCE.contains(s.get("icd").substring(0, 3)));
  }

  static boolean isFree(Note note, Hit site) {
    return note.at(FREE, site.end()).isPresent();
  }

  /// The organ of the last specimen that the sentences before a tumour name.
  static Optional<Hit> site(Note note, Hit tumour) {
    int from = Math.max(0, tumour.start() - ABOVE);
    int to = note.sentenceStart(tumour.start());
    if (from >= to || !note.mayMatch(NAMED, from, to)) {
      return Optional.empty();
    }
    Matcher m = note.over(NAMED, from, to);
    Optional<Hit> site = Optional.empty();
    while (m.find()) {
      site =
          note.hits(TermKind.SITE, m.end(), Math.min(to, m.end() + REACH)).stream()
              .filter(s -> s.term().has("icd"))
              .findFirst()
              .filter(s -> !ANY_SOURCE.contains(s.get("icd").substring(0, 3)));
    }
    return site;
  }
}
