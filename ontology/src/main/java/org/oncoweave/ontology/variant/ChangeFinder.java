package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the places of a text where a change is written; the grammars read what stands there.
final class ChangeFinder {
  private static final String EDGE = "(?<![A-Za-z0-9_])";
  private static final Pattern START =
      Pattern.compile(
          EDGE
              + "(?:(?<transcript>(?:NM|NP|NR|XM|NC|NG|ENST|ENSP|LRG)_?\\d+(?:t\\d+)?(?:\\.\\d+)?)"
              + "|(?:chr ?)?(?<chromosome>[0-9]{1,2}|[XYM]|MT)?:?(?<g>g\\.)"
              + "|(?<c>[cn]\\.)|(?<p>p\\.)"
              + "|(?<ivs>IVS\\d+)"
              + "|(?<legacy>\\d{2,5}(?:_\\d{1,5})?(?:(?:del|ins|dup)[ACGT0-9]+|[ACGT]>[ACGT]))"
              + "|(?<bare>[A-Za-z*]{1,3}[0-9]{1,4}))");

  /// A change as written: its sort, where it begins and ends, its text without the prefix.
  record Written(Sort sort, int start, int end, String body) {}

  enum Sort {
    TRANSCRIPT,
    GENOMIC,
    CODING,
    PROTEIN,
    INTRON,
    LEGACY,
    BARE
  }

  private static final int WORD = 4;

  private final String text;
  private final List<GeneNames.Hit> genes;

  private ChangeFinder(String text, List<GeneNames.Hit> genes) {
    this.text = text;
    this.genes = genes;
  }

  /// All changes; a gene name is none, and ends one.
  static List<Written> find(String text, List<GeneNames.Hit> genes) {
    return new ChangeFinder(text, genes).find();
  }

  private List<Written> find() {
    var found = new ArrayList<Written>();
    var matcher = START.matcher(text);
    matcher.useTransparentBounds(true);
    for (int at = next(matcher, 0); at >= 0; at = next(matcher, at)) {
      int gene = matcher.group("bare") == null ? -1 : insideGene(matcher.start());
      if (gene > matcher.start()) {
        at = gene;
        continue;
      }
      var written = written(matcher);
      found.add(written);
      at = Math.max(written.end(), matcher.end());
    }
    return found;
  }

  /// Where the next change begins, found by the matcher; -1 after the last.
  private int next(Matcher matcher, int from) {
    for (int at = from; at < text.length(); at++) {
      if (mayBegin(at) && matcher.region(at, text.length()).lookingAt()) {
        return at;
      }
    }
    return -1;
  }

  /// No change begins within a word, nor with four letters but those of an accession or a
  /// chromosome.
  private boolean mayBegin(int at) {
    if (at > 0 && (isLetter(text.charAt(at - 1)) || isDigitOrLine(text.charAt(at - 1)))) {
      return false;
    }
    for (int i = at; i < Math.min(at + WORD, text.length()); i++) {
      if (!isLetter(text.charAt(i))) {
        return true;
      }
    }
    return at + WORD > text.length() || text.startsWith("ENS", at) || text.startsWith("chr", at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigitOrLine(char c) {
    return (c >= '0' && c <= '9') || c == '_';
  }

  private int insideGene(int at) {
    for (var gene : genes) {
      if (gene.start() <= at && at < gene.end()) {
        return gene.end();
      }
    }
    return -1;
  }

  private boolean beginsGene(int at) {
    return genes.stream().anyMatch(g -> g.start() == at && g.sure());
  }

  private Written written(Matcher at) {
    if (at.group("transcript") != null) {
      var name = at.group("transcript");
      return new Written(Sort.TRANSCRIPT, at.start(), at.end(), name);
    }
    if (at.group("g") != null) {
      int end = end(at.end());
      var chromosome = at.group("chromosome") == null ? "" : at.group("chromosome");
      var body = chromosome + ":" + text.substring(at.end(), end);
      return new Written(Sort.GENOMIC, at.start(), end, body);
    }
    return inGene(at);
  }

  private Written inGene(Matcher at) {
    if (at.group("c") != null || at.group("p") != null) {
      int end = end(at.end());
      var sort = at.group("c") == null ? Sort.PROTEIN : Sort.CODING;
      return new Written(sort, at.start(), end, text.substring(at.end(), end));
    }
    int end = end(at.start());
    var body = text.substring(at.start(), end);
    if (at.group("ivs") != null) {
      return new Written(Sort.INTRON, at.start(), end, body);
    }
    return new Written(at.group("legacy") == null ? Sort.BARE : Sort.LEGACY, at.start(), end, body);
  }

  /// The end of a change: a blank, or a comma or semicolon outside square brackets; brackets that
  /// close what the change did not open belong to the sentence.
  private int end(int from) {
    int at = from;
    int square = 0;
    int round = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      square += depth(c, '[', ']');
      round += depth(c, '(', ')');
      boolean closes = square < 0 || (round < 0 && opens(text, from));
      if (closes || c == ' ' || (square == 0 && divides(at))) {
        break;
      }
      at++;
    }
    return withoutStop(text, from, at);
  }

  private boolean divides(int at) {
    char c = text.charAt(at);
    return ",;:|".indexOf(c) >= 0 || (c == '/' && beginsGene(at + 1));
  }

  private static int depth(char c, char opens, char closes) {
    if (c == opens) {
      return 1;
    }
    return c == closes ? -1 : 0;
  }

  private static int withoutStop(String text, int from, int end) {
    int at = end;
    while (at > from && ".:!".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean opens(String text, int before) {
    return text.lastIndexOf('(', before - 1) > text.lastIndexOf(')', before - 1);
  }
}
