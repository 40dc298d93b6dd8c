package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The values of other days that follow one in its sentence: "PS a 1 a l'admission, a 3 a la
/// sortie", "OMS 2, contre 1 en janvier", "ECOG 1, degrade a 3".
final class PerformanceNext {
  private static final String BETWEEN = "[ %]{0,3}[^.;:0-9]{0,45}?";
  private static final String LINK = "(?:[,(]|\\b(?:et|puis|then|and|but|mais)\\b) ?";
  private static final String NUMBER = "([0-9]{1,3})";
  private static final Rule DATED =
      Rule.of(
          BETWEEN
              + "(?:"
              + LINK
              + "(?:(?:et|puis|then|seulement|a|de|at|it was|was|etait|now|remonte a|passe a) ){0,2}"
              + NUMBER
              + "(?=[ %]{0,3}(?:(?:a (?:la|l'|son|sa)|au|aux|ce jour|en|le \\d|lors|apres|avant|depuis|since|il y a|hier|aujourd'hui|actuellement|initialement|today|at|on|in|after|before|last|now)\\b))"
              + "|(?:contre|versus|vs\\.?|previously|(?:down|up) from|au lieu de|instead of|precedemment|anterieurement|auparavant) ?(?:(?:a|de|was|etait) )?"
              + NUMBER
              + "(?![0-9.,/]*[0-9]))");
  // "degrade a 3", "improved to 70"
  private static final Rule MOVED =
      Rule.of(
          BETWEEN
              + LINK
              + "(?:(?:ensuite|secondairement|rapidement|progressivement|actuellement|maintenant|depuis|s'est|est|a|ete|has|had|have|was|now|since|subsequently|later|then|puis|it|il|qui|which) ){0,4}"
              + "(?:remont|pass|degrad|amelior|tomb|alter|chut|descend|baiss|diminu|abaiss|augment|improv|worsen|dropp|drop|f[ae]ll|declin|deteriorat|ris|rose|went|gone|decreas|increas|recover)[a-z]{0,4} (?:de nouveau )?(?:(?:a|to|at|jusqu'a|up to|down to|back to) )"
              + NUMBER
              + "(?![0-9.,/]*[0-9])(?! ?(?:kg|mg|g|ml|mm|cm|ans|mois|/)\\b)");
  // "now 2", "ensuite 80 %"
  private static final Rule NOW =
      Rule.of(
          BETWEEN
              + "(?:[,(]|\\b(?:et|and|but|mais)\\b) ?(?:now|maintenant|actuellement|aujourd'hui|ce jour|currently|today|ensuite|puis|then|subsequently|secondairement|desormais)(?: (?:a|at|de|is|was|etait|est|it is)){0,2} "
              + NUMBER
              + "(?= ?%?(?: ?(?:$|[.,;)\\n])| (?:sous|on|after|apres|depuis|since|with|avec|en)\\b))");
  private static final List<Rule> RULES = List.of(DATED, MOVED, NOW);

  private PerformanceNext() {}

  static void read(Note note, Found found, int from, PerformanceScale scale) {
    Optional<Matcher> next = next(note, from);
    while (next.isPresent()) {
      Matcher m = next.get();
      int group = m.group(1) == null ? 2 : 1;
      int value = Integer.parseInt(m.group(group));
      boolean has = scale.add(found, value, m.start(group), m.end(group));
      next = has ? next(note, m.end()) : Optional.empty();
    }
  }

  private static Optional<Matcher> next(Note note, int from) {
    return RULES.stream().flatMap(rule -> note.at(rule, from).stream()).findFirst();
  }
}
