package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// A change that a sentence tells without its gene, which was named before: "EGFR : L858R. T790M :
/// absente."
final class LaterChange {
  private static final int REACH = 160; // characters after the gene
  private static final Rule CHANGE =
      Rule.of(
          "(?<![a-z0-9])(?<no>(?:pas de|absence de|sans|no) )?(?:(?:la |une |de )?(?:recherche (?:de (?:la )?)?|mutation (?:de resistance )?|variant |variation ){0,2})"
              + VariantWords.PROTEIN.regex()
              + "(?: \\(exon \\d{1,2}\\))?(?: ?[:=(-]{1,2})?(?: (?:est|a ete|is|was))? ?(?<said>absente?|non |negati|not |pas |sauvage|wild|neg\\b|presente?|positi|detecte|retrouve|oui|mute|identifie)?");

  // "progression avec apparition d'une mutation T790M"
  private static final Rule ACQUIRED =
      Rule.of(
          "\\b(?:apparition|acquisition|emergence|presence|mise en evidence|detection|decouverte|acquired|new|secondary|detected)(?: d'une| de la| of an?| of the| d'un| de)? (?:nouvelle |acquired |new |secondary )?(?:mutation|variant)(?: de resistance| secondaire)?,? "
              + VariantWords.PROTEIN.regex());
  private static final Rule DENIED =
      Rule.of("\\b(?:pas|sans|absence|aucune?|no|not|without|ni|recherche|si|if)\\b[^.;]{0,25}$");

  private LaterChange() {}

  static void read(Note note, Found found, List<Hit> genes) {
    for (int i = 0; i < genes.size(); i++) {
      Hit gene = genes.get(i);
      int end = note.sentenceEnd(gene.start());
      boolean last = i + 1 == genes.size() || genes.get(i + 1).start() >= end;
      int to = i + 1 == genes.size() ? note.lower().length() : genes.get(i + 1).start();
      if (last) {
        sentences(note, found, gene, new int[] {end, Math.min(to, end + REACH)});
      }
    }
  }

  private static void sentences(Note note, Found found, Hit gene, int[] scope) {
    int at = scope[0];
    while (at < scope[1]) {
      int sentence = note.sentences().at(at);
      int start = note.sentences().start(sentence);
      int end = note.sentences().end(sentence);
      if (start >= at && start < scope[1]) {
        change(note, found, gene, new int[] {start, Math.min(end, scope[1])});
      }
      at = Math.max(at, end) + 1;
    }
  }

  private static void change(Note note, Found found, Hit gene, int[] sentence) {
    acquired(note, found, gene, sentence);
    var told = note.at(CHANGE, sentence[0], sentence[1]);
    if (told.isEmpty() || (told.get().group("no") == null && told.get().group("said") == null)) {
      return;
    }
    Matcher m = told.get();
    var values = Found.values().with("gene", gene.get("gene")).with("present", isPresent(m));
    values.with("protein", AminoAcids.shortForm(m.group(2)));
    found.judged(FindingKind.VARIANT, m.start(2), m.end(2), values);
  }

  private static void acquired(Note note, Found found, Hit gene, int[] sentence) {
    note.first(ACQUIRED, sentence[0], sentence[1])
        .filter(m -> !note.within(DENIED, sentence[0], m.start()))
        .ifPresent(m -> {
          var values = Found.values().with("gene", gene.get("gene")).with("present", true);
          values.with("protein", AminoAcids.shortForm(m.group(1)));
          found.judged(FindingKind.VARIANT, m.start(1), m.end(1), values);
        });
  }

  private static boolean isPresent(Matcher m) {
    String said = m.group("said");
    return m.group("no") == null
        && said != null
        && List.of("pre", "pos", "det", "ret", "oui", "mut", "ide").stream()
            .anyMatch(said::startsWith);
  }
}
