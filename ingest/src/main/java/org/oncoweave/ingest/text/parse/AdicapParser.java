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
      Rule.of(
          "(?:\\b|(?<=\\bcode))(?:adicap|a\\.? ?d\\. ?i\\. ?c\\. ?a\\. ?p\\b|codification|codifications|codes? lesionnels?|codages?)(?:\\b|(?<=adicap)(?=[a-z]{4}[a-z0-9]{4}(?![a-z0-9])))");
  private static final Rule CODE =
      Rule.of(
          "(?:(?<![a-z0-9])|(?<=adicap))([a-z])[. /_-]?([a-z])[. /_-]?([a-z][. /_-]?[a-z])[. /_-]?([a-z0-9](?: ?\\d|[. /_-]?\\d)[. /_"
              + "-]?[a-z0-9][. /_-]?[a-z0-9]|0[a-z]\\d\\d|[a-z][. /_-]?[em][. /_-]?[a-z][. /_-]?\\d)(?![a-z0-9])");
  private static final Rule KEYS =
      Rule.anyOf(List.of("adicap", "i.c.a", "i. c. a", "codification", "lesionnel", "codage"));
  // "ICD-O 8520/3"
  private static final Rule OTHER_CODE = Rule.of("(?:icd|cim)[- ]?o\\b");
  // "Dossier BHGS1204", "lame n° OHDC2207", "lot du reactif BHPC3301"
  private static final Rule REFERENCE =
      Rule.of(
          "(?:(?<!adicap d[eu] )(?<!adicap de la )(?<!adicap des )(?<!adicap of the )\\b(?:dossiers?|lames?|lots?|flacons?|blocs?|barcodes?|slides?|ref|references?|ipp|cr|numero|code[- ]barres?|reactifs?|reagents?|anticorps|antibod(?:y|ies)|clones?|kits?|automates?|colorants?|cassettes?|etiquettes?|labels?|batch|catalogue|accession|protocole|instrument|microtome|scanner)"
              + "(?: (?:d[eu]|des|d'|of|l'|de l') ?(?:la |l'|the )?[a-z]{3,14}){0,2}(?: (?:interne|utilisee?s?|used|id))?(?: numero| number| n o| n| no)?|(?<!adicap )(?<!code )(?<!codes )\\bn) {0,2}[:.]? ?$");
  private static final int REFERENCE_REACH = 56;
  // "a completer apres relecture": no code stands behind the heading.
  private static final Rule EMPTY =
      Rule.of(
          "[ :=(-]{0,4}(?:(?:est|reste|sera|seront|is|was|lesionnelle?|adicap|du prelevement) ){0,2}(?:a (?:completer|faire|venir|preciser|definir|saisir|attribuer)|non (?:renseignee?s?|codee?s?|faite?s?|disponibles?|applicables?|attribuee?s?|realisee?s?|saisie?s?|effectuee?s?)|en (?:attente|cours)|differee?s?|completee?s? (?:apres|ulterieurement)|aucune?|neant|sans objet|absente?s?|not (?:assigned|available|coded|done|given)|pending|to (?:be|follow)|none)\\b(?! ?: ?[a-z]{4})");
  // What may stand between a code and the name of its thesaurus behind it.
  private static final Rule NAMED_BY =
      Rule.of(
          "[ ,(-]{0,3}(?:(?:selon|d'apres|suivant|according to|per|in|en|dans|de|of|the|la|le|les|french|francaise?|nationale?|nomenclature|classification|thesaurus|codification|codage|code|codes|referentiel|systeme) ?|l'|d'){0,6}");
  private static final int CODE_REACH = 70; // characters from a code to its thesaurus
  private static final int REACH = 240;
  // "- OHGSA7B2 : carcinome": the codes of a list, each on its own line.
  private static final Rule LINE = Rule.of("(?:^|\\n)(?: ?(?:[-*•]|\\d{1,2} ?[.)/-]) ?| )?$");
  private static final int NEXT_LINE = 120; // characters from a code of a list to the next

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
      if (note.at(EMPTY, word.end()).isEmpty()) {
        before(note, found, seen, word.start());
        end = codes(note, found, seen, Math.max(end, word.end()));
      }
    }
  }

  // "codee OHGSA7B1 selon l'ADICAP"
  private void before(Note note, Found found, Set<String> seen, int word) {
    int from = Math.max(note.sentenceStart(word), word - CODE_REACH);
    Matcher code = note.over(CODE, Math.min(from, word), word);
    while (code.find()) {
      if (note.is(NAMED_BY, code.end(), word)) {
        add(note, found, code, seen);
      }
    }
  }

  // All codes behind a heading; what is no code may hold the beginning of one.
  private int codes(Note note, Found found, Set<String> seen, int start) {
    int length = note.lower().length();
    int near = Math.min(length, start + REACH);
    int from = start;
    int end = start;
    Matcher code = note.over(CODE, from, near);
    while (code.find()) {
      boolean listed = code.start() < near || note.within(LINE, end, code.start());
      boolean read = listed && add(note, found, code, seen);
      end = read ? code.end() : end;
      from = read ? end : code.start() + 1;
      code = note.over(CODE, from, Math.max(near, Math.min(length, end + NEXT_LINE)));
    }
    return end;
  }

  private boolean add(Note note, Found found, Matcher m, Set<String> seen) {
    String sampling = m.group(1).toUpperCase(Locale.ROOT);
    String technique = m.group(2).toUpperCase(Locale.ROOT);
    String organ = m.group(3).toUpperCase(Locale.ROOT).replaceAll("[. /_-]", "");
    String lesion = m.group(4).toUpperCase(Locale.ROOT).replaceAll("[. /_-]", "");
    String code = sampling + technique + organ + lesion;
    if (!isCode(sampling, technique, organ)
        || !isLesion(organ, lesion)
        || note.opens(OTHER_CODE, m.start(), m.end())
        || note.within(REFERENCE, Math.max(0, m.start() - REFERENCE_REACH), m.start())
        || isWords(note, m)) {
      return false;
    }
    if (seen.add(code)) {
      found.add(FindingKind.ADICAP, m.start(), m.end(), decoded(code));
    }
    return true;
  }

  private Found.Values decoded(String code) {
    String sampling = code.substring(0, 1);
    String technique = code.substring(1, 2);
    String organ = code.substring(2, 4);
    String lesion = code.substring(4);
    var values = Found.values().with("code", code);
    values.with("sampling_code", sampling).with("technique_code", technique);
    values.with("organ_code", organ).with("lesion_code", lesion);
    values.with("sampling", thesaurus.find("1", sampling).orElse(""));
    values.with("technique", thesaurus.find("2", technique).orElse(""));
    values.with("organ", thesaurus.find("3", organ).orElse(""));
    values.with("lesion", thesaurus.findLesion(organ, lesion).orElse(""));
    return values.with("behaviour", thesaurus.findBehaviour(lesion).orElse(""));
  }

  private static boolean isWords(Note note, Matcher m) {
    return m.group().indexOf(' ') >= 0 && !Character.isUpperCase(note.cased().charAt(m.start()));
  }

  // A letter in the place of the behaviour may be a word: the thesaurus knows the few lesions.
  private boolean isLesion(String organ, String lesion) {
    return Character.isDigit(lesion.charAt(1))
        || Character.isDigit(lesion.charAt(0))
        || thesaurus.findLesion(organ, lesion).isPresent();
  }

  private boolean isCode(String sampling, String technique, String organ) {
    return thesaurus.find("1", sampling).isPresent()
        && thesaurus.find("2", technique).isPresent()
        && thesaurus.find("3", organ).isPresent();
  }
}
