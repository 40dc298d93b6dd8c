package org.oncoweave.ontology.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Stages tumours after the 8th edition of the TNM. A category without its letter (T1 where the
/// table has T1a and T1b) gets the stage its subcategories have in common: IA of IA1 to IA3.
public final class TnmStaging {
  private static final int COLUMNS = 7;
  private static final int MEANING_COLUMNS = 4;
  private static final TnmStaging SHIPPED = new TnmStaging();

  private final List<TnmSite> sites = TnmSite.all();
  private final Map<String, List<Row>> tables =
      ShippedTable.rowsBelowNames(Ontology.class, "rules/tnm_stages.tsv", COLUMNS).stream()
          .map(Row::of)
          .collect(Collectors.groupingBy(Row::table));
  private final Map<String, Meaning> meanings =
      ShippedTable.rowsBelowNames(Ontology.class, "rules/tnm_meanings.tsv", MEANING_COLUMNS)
          .stream()
          .collect(
              Collectors.toMap(
                  row -> row.get(0) + ' ' + row.get(1),
                  row -> new Meaning(row.get(2), row.get(3))));

  /// What a category says at one site: T1 of the bladder is not T1 of the breast.
  public record Meaning(String french, String english) {}

  record Row(
      String table,
      boolean pathological,
      List<List<String>> categories,
      Condition when,
      String stage) {
    static Row of(List<String> cells) {
      return new Row(
          cells.get(0),
          cells.get(1).equals("p"),
          cells.subList(2, 5).stream().map(TnmSite::words).toList(),
          Condition.of(cells.get(5)),
          cells.get(6));
    }

    boolean fits(TnmCase.Tnm tnm) {
      return fits(0, tnm.t()) && fits(1, tnm.n()) && fits(2, tnm.m());
    }

    private boolean fits(int axis, String category) {
      return categories.get(axis).stream()
          .anyMatch(asked -> asked.equals("*") || category.startsWith(asked));
    }
  }

  private TnmStaging() {}

  public static TnmStaging shipped() {
    return SHIPPED;
  }

  public List<TnmSite> sites() {
    return sites;
  }

  List<Row> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /// The site of the TNM for ICD-O codes; a morphology may be empty.
  public Optional<TnmSite> site(TnmCase tumour) {
    if (!tumour.topography().matches("C\\d\\d(\\.\\d)?")) {
      return Optional.empty();
    }
    boolean coded = tumour.morphology().matches("\\d{4}(/\\d)?");
    int morphology = coded ? Integer.parseInt(tumour.morphology(), 0, 4, 10) : 0;
    return sites.stream()
        .filter(site -> site.scope().holds(tumour.topography(), morphology, tumour.factors()))
        .findFirst();
  }

  /// What a category such as `T1` means at a site, from the meaning of its own or of the category
  /// above it.
  public Optional<Meaning> meaning(String site, String category) {
    for (int length = category.length(); length > 1; length--) {
      var found = meanings.get(site + ' ' + category.substring(0, length));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  Set<String> meaningKeys() {
    return meanings.keySet();
  }

  public StageAnswer stage(TnmCase tumour) {
    return site(tumour)
        .map(site -> stage(tumour, site))
        .orElse(new StageAnswer(Optional.empty(), "", List.of("site")));
  }

  private StageAnswer stage(TnmCase tumour, TnmSite site) {
    var plain = tumour.tnm().plain();
    var groups = new LinkedHashSet<String>();
    var needs = new LinkedHashSet<String>();
    for (var t : variants(plain.t(), site.has().t())) {
      for (var n : variants(plain.n(), site.has().n())) {
        for (var m : variants(isAssessed(plain.m()) ? plain.m() : "M0", site.has().m())) {
          var tnm = new TnmCase.Tnm(t, n, m);
          group(tumour, site, tnm)
              .ifPresentOrElse(groups::add, () -> needs.addAll(needs(tumour, site, tnm)));
        }
      }
    }
    return new StageAnswer(
        needs.isEmpty() ? common(groups) : Optional.empty(), site.code(), new ArrayList<>(needs));
  }

  private Set<String> needs(TnmCase tumour, TnmSite site, TnmCase.Tnm tnm) {
    var needs = new LinkedHashSet<String>();
    rows(site.scope().table()).stream()
        .filter(row -> row.fits(tnm))
        .forEach(row -> needs.addAll(row.when().missing(tumour.factors())));
    return needs.isEmpty() ? Set.of("T, N, M") : needs;
  }

  private static boolean isAssessed(String category) {
    return category.length() > 1 && !category.endsWith("X");
  }

  /// The category itself where the site has it, else its subcategories; any for one not assessed.
  private static List<String> variants(String category, List<String> known) {
    if (!isAssessed(category)) {
      return known;
    }
    if (known.contains(category)) {
      return List.of(category);
    }
    var below = known.stream().filter(k -> k.startsWith(category)).toList();
    if (!below.isEmpty()) {
      return below;
    }
    var above = known.stream().filter(category::startsWith).toList();
    return above.isEmpty() ? List.of(category) : List.of(above.getLast());
  }

  private Optional<String> group(TnmCase tumour, TnmSite site, TnmCase.Tnm tnm) {
    boolean pathological = tumour.isPathological();
    var rows = rows(site.scope().table());
    for (boolean own : new boolean[] {true, false}) {
      for (var row : rows) {
        if (row.pathological() == own
            && (pathological || !own)
            && row.fits(tnm)
            && row.when().of(tumour.factors()) == Condition.Answer.MET) {
          return Optional.of(row.stage());
        }
      }
    }
    return Optional.empty();
  }

  /// What all groups begin with, if that is a stage: IA1 and IA3 are IA, IIA and III nothing.
  private static Optional<String> common(Set<String> groups) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    var romans = groups.stream().map(group -> group.replaceAll("[^IV0].*", "")).distinct().toList();
    if (romans.size() > 1) {
      return Optional.empty();
    }
    var common = groups.iterator().next();
    for (var group : groups) {
      while (!group.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return Optional.of(common);
  }
}
