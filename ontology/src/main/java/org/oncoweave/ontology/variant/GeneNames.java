package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// Gene names as reports write them, resolved to HGNC symbols.
public final class GeneNames {
  private static final Pattern FRACTION = Pattern.compile("[ :=]+\\d");
  private static final int PARTS = 3;

  /// Symbols that a report rather means as a word: a method, a hormone receptor, an insertion.
  private static final Set<String> WORDS =
      Set.of(
          "ACE", "AFP", "AGA", "ALB", "CAT", "CISH", "CP", "CRP", "CS", "EPO", "GAL", "GC", "HP",
          "HR", "IMPACT", "INS", "MB", "PC", "PIP", "REST", "SI", "SLN", "TAT", "TF", "TG", "TH",
          "WAS");

  private static final GeneNames SHIPPED = new GeneNames();

  // Every protein-coding symbol, as written; the names of panels and reports in any case.
  private final Set<String> symbols = new HashSet<>();
  private final Set<String> official = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> transcripts = new HashMap<>();

  /// A gene in a text. `sure` is false for a word that is also an everyday word.
  public record Hit(String symbol, int start, int end, boolean sure) {}

  private GeneNames() {
    for (var row : ShippedTable.rowsBelowNames(GeneNames.class, "genes.tsv", 4)) {
      official.add(row.get(0));
      if (!isShort(row.get(0)) && !WORDS.contains(row.get(0))) {
        symbols.add(row.get(0));
      }
      accessions(row.get(1), row.get(0));
      accessions(row.get(2), row.get(0));
      if (row.get(3).equals("panel")) {
        aliases.put(key(row.get(0)), row.get(0));
      }
    }
    for (var row : ShippedTable.rowsBelowNames(GeneNames.class, "gene_aliases.tsv", 2)) {
      aliases.put(key(row.get(0)), row.get(1));
    }
  }

  /// A letter and a number is rather a block, a vertebra or a cycle than complement C3.
  private static boolean isShort(String symbol) {
    return symbol.length() <= 2 && Character.isDigit(symbol.charAt(symbol.length() - 1));
  }

  private void accessions(String list, String symbol) {
    for (var accession : list.split(" ")) {
      transcripts.putIfAbsent(accession, symbol);
    }
  }

  public static GeneNames shipped() {
    return SHIPPED;
  }

  /// The gene of a transcript or protein, with or without its version.
  public Optional<String> ofTranscript(String accession) {
    int dot = accession.indexOf('.');
    return Optional.ofNullable(transcripts.get(dot < 0 ? accession : accession.substring(0, dot)));
  }

  /// The present symbol of a gene that a column of genes names by it or by an older name; unlike a
  /// word of a text, any symbol is one, and a name that several genes bear may tell none.
  public Optional<String> official(String symbol) {
    var shared = SharedName.inColumn(symbol);
    if (shared.isPresent()) {
      return shared.filter(gene -> !gene.equals("-"));
    }
    var capitals = symbol.toUpperCase(Locale.ROOT);
    if (official.contains(symbol) || official.contains(capitals)) {
      return Optional.of(official.contains(symbol) ? symbol : capitals);
    }
    return Optional.ofNullable(aliases.get(key(symbol)));
  }

  Optional<String> symbol(String word) {
    if (symbols.contains(word)) {
      return Optional.of(word);
    }
    return Optional.ofNullable(aliases.get(key(word)));
  }

  /// All genes of a text, the longest name at each place.
  public List<Hit> find(String text) {
    var hits = new ArrayList<Hit>();
    int at = 0;
    while (at < text.length()) {
      if (!begins(text, at)) {
        at++;
        continue;
      }
      var hit = longest(text, at);
      hit.ifPresent(hits::add);
      at = hit.map(Hit::end).orElse(at + 1);
    }
    return hits;
  }

  private static boolean begins(String text, int at) {
    return Character.isLetter(text.charAt(at))
        && (at == 0 || !isWord(text.charAt(at - 1)))
        && (at < 2
            || text.charAt(at - 1) != '.'
            || !"pcg".contains(text.substring(at - 2, at - 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private Optional<Hit> longest(String text, int at) {
    Optional<Hit> found = Optional.empty();
    int end = wordEnd(text, at);
    for (int part = 0; part < PARTS && end > at; part++) {
      var longer = hit(text, at, end);
      found = longer.isPresent() ? longer : found;
      end = nextPart(text, end);
    }
    return found;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The end of the word after a hyphen or a blank; 0 if there is none.
  private static int nextPart(String text, int end) {
    if (end >= text.length() || "- ".indexOf(text.charAt(end)) < 0) {
      return 0;
    }
    int next = wordEnd(text, end + 1);
    boolean prefix = next == end + 2 && next < text.length() && text.charAt(next) == '.';
    return next == end + 1 || prefix ? 0 : next;
  }

  private Optional<Hit> hit(String text, int at, int end) {
    var word = text.substring(at, end);
    if (word.equals("MAF") && FRACTION.matcher(text).region(end, text.length()).lookingAt()) {
      return Optional.empty();
    }
    if (symbols.contains(word)) {
      return Optional.of(new Hit(word, at, end, true));
    }
    return Optional.ofNullable(aliases.get(key(word)))
        .map(symbol -> new Hit(symbol, at, end, sure(word)));
  }

  /// Two capitals or a digit make a gene of a word such as `Met` or `set`.
  private static boolean sure(String word) {
    return word.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count() > 1
        || word.chars().anyMatch(Character::isDigit);
  }

  static String key(String name) {
    var key = new StringBuilder(name.length());
    boolean accents = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      accents |= c > 'z';
      if (c != '-' && c != ' ') {
        key.append(Character.toLowerCase(c));
      }
    }
    return accents ? Folded.plain(key.toString()) : key.toString();
  }
}
