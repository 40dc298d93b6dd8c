package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// A change that stands before its gene: "mutation V600E de BRAF", "c.68_69delAG du gene BRCA1".
final class LeadingChange {
  private static final Rule LEADS =
      Rule.of(
          "\\)?(?: ?\\(?exon \\d{1,2}\\)?)?(?: du gene| de l'exon \\d{1,2})? ?(?:de |du |d'|of"
              + " |in |dans |sur )?(?:le |la |l')?(?:gene )?");

  private LeadingChange() {}

  static void read(Note note, Found.Values values, Hit gene, String before) {
    int base = gene.start() - before.length();
    String written =
        note.lower().startsWith(before, base) ? note.cased().substring(base, gene.start()) : "";
    for (Rule form : List.of(VariantWords.HGVS_P, VariantWords.PROTEIN, VariantWords.HGVS_C)) {
      Matcher m = form.matcher(before);
      while (m.find()) {
        if (LEADS.matcher(before).region(m.end(), before.length()).matches()) {
          String name = written.isEmpty() ? "" : written.substring(m.start(), m.end());
          add(values, form, m, name);
        }
      }
    }
  }

  private static void add(Found.Values values, Rule form, Matcher m, String name) {
    if (form == VariantWords.HGVS_C) {
      values.with("hgvs_c", values.has("hgvs_c") ? null : name);
      return;
    }
    values.with("protein", AminoAcids.shortForm(m.group(1)));
    if (form == VariantWords.HGVS_P) {
      values.with("hgvs_p", VariantParser.closed(name));
    }
  }
}
