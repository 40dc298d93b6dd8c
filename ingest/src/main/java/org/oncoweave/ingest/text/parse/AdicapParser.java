package org.oncoweave.ingest.text.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;

/// Reads ADICAP codes where they are announced as such. Labels: ADICAP thesaurus (ANS).
final class AdicapParser implements Parser {
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\b(?:adicap|codification|code lesionnel|codage lesionnel|codage)\\b");
  private static final Pattern CODE =
      Pattern.compile(
          "\\b([a-z])[. -]?([a-z])[. -]?([a-z]{2})[."
              + " -]?([a-z0-9]\\d[a-z0-9]{2}|\\d{4})(?![a-z0-9])");
  private static final int REACH = 160;

  private static final Map<String, String> SAMPLING =
      Map.of(
          "B",
          "BIOPSIE CHIRURGICALE",
          "H",
          "HISTOPONCTION GUIDEE PAR IMAGERIE",
          "I",
          "INTERVENTION AVEC EXERESE PARTIELLE DE L'ORGANE");
  private static final Map<String, String> TECHNIQUE =
      Map.of(
          "H",
          "HISTOLOGIE ET CYTOLOGIE PAR INCLUSION",
          "S",
          "COLORATION SPECIALE - HISTO ET CYTOCHIMIE");
  private static final Map<String, String> ORGAN =
      Map.of(
          "GS",
          "SEIN (ÉGALEMENT UTILISÉ CHEZ L'HOMME)",
          "RP",
          "POUMON",
          "FF",
          "FOIE",
          "SG",
          "GANGLION LYMPHATIQUE");
  private static final Map<String, String> LESION =
      Map.of("A7B1", "ADENOCARCINOME LOBULAIRE INFILTRANT");
  private static final Map<Character, String> BEHAVIOUR =
      Map.of(
          '0',
          "TUMEUR BENIGNE",
          '4',
          "CANCER IN SITU",
          '7',
          "CANCER INVASIF",
          '9',
          "CANCER MÉTASTATIQUE");

  @Override
  public void read(Note note, Found found) {
    var seen = new HashSet<String>();
    Matcher word = note.over(ANNOUNCED, 0, note.lower().length());
    int end = 0;
    while (word.find()) {
      Matcher code =
          note.over(
              CODE, Math.max(end, word.end()), Math.min(note.lower().length(), word.end() + REACH));
      while (code.find()) {
        add(note, found, code, seen);
        end = code.end();
      }
    }
  }

  private static void add(Note note, Found found, Matcher m, Set<String> seen) {
    String sampling = m.group(1).toUpperCase(Locale.ROOT);
    String technique = m.group(2).toUpperCase(Locale.ROOT);
    String organ = m.group(3).toUpperCase(Locale.ROOT);
    String lesion = m.group(4).toUpperCase(Locale.ROOT);
    String code = sampling + technique + organ + lesion;
    boolean upper =
        Character.isUpperCase(note.cased().charAt(m.start()))
            && Character.isUpperCase(note.cased().charAt(m.start(3)));
    if (!upper || !seen.add(code)) {
      return;
    }
    var values =
        Found.values()
            .with("code", code)
            .with("sampling_code", sampling)
            .with("technique_code", technique);
    values.with("organ_code", organ).with("lesion_code", lesion);
    values.with("sampling", SAMPLING.get(sampling)).with("technique", TECHNIQUE.get(technique));
    values.with("organ", ORGAN.get(organ)).with("lesion", LESION.get(lesion));
    boolean tumour = Character.isLetter(lesion.charAt(0));
    values.with("behaviour", tumour ? BEHAVIOUR.get(lesion.charAt(1)) : null);
    found.add(FindingKind.ADICAP, m.start(), m.end(), values);
  }
}
