package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.variant.GeneNames;

/// The genes of a line and the words that say what is wrong with them.
final class AlterationWords {
  private static final Pattern EXON =
      Pattern.compile(
          "(?<![a-z0-9])(?:(?<k1>deletions?|insertions?|mutations?|duplications?|saut|del|ins|skipping)[a-z"
              + " ]*? ?(?:dans |de |du |d'|of |in |sur |a |au )*(?:l'|the |les |des )?exons?"
              + " ?(?<n1>\\d{1,2})(?<m1>(?: ?(?:,|/|-|et|ou|and|or) ?(?:l'exon"
              + " )?\\d{1,2})*)|ex(?:ons?)? ?-?(?<n2>\\d{1,2})(?<m2>(?: ?(?:,|/|et|ou|and|or)"
              + " ?\\d{1,2})*)"
              + " ?-?(?<k2>deletions?|insertions?|mutations?|skipping|sauts?|del|ins|skip)|(?<k4>)exons?"
              + " ?(?<n4>\\d{1,2})(?<m4>(?: ?(?:,|/|et|ou|and|or) ?(?:l'exon |exon"
              + " )?\\d{1,2})*)|(?<k3>deletions?|insertions?|del|ins)["
              + " -]?(?<n3>\\d{1,2}))(?![a-z0-9])");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:p\\.)?\\(?(?:(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)\\d{1,4}"
              + "(?:[A-Z][a-z]{2}|\\*)?|[ACDEFGHIKLMNPQRSTVWY]\\d{2,4}(?:[ACDEFGHIKLMNPQRSTVWY*X](?:/[A-Z])*|_[A-Z]\\d+(?:del|ins|delins)[A-Z]*|fs\\S*)?)\\)?(?![A-Za-z0-9])");

  /// "V600 (E or K)"
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:p\\.)?([ACDEFGHIKLMNPQRSTVWY]\\d{2,4})"
              + " ?\\(([ACDEFGHIKLMNPQRSTVWY](?: ?(?:/|,|ou|or|,? or) ?[ACDEFGHIKLMNPQRSTVWY])*)\\)");

  /// The meaning of a change that is already in the words of the trial criteria.
  static final String NAMED = "named";

  /// A word of a line: genes (any of them), or what is wrong: a meaning, its changes, a denial.
  record Word(int start, int end, List<String> genes, String meaning, Details details) {
    boolean isGene() {
      return !genes.isEmpty();
    }
  }

  /// Changes in the words of the trial criteria, or as written where they are of a protein.
  record Details(List<String> changes, boolean denied) {
    static final Details NONE = new Details(List.of(), false);
  }

  private record Row(String value, boolean denied, Pattern pattern) {}

  private final List<Row> meanings =
      ShippedTable.rows(AlterationWords.class, "alterations.tsv", 3).stream()
          .map(r -> new Row(r.get(0), r.get(1).equals("D"), ending(r.get(2))))
          .toList();
  private final List<Row> families =
      ShippedTable.rows(AlterationWords.class, "families.tsv", 2).stream()
          .map(r -> new Row(r.get(0), false, Tables.whole(r.get(1))))
          .toList();

  /// A sign or a hyphenated ending follows its gene without a blank.
  private static Pattern ending(String pattern) {
    return Pattern.compile(
        "(?:(?<![a-z0-9])|(?=[+-]))(?:" + Tables.filled(pattern) + ")(?![a-z0-9])");
  }

  List<Word> find(EvenText line) {
    var words = new ArrayList<Word>();
    for (var family : families) {
      var m = family.pattern.matcher(line.lower());
      while (m.find()) {
        var genes = List.of(family.value.split("\\|"));
        add(words, new Word(m.start(), m.end(), genes, "", Details.NONE));
      }
    }
    exons(line, words);
    changes(line, words);
    for (var hit : GeneNames.shipped().find(line.cased())) {
      if (hit.sure()) {
        add(words, new Word(hit.start(), hit.end(), List.of(hit.symbol()), "", Details.NONE));
      }
    }
    meanings(line, words);
    words.sort(Comparator.comparingInt(Word::start));
    return words;
  }

  private void meanings(EvenText line, List<Word> words) {
    for (var row : meanings) {
      var m = row.pattern.matcher(line.lower());
      while (m.find()) {
        var named = row.value.equals("itd") ? List.of("ITD") : List.<String>of();
        var details = new Details(named, row.denied);
        add(
            words,
            new Word(m.start(), m.end(), List.of(), named.isEmpty() ? row.value : NAMED, details));
      }
    }
  }

  private static void exons(EvenText line, List<Word> words) {
    var m = EXON.matcher(line.lower());
    while (m.find()) {
      for (int way = 1; way <= 4; way++) {
        var kind = m.group("k" + way);
        if (kind != null) {
          var more = way != 3 && m.group("m" + way) != null ? m.group("m" + way) : "";
          var changes = exons(m.group("n" + way) + more, kind);
          add(words, word(m.start(), m.end(), NAMED, changes));
        }
      }
    }
  }

  private static List<String> exons(String numbers, String kind) {
    var name =
        switch (kind.isEmpty() ? "" : kind.substring(0, 2)) {
          case "de" -> "deletion";
          case "in" -> "insertion";
          case "du" -> "insertion";
          case "sa", "sk" -> "skipping";
          default -> "mutation";
        };
    return Pattern.compile("\\d+")
        .matcher(numbers)
        .results()
        .map(n -> "exon " + n.group() + " " + name)
        .toList();
  }

  private static void changes(EvenText line, List<Word> words) {
    var choice = CHOICE.matcher(line.cased());
    while (choice.find()) {
      var residue = choice.group(1);
      var changes =
          Arrays.stream(choice.group(2).split("[^A-Z]+")).map(to -> residue + to).toList();
      add(words, word(choice.start(), choice.end(), "protein", changes));
    }
    var m = CHANGE.matcher(line.cased());
    while (m.find()) {
      var parts = m.group().split("/");
      var changes = new ArrayList<String>(List.of(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        changes.add(parts[0].substring(0, parts[0].length() - 1) + parts[i]);
      }
      add(words, word(m.start(), m.end(), "protein", changes));
    }
  }

  private static Word word(int start, int end, String meaning, List<String> changes) {
    return new Word(start, end, List.of(), meaning, new Details(changes, false));
  }

  private static void add(List<Word> words, Word word) {
    if (words.stream().noneMatch(w -> word.start < w.end && w.start < word.end)) {
      words.add(word);
    }
  }
}
