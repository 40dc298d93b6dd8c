package org.oncoweave.api.board;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.ontology.Ontology;

/// Medicines of sources of knowledge, which write the English INN, by the INN of a language.
public final class MedicineNames {
  private static final Map<String, String> FRENCH = french();

  private MedicineNames() {}

  private static Map<String, String> french() {
    var french = new HashMap<String, String>();
    Ontology.shipped()
        .inScheme("ATC")
        .forEach(concept -> french.putIfAbsent(key(concept.labelEn()), concept.labelFr()));
    return Map.copyOf(french);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// A name that we do not know stays as the source writes it.
  public static List<String> in(Language language, List<String> names) {
    return language == Language.EN
        ? names
        : names.stream().map(name -> FRENCH.getOrDefault(key(name), name)).toList();
  }
}
