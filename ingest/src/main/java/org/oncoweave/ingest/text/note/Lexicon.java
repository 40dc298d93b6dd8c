package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.ShippedTable;

/// All terms of all tables as one trie over stems; matched in one pass over the tokens.
public final class Lexicon {
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Term> terms = new ArrayList<>(1);
    boolean cased; // some of the terms count in capitals alone
  }

  private final Node root = new Node();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> medicines = new TreeSet<>();

  /// The tables that the product ships.
  public static Lexicon shipped() {
    var lexicon = new Lexicon();
    for (TermKind kind : TermKind.values()) {
      lines(kind).forEach(line -> lexicon.addLine(kind, line));
    }
    return lexicon;
  }

  static List<String> lines(TermKind kind) {
    return ShippedTable.lines(
        Lexicon.class, "terms/" + kind.name().toLowerCase(Locale.ROOT) + ".tsv");
  }

  /// Takes a change of a centre; not while a text is read.
  public void change(TermChange change) {
    for (String words : change.words().split("\\|", -1)) {
      for (String form : forms(words)) {
        switch (change.action()) {
          case ADD -> add(new Term(change.kind(), attributes(change.attributes())), form);
          case ALIKE -> terms(change.kind(), change.attributes()).forEach(term -> add(term, form));
          case REMOVE -> remove(change.kind(), form);
        }
      }
    }
  }

  /// The terms of a table that have a name, inflected or not.
  public List<Term> terms(TermKind kind, String name) {
    Node node = node(name, false);
    return node == null
        ? List.of()
        : node.terms.stream().filter(term -> term.kind() == kind).toList();
  }

  /// Whether a word, brought to its stem, is in a name.
  boolean knows(String stem) {
    return stems.contains(stem);
  }

  /// The folded names of medicines against cancer.
  Set<String> medicines() {
    return medicines;
  }

  private void remove(TermKind kind, String name) {
    Node node = node(name, false);
    if (node != null) {
      node.terms.removeIf(term -> term.kind() == kind);
    }
  }

  /// One line of a table: attributes `name=value;…`, a tab, terms separated by bars.
  void addLine(TermKind kind, String line) {
    String[] fields = line.split("\t", 2);
    if (fields.length < 2) {
      throw new IllegalArgumentException("No tab in a line of " + kind + ": " + line);
    }
    var term = new Term(kind, attributes(fields[0]));
    for (String words : fields[1].split("\\|", -1)) {
      forms(words).forEach(form -> add(term, form));
    }
  }

  /// "name=value;…"; a name without a value is set.
  public static Map<String, String> attributes(String text) {
    var attributes = new HashMap<String, String>();
    for (String pair : text.split(";", -1)) {
      int at = pair.indexOf('=');
      attributes.put(at < 0 ? pair : pair.substring(0, at), at < 0 ? "1" : pair.substring(at + 1));
    }
    return attributes;
  }

  /// "{un,une} cas {de,}" stands for each way to choose.
  public static List<String> forms(String words) {
    int open = words.indexOf('{');
    int close = words.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return List.of(words);
    }
    var all = new ArrayList<String>();
    List<String> tails = forms(words.substring(close + 1));
    for (String choice : words.substring(open + 1, close).split(",", -1)) {
      tails.forEach(tail -> all.add(words.substring(0, open) + choice + tail));
    }
    return all;
  }

  /// Where a name ends in the trie; null where it is not there and is not to be made.
  private @Nullable Node node(String words, boolean make) {
    var tokens = Tokens.of(Folded.of(words));
    Node node = root;
    for (int i = 0; i < tokens.size() && node != null; i++) {
      if (!isHyphen(tokens, i)) {
        String stem = Stem.of(tokens.lower(i));
        if (make) {
          stems.add(stem);
        }
        node = make ? node.next.computeIfAbsent(stem, _ -> new Node()) : node.next.get(stem);
      }
    }
    return node;
  }

  private void add(Term term, String words) {
    Node node = node(words, true);
    if (node == null || node == root) {
      throw new IllegalArgumentException("An empty term in " + term.kind());
    }
    if (term.kind() == TermKind.DRUG && !term.get("class").equals("other")) {
      medicines.add(Folded.lower(words));
    }
    if (!node.terms.contains(term)) {
      node.terms.add(term);
      node.cased |= term.has("case");
    }
  }

  private static boolean isHyphen(Tokens tokens, int i) {
    return tokens.end(i) - tokens.start(i) == 1 && "-".equals(tokens.lower(i));
  }

  List<List<Hit>> match(Tokens tokens) {
    var found = new ArrayList<List<Hit>>();
    for (int i = 0; i < TermKind.values().length; i++) {
      found.add(new ArrayList<>());
    }
    var stems = new String[tokens.size()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = Stem.of(tokens.lower(i));
    }
    var walk = new Walk(tokens, stems, new int[TermKind.GROUPS]);
    for (int i = 0; i < stems.length; i++) {
      walk.from(i, root, found);
    }
    return found;
  }

  private static boolean isBreak(Tokens tokens, int i) {
    return tokens.shape(i) == Tokens.Shape.BREAK;
  }

  private static final class Walk {
    private static final int SPLIT = 3; // from a word's first part to its rest: hyphen, break, rest

    private final Tokens tokens;
    private final String[] stems;
    private final int[] taken;
    private final int[] bestLast = new int[TermKind.GROUPS];
    private final @Nullable Node[] best = new Node[TermKind.GROUPS];

    Walk(Tokens tokens, String[] stems, int[] taken) {
      this.tokens = tokens;
      this.stems = stems;
      this.taken = taken;
    }

    void from(int first, Node root, List<List<Hit>> found) {
      boolean any = false;
      Node node = root;
      for (int i = first; i < stems.length; i = after(i)) {
        Node whole = isSplit(i) ? node.next.get(joined(i)) : null;
        i = whole == null ? i : i + SPLIT;
        node = whole == null ? node.next.get(stems[i]) : whole;
        if (node == null) {
          break;
        }
        any |= keep(node, first, i);
      }
      if (any) {
        flush(first, found);
      }
    }

    // "carbopla-" at the end of a line, "tine" on the next.
    private boolean isSplit(int i) {
      return i + SPLIT < stems.length
          && isHyphen(tokens, i + 1)
          && isBreak(tokens, i + 2)
          && tokens.end(i) == tokens.start(i + 1)
          && tokens.isWord(i + SPLIT);
    }

    private String joined(int i) {
      return Stem.of(tokens.lower(i) + tokens.lower(i + SPLIT));
    }

    // The next token that counts: a hyphen or one line break between words is transparent.
    private int after(int i) {
      int next = i + 1;
      if (next < stems.length && (isHyphen(tokens, next) || isBreak(tokens, next))) {
        next++;
      }
      if (next < stems.length && isHyphen(tokens, next - 1) && isBreak(tokens, next)) {
        next++;
      }
      return next;
    }

    private boolean keep(Node node, int first, int last) {
      for (Term term : node.terms) {
        if (counts(node, term, first, last)) {
          best[term.kind().group()] = node;
          bestLast[term.kind().group()] = last;
        }
      }
      return !node.terms.isEmpty();
    }

    // Some terms count in capitals alone.
    private boolean counts(Node node, Term term, int first, int last) {
      return !node.cased || !term.has("case") || isCased(term.get("case"), first, last);
    }

    // "upper": in capitals; else exactly as the table writes it: "pCR" is no PCR.
    private boolean isCased(String as, int first, int last) {
      return as.equals("upper") ? upper(first, last) : tokens.cased(first).equals(as);
    }

    private boolean upper(int first, int last) {
      for (int i = first; i <= last; i++) {
        String word = tokens.cased(i);
        if (!word.equals(word.toUpperCase(Locale.ROOT))) {
          return false;
        }
      }
      return true;
    }

    private void flush(int first, List<List<Hit>> found) {
      for (int g = 0; g < TermKind.GROUPS; g++) {
        Node node = best[g];
        best[g] = null;
        if (node == null || tokens.start(first) < taken[g]) {
          continue;
        }
        taken[g] = tokens.end(bestLast[g]);
        for (Term term : node.terms) {
          if (term.kind().group() == g && counts(node, term, first, bestLast[g])) {
            found.get(term.kind().ordinal()).add(new Hit(term, tokens.start(first), taken[g]));
          }
        }
      }
    }
  }
}
