package org.oncoweave.ingest.text.note;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The form of each table of terms, as the tables of the product have it: which attributes there
/// are, and of those that name one of few things their values.
public final class TermForms {
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "icd", Pattern.compile("[A-Z]\\d\\d(?:\\.\\d)?"),
          "met", Pattern.compile("[A-Z]\\d\\d(?:\\.\\d)?"),
          "d", Pattern.compile("[A-Z]\\d\\d(?:\\.\\d)?"),
          "morph", Pattern.compile("\\d{4}/\\d"),
          "atc", Pattern.compile("[A-Z]\\d\\d(?:[A-Z](?:[A-Z](?:\\d\\d)?)?)?"));
  private static final Set<String> CHOSEN =
      Set.of("type", "response", "agent", "side", "role", "class", "beh", "case");
  private static final Map<TermKind, Set<String>> NEEDED = new EnumMap<>(TermKind.class);

  static {
    NEEDED.put(TermKind.CUE, Set.of("type"));
    NEEDED.put(TermKind.SITE, Set.of("organ"));
    NEEDED.put(TermKind.DRUG, Set.of("inn"));
    NEEDED.put(TermKind.REGIMEN, Set.of("protocol", "drugs"));
    NEEDED.put(TermKind.MARKER, Set.of("name"));
    NEEDED.put(TermKind.GENE, Set.of("gene"));
    NEEDED.put(TermKind.PROCEDURE, Set.of("procedure"));
    NEEDED.put(TermKind.EVENT, Set.of("type"));
    NEEDED.put(TermKind.RESPONSE, Set.of("response"));
    NEEDED.put(TermKind.AGENT, Set.of("agent"));
    NEEDED.put(TermKind.SECTION, Set.of("type"));
    NEEDED.put(TermKind.RELATIVE, Set.of("role"));
    NEEDED.put(TermKind.SIDE, Set.of("side"));
    NEEDED.put(TermKind.PART, Set.of("organ", "icd"));
  }

  private final Map<TermKind, Map<String, Set<String>>> values = new EnumMap<>(TermKind.class);

  private TermForms() {}

  /// Those of the product's tables.
  public static TermForms shipped() {
    var forms = new TermForms();
    for (TermKind kind : TermKind.values()) {
      Lexicon.lines(kind).forEach(line -> forms.take(kind, line));
    }
    return forms;
  }

  private void take(TermKind kind, String line) {
    var known = values.computeIfAbsent(kind, _ -> new TreeMap<>());
    Lexicon.attributes(line.substring(0, line.indexOf('\t')))
        .forEach((name, value) -> known.computeIfAbsent(name, _ -> new TreeSet<>()).add(value));
  }

  /// Whether the product has a table of these terms at all.
  public boolean hasTable(TermKind kind) {
    return values.containsKey(kind);
  }

  /// The attributes that a table knows.
  public Set<String> attributes(TermKind kind) {
    return Set.copyOf(values.getOrDefault(kind, Map.of()).keySet());
  }

  /// The attributes without which a term of a table says nothing.
  public Set<String> needed(TermKind kind) {
    return NEEDED.getOrDefault(kind, Set.of());
  }

  /// Whether a value may stand there.
  public boolean fits(TermKind kind, String attribute, String value) {
    var shape = SHAPES.get(attribute);
    if (shape != null) {
      return shape.matcher(value).matches();
    }
    return !CHOSEN.contains(attribute)
        || values.getOrDefault(kind, Map.of()).getOrDefault(attribute, Set.of()).contains(value);
  }
}
