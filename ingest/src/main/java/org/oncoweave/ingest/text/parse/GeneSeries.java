package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;

/// Genes of one family that are counted behind the first: "BRCA1/2", "NTRK1, 2 et 3", "FGFR1-3".
/// What is told of the first holds for all.
final class GeneSeries {
  /// How many genes a family has. HGNC.
  private static final Map<String, Integer> FAMILIES =
      Map.of("BRCA", 2, "IDH", 2, "NTRK", 3, "FGFR", 4, "TSC", 2, "TET", 3, "NOTCH", 4);

  private static final Rule MORE =
      Rule.of("(?: ?[/,-] ?| (?:et|and|ou|or) )([2-4])(?![\\w%]|[.,]\\d)");

  // "NTRK 1/2/3": the first number stands apart from the name.
  private static final Rule FIRST =
      Rule.of(" 1(?= ?[/,-] ?[2-4](?![\\w%]|[.,]\\d)| (?:et|and|ou|or) [2-4](?!\\w))");

  private GeneSeries() {}

  // The first of a family whose number stands apart, with that number; else the gene itself.
  private static Hit whole(Note note, Hit gene) {
    String family = gene.get("gene");
    var apart = note.at(FIRST, gene.end());
    if (apart.isEmpty() || !FAMILIES.containsKey(family)) {
      return gene;
    }
    var term = new Term(TermKind.GENE, Map.of("gene", family + 1));
    return new Hit(term, gene.start(), apart.get().end());
  }

  /// Adds a gene, and the others of its family, with these values.
  static void add(Note note, Found found, Hit gene, Found.Values values) {
    var first = whole(note, gene);
    found.judged(
        FindingKind.VARIANT, first.start(), first.end(), values.with("gene", first.get("gene")));
    read(note, found, first, values);
  }

  // The others of a family with the values of the first.
  private static void read(Note note, Found found, Hit gene, Found.Values first) {
    String name = gene.get("gene");
    String family = name.substring(0, name.length() - 1);
    int most = FAMILIES.getOrDefault(family, 0);
    if (most == 0 || name.charAt(name.length() - 1) != '1') {
      return;
    }
    for (int n : others(note, gene, most)) {
      var values = Found.values();
      first.map().forEach(values::with);
      values.map().put("gene", family + n);
      found.judged(FindingKind.VARIANT, gene.start(), gene.end(), values);
    }
  }

  // "1-3" counts all between.
  private static List<Integer> others(Note note, Hit gene, int most) {
    var others = new ArrayList<Integer>();
    int at = gene.end();
    int last = 1;
    var next = note.at(MORE, at);
    while (next.isPresent()) {
      Matcher m = next.get();
      int n = Integer.parseInt(m.group(1));
      boolean through = m.group().indexOf('-') >= 0;
      for (int k = through ? last + 1 : n; k <= Math.min(n, most); k++) {
        others.add(k);
      }
      last = n;
      at = m.end();
      next = note.at(MORE, at);
    }
    return others;
  }
}
