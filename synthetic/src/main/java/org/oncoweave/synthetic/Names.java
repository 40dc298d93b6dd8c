package org.oncoweave.synthetic;

import java.util.List;
import java.util.random.RandomGenerator;

/// Family and given names of invented people.
final class Names {
  private record Given(String name, int from, int to) {}

  private final List<String> families;
  private final List<Given> men;
  private final List<Given> women;

  Names() {
    var rows = Tsv.read("names.tsv");
    families =
        rows.stream()
            .filter(r -> r.text("kind").equals("family"))
            .map(r -> r.text("name"))
            .toList();
    men = given(rows, "M");
    women = given(rows, "F");
  }

  private static List<Given> given(List<Tsv> rows, String kind) {
    return rows.stream()
        .filter(r -> r.text("kind").equals(kind))
        .map(r -> new Given(r.text("name"), r.whole("from"), r.whole("to")))
        .toList();
  }

  String family(RandomGenerator random) {
    return families.get(random.nextInt(families.size()));
  }

  /// Tries some names and keeps the first that was in use in that year.
  String given(boolean female, int year, RandomGenerator random) {
    var list = female ? women : men;
    var name = list.get(random.nextInt(list.size()));
    for (int i = 0; i < 20 && (year < name.from() || year > name.to()); i++) {
      name = list.get(random.nextInt(list.size()));
    }
    return name.name();
  }
}
