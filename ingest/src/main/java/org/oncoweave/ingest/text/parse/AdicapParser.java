package org.oncoweave.ingest.text.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads ADICAP codes where they are announced as such, and decodes them.
final class AdicapParser implements Parser {
  private static final Rule ANNOUNCED =
      Rule.of("\\b(?:adicap|codification|codifications|codes? lesionnels?|codages?)\\b");
  private static final Rule CODE =
      Rule.of(
          "(?<![a-z0-9])([a-z])[. -]?([a-z])[. -]?([a-z][. -]?[a-z])[. -]?([a-z0-9](?: ?\\d|[. -]?\\d)[."
              + " -]?[a-z0-9][. -]?[a-z0-9]|0[a-z]\\d\\d)(?![a-z0-9])");
  private static final Rule KEYS =
      Rule.anyOf(List.of("adicap", "codification", "lesionnel", "codage"));
  // "ICD-O 8520/3"
  private static final Rule OTHER_CODE = Rule.of("(?:icd|cim)[- ]?o\\b");
  private static final int REACH = 240;

  private final AdicapThesaurus thesaurus = AdicapThesaurus.shipped();

  @Override
  public void read(Note note, Found found) {
    if (!note.has(KEYS)) {
      return;
    }
    var seen = new HashSet<String>();
    Matcher word = note.over(ANNOUNCED, 0, note.lower().length());
    int end = 0;
    while (word.find()) {
      int to = Math.min(note.lower().length(), word.end() + REACH);
      Matcher code = note.over(CODE, Math.max(end, word.end()), Math.max(end, to));
      while (code.find()) {
        add(note, found, code, seen);
        end = code.end();
      }
    }
  }

  private void add(Note note, Found found, Matcher m, Set<String> seen) {
    String sampling = m.group(1).toUpperCase(Locale.ROOT);
    String technique = m.group(2).toUpperCase(Locale.ROOT);
    String organ = m.group(3).toUpperCase(Locale.ROOT).replaceAll("[. -]", "");
    String lesion = m.group(4).toUpperCase(Locale.ROOT).replaceAll("[. -]", "");
    String code = sampling + technique + organ + lesion;
    if (!isCode(sampling, technique, organ)
        || note.opens(OTHER_CODE, m.start(), m.end())
        || (m.group().indexOf(' ') >= 0 && !Character.isUpperCase(note.cased().charAt(m.start())))
        || !seen.add(code)) {
      return;
    }
    var values =
        Found.values()
            .with("code", code)
            .with("sampling_code", sampling)
            .with("technique_code", technique);
    values.with("organ_code", organ).with("lesion_code", lesion);
    values.with("sampling", thesaurus.find("1", sampling).orElse(""));
    values.with("technique", thesaurus.find("2", technique).orElse(""));
    values.with("organ", thesaurus.find("3", organ).orElse(""));
    values.with("lesion", thesaurus.findLesion(organ, lesion).orElse(""));
    values.with("behaviour", thesaurus.findBehaviour(lesion).orElse(""));
    found.add(FindingKind.ADICAP, m.start(), m.end(), values);
  }

  private boolean isCode(String sampling, String technique, String organ) {
    return thesaurus.find("1", sampling).isPresent()
        && thesaurus.find("2", technique).isPresent()
        && thesaurus.find("3", organ).isPresent();
  }
}
