package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;

/// What is said of a gene before it and after it, and the whole sentence.
record GeneClause(String sentence, String before, String after) {
  private static final String BOTH_ARMS = "1p19q";

  static GeneClause of(Note note, Hit gene, String before, String after) {
    var said = new GeneClause(Part.sentence(note, gene.start()).text(), before, after);
    return gene.is("gene", BOTH_ARMS) ? said : said.apart();
  }

  // "TP53 muté (del 17p)": what befell the chromosome is no change of the gene, where the gene has
  // a word of its own.
  private GeneClause apart() {
    var rest =
        new GeneClause(sentence, ChromosomeWords.blanked(before), ChromosomeWords.blanked(after));
    boolean own =
        VariantWords.KIND.matcher(rest.near()).find()
            || VariantWords.CHANGES.stream().anyMatch(form -> form.matcher(rest.after).find());
    return own ? rest : this;
  }

  /// What stands nearest: after the last comma before the gene, and all that follows.
  String near() {
    return tail(before) + "|" + after;
  }

  private static String tail(String text) {
    int cut =
        Math.max(Math.max(text.lastIndexOf(';'), text.lastIndexOf(". ")), text.lastIndexOf(','));
    return text.substring(cut + 1);
  }
}
