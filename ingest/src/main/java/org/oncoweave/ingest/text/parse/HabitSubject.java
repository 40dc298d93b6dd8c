package org.oncoweave.ingest.text.parse;

import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Whose habit a clause tells of.
final class HabitSubject {
  private static final Rule SELF =
      Rule.of(
          "\\b(?:(?:le|la|ce|cette|notre|the|our|this) (?:patiente?|malade|jeune (?:homme|femme))|(?:elle|lui)(?:-meme)?,? (?:n'|ne |est |a |fum|boit|,)|patiente?,? (?:elle|lui)|il |she |he |patiente? (?:non|n'|ne|fum|tabag|ex|ancien|jamais|abst|sevr))");
  private static final Rule LINKED =
      Rule.of(
          "[^.;,]{0,20}(?:\\(| chez| du cote| de| du| d'| des| of| in|'s| :|:)(?: ?(?:sa|son|ses|le|la|les|l'|his|her|un|une|the))? ?(?:[a-z]+ )?");
  private static final Rule OF_KIN = Rule.of(" ?(?:mater|pater)nel\\w*| (?:of|in) (?:his|her) ");
  private static final Rule HOME =
      Rule.of(
          "\\b(?:entourage|famille|domicile|foyer|collegues?|household|family)\\b[^.;,]{0,20}(?:fum|smok|tabag|alcool)|(?:fumeurs?|smokers?) (?:dans (?:la famille|l'entourage|le foyer)|a (?:la maison|domicile)|at home|in the (?:house|home))");

  /// "son pere fume, pas lui", "she herself never has"
  static final Rule NOT_SELF =
      Rule.of(
          "\\b(?:he|she|the patient|patient)(?: himself| herself)? (?:never|has never|has not|hasn't|does not|doesn't|did not)(?: has| did)?[. ]*$|\\bpas (?:lui|elle|le patient|la patiente)(?:-meme)?[. ]*$|\\b(?:lui|elle|le patient|la patiente)(?:-meme)? (?:non|jamais|pas)[. ]*$|\\bbut not (?:he|she|the patient|himself|herself)");

  private HabitSubject() {}

  /// Whether a clause tells of somebody else's habit.
  static boolean isOther(Habit habit, Part part, int sentence) {
    if (part.has(Smoking.OF_KIN) || habit.isPassive(part)) {
      return false;
    }
    int term = part.find(habit.term).map(Matcher::start).orElse(part.to());
    int end = part.find(habit.term).map(Matcher::end).orElse(part.to());
    return part.has(HOME)
        || hasBefore(part, term)
        || hasBehind(part, end)
        || goesOn(part, sentence)
        || isOfFamily(part);
  }

  private static boolean isOfFamily(Part part) {
    Note note = part.note();
    int last = Math.max(part.from(), part.to() - 1);
    return note.section(part.from()).equals("family")
        && note.judge(last, part.to()).family()
        && !part.has(SELF);
  }

  private static boolean isKin(Hit hit) {
    return !hit.is("role", "none");
  }

  // "sa mere fume", but not "sa mere est decedee, elle ne fume pas"
  private static boolean hasBefore(Part part, int term) {
    int last = lastKin(part.note(), part.from(), term);
    return last >= 0 && !new Part(part.note(), last, term).has(SELF);
  }

  private static int lastKin(Note note, int from, int to) {
    return note.hits(TermKind.RELATIVE, from, to).stream()
        .filter(h -> h.end() <= to && isWho(note, h))
        .mapToInt(Hit::end)
        .max()
        .orElse(-1);
  }

  // With whom one lives may smoke too.
  private static boolean isWho(Note note, Hit hit) {
    return isKin(hit)
        || note.lower()
            .substring(hit.start(), hit.end())
            .matches("(?:vit|habite|lives?|with|venue?|accompagne)\\b.*");
  }

  private static boolean hasBehind(Part part, int end) {
    return part.note().at(OF_KIN, end, part.to()).isPresent()
        || part.note().hits(TermKind.RELATIVE, end, part.to()).stream()
            .anyMatch(h -> isKin(h) && part.note().is(LINKED, end, h.start()));
  }

  private static final Rule HIMSELF =
      Rule.of("(?:,? ?(?:elle|lui)[- ]meme |,? ?(?:himself|herself) |qui |who )");

  // "selon son epouse, elle-meme abstinente": of who told it.
  private static final Rule SOURCE =
      Rule.of("\\b(?:d'apres|selon|according to|aux? dires? de)\\b[^.;,]{0,30},? ?$");

  // "vit avec son epouse, elle-meme fumeuse"; "mere fumeuse, elle-meme n'a jamais fume" is not so.
  private static boolean goesOn(Part part, int sentence) {
    var before = new Part(part.note(), sentence, part.from());
    int kin = lastKin(part.note(), sentence, part.from());
    boolean self = part.opens(HIMSELF) || kin >= part.from() - 2;
    if (part.opens(HIMSELF) && kin >= 0 && before.has(SOURCE)) {
      return true;
    }
    return self && kin >= 0 && !before.has(Smoking.TOBACCO) && !before.has(Drinking.ALCOHOL);
  }
}
