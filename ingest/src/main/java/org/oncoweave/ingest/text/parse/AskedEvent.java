package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;

/// Words of the course of a tumour that tell an event only beside what they ask for: "évolution
/// sous FOLFOX", "M1 hépatique", "BCR" of a PSA.
final class AskedEvent {
  private static final int REACH = 60; // characters of the medicines
  private static final Rule LEAD =
      Rule.of(
          " ?(?:(?:la |le |une |un |sa |son |ce |cette |les )?(?:\\d{1,2} ?(?:e|eme|ere|re)? ?)?(?:premiere |deuxieme |troisieme |nouvelle )?(?:cures? |cycles? |lignes? |mois )?(?:de |d'|par |du )?(?:chimiotherapie |hormonotherapie |immunotherapie |chimio )?(?:de |d'|par |a base de )?\\(?)");
  private static final Rule BETWEEN =
      Rule.of(
          " ?(?:[+/,-]|et|puis|-)? ?(?:(?:\\d{1,4} ?(?:mg|g)(?:/m2|/j)?|hebdomadaire|hebdo|seul) ?)*");
  // "évolution sous FOLFOX favorable", "est marquée par une neuropathie": the words go on.
  private static final Rule ENDS =
      Rule.of(
          " ?(?:(?:hebdomadaire|hebdo|seul|en (?:[1-4]e?(?:re|eme)? ligne|monotherapie)|(?:\\d{1,2} )?(?:cures?|cycles?|mois)) ?){0,3}(?:$|[.,;)(\\n]|(?:en|le|au|depuis|des|fin|debut|mi|a|ce jour|actuellement|donc|puis|avec|malgre|au niveau|par)\\b(?! (?:bonne|une bonne|amelioration|reponse|stabil|regression|diminution))|(?:hepatique|osseuse|pulmonaire|cerebrale|peritoneale|ganglionnaire|pleurale|cutanee|tumorale|metastatique)\\b|\\d{1,2}/|(?:19|20)\\d\\d|(?:: ?|par )(?:une |l')?(?:progress|majoration|augmentation|apparition|aggravation|nouvel|metasta|localisation))");
  private static final Rule WELL_BEFORE =
      Rule.of(
          "\\b(?:bonne|favorable|simple|satisfaisante|excellente|marquee|l'|pas d'|cette|surveillance de l'|surveiller l'|selon l'|en attente d[e']|suivant l') ?$");
  private static final Rule BESIDE =
      Rule.of(
          " ?(?:[(:-] ?|sur le plan |au niveau )?(?:(?:du |de la |des |au |aux |a la )|de l'|l')?");
  private static final Rule OF_LEUKAEMIA = Rule.of("[ /:-]{0,2}abl");
  private static final Rule PSA = Rule.of("\\bpsa\\b|prostat|gleason");

  private static final Term METASTASIS = new Term(TermKind.EVENT, Map.of("type", "metastasis"));

  private AskedEvent() {}

  /// Whether what a term asks for stands there; true for the others.
  static boolean counts(Note note, Hit hit) {
    if (hit.term().has("under")) {
      return !EventParser.before(note, hit).has(WELL_BEFORE) && isUnder(note, hit);
    }
    if (hit.term().has("staged")) {
      return isSited(note, hit);
    }
    return !hit.term().has("of")
        || (note.at(OF_LEUKAEMIA, hit.end()).isEmpty()
            && note.within(PSA, 0, note.lower().length()));
  }

  /// The metastases of stages that are written as one word, with their organ behind: "cT3N1M1
  /// (foie)".
  static List<Hit> ofStages(Note note, Found found) {
    return found.list().stream()
        .filter(f -> f.kind() == FindingKind.TNM && "1".equals(f.values().get("m")))
        .map(f -> new Hit(METASTASIS, note.text().find(f.end() - 1), note.text().find(f.end())))
        .filter(hit -> note.hits(TermKind.EVENT, hit.start() - 3, hit.end()).isEmpty())
        .filter(hit -> isSited(note, hit))
        .toList();
  }

  /// Whether an organ is named right behind: "M1 hépatique", "M1 (foie)".
  static boolean isSited(Note note, Hit hit) {
    List<Hit> sites = note.hits(TermKind.SITE, hit.end(), hit.end() + 25);
    return !sites.isEmpty() && note.is(BESIDE, hit.end(), sites.getFirst().start());
  }

  private static boolean isUnder(Note note, Hit hit) {
    if (hit.is("under", "told")) {
      return note.at(ENDS, hit.end()).isPresent();
    }
    int end = hit.end();
    Optional<Hit> next = medicine(note, end);
    if (next.isEmpty() || !note.is(LEAD, end, next.get().start())) {
      return false;
    }
    while (next.isPresent()) {
      end = next.get().end();
      int from = end;
      next = medicine(note, end).filter(drug -> note.is(BETWEEN, from, drug.start()));
    }
    return note.at(ENDS, end).isPresent();
  }

  // The next medicine against cancer.
  private static Optional<Hit> medicine(Note note, int from) {
    int to = Math.min(note.sentenceEnd(from), from + REACH);
    return Stream.concat(
            note.hits(TermKind.REGIMEN, from, to).stream(),
            note.hits(TermKind.DRUG, from, to).stream().filter(d -> !d.is("class", "other")))
        .min((one, two) -> Integer.compare(one.start(), two.start()));
  }
}
