package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.Ontology;

/// Anticancer medicines in a text, under their English international names.
final class Medicines {
  private static final int SHORTEST = 5;
  private static final int MOST_WORDS = 3;
  private static final Pattern WORD =
      Pattern.compile(
          "[a-z0-9](?:[a-z0-9]|-(?!naive|naif|based|treated|pretreated|containing|refractory|resistant))*");

  /// A medicine and where it stands.
  record Hit(int start, int end, String name) {}

  private final Map<String, String> names = new HashMap<>();

  Medicines(Ontology ontology) {
    ontology
        .inScheme("ATC")
        .filter(c -> c.attribute("level").filter("substance"::equals).isPresent())
        .filter(c -> c.attribute("use").isPresent())
        .forEach(this::add);
  }

  private void add(Concept medicine) {
    var name =
        medicine.label(Language.EN).replaceAll(" \\([a-z]+\\)$", "").toLowerCase(Locale.ROOT);
    if (name.contains("combinations") || name.contains(" and ")) {
      return;
    }
    for (var term : medicine.terms()) {
      var written = EvenText.of(term.text()).lower();
      if (written.length() >= SHORTEST) {
        names.putIfAbsent(written, name);
      }
    }
  }

  List<Hit> find(String lower) {
    var hits = new ArrayList<Hit>();
    var m = WORD.matcher(lower);
    int at = 0;
    while (m.find(at)) {
      var hit = longest(lower, m.start(), m.end());
      at = m.end();
      if (hit != null) {
        hits.add(hit);
        at = hit.end;
      }
    }
    return hits;
  }

  private @org.jspecify.annotations.Nullable Hit longest(String lower, int start, int first) {
    Hit found = null;
    int end = first;
    for (int words = 0; words < MOST_WORDS && end > 0; words++) {
      var name = names.get(lower.substring(start, end));
      found = name == null ? found : new Hit(start, end, name);
      end = next(lower, end);
    }
    return found;
  }

  private static int next(String lower, int end) {
    var m = WORD.matcher(lower).region(Math.min(end + 1, lower.length()), lower.length());
    return end < lower.length() && lower.charAt(end) == ' ' && m.lookingAt() ? m.end() : 0;
  }
}
