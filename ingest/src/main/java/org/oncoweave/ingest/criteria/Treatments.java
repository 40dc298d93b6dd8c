package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Treatments that went before, by medicine or class.
final class Treatments implements Recogniser {
  private static final Pattern LINK =
      Pattern.compile(
          "(?: ?\\([^)]*\\))?["
              + " ,/+]*(?<word>et/ou|and/or|either|ou|or|et|and|ni|nor|plus|puis|suivie?"
              + " d[e']|followed by|associee?s? a|en association avec|en combinaison avec|combined"
              + " with|in combination with|with)?[ ,]*(?:(?:d'|de |du |un |une |an |a |par |with"
              + " |des |the |la |le |l'|au |aux |avec |other |autre |apres |after |sous |previous"
              + " |prior |traitement par |chimiotherapie |(?:au moins |at least )?(?:un |one ))*)");
  private static final Pattern ANDED = Pattern.compile("^,? (?:et|and) ");
  private static final Pattern CHOICE = Pattern.compile("et/ou|and/or|ou|or|ni|nor|either");
  private static final List<List<String>> CONTEXT =
      ShippedTable.rows(Treatments.class, "treatment_context.tsv", 2);
  private static final Pattern PRIOR = context("prior");
  private static final Pattern OTHER = context("other");
  private static final Pattern SITE = context("site");
  private static final String TARGETS = "abcdefg";

  private static final Pattern NEXT_TARGET =
      Tables.pattern(
          "^(?:,| (?:ou|et|et/ou|ni))? (?:de |d'|du |de la |de l'|des"
              + " )?(?<t>{target})(?![a-z0-9-])");
  private static final Pattern TARGET_BEFORE =
      Tables.pattern("(?<![a-z0-9-])(?<t>{target})(?:,|,? (?:or|and|and/or)|/) ?$");
  private static final String GRAFTED = "allo";
  private static final String GRAFT = "allogeneic transplant";
  private static final String INHIBITOR = " inhibitor";

  private record Row(String name, Pattern pattern) {}

  private record Item(int start, int end, String name) {}

  private final List<Row> classes = table("treatments.tsv");
  private final List<Row> targets = table("targets.tsv");
  private final Medicines medicines;

  Treatments(Ontology ontology) {
    medicines = new Medicines(ontology);
  }

  private static List<Row> table(String name) {
    return ShippedTable.rows(Treatments.class, name, 2).stream()
        .map(r -> new Row(r.get(0), Tables.whole(r.get(1))))
        .toList();
  }

  private static Pattern context(String meaning) {
    return CONTEXT.stream()
        .filter(r -> r.get(0).equals(meaning))
        .map(r -> Tables.whole(r.get(1)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    if (OTHER.matcher(lower).find() || SITE.matcher(lower).find()) {
      return List.of();
    }
    boolean past = PRIOR.matcher(lower).find();
    if (!past && !lower.contains(GRAFTED)) {
      return List.of();
    }
    var items = items(lower);
    boolean grafts = items.stream().allMatch(i -> i.name.equals(GRAFT));
    return past || grafts ? groups(items, lower) : List.of();
  }

  private List<Item> items(String lower) {
    var items = new ArrayList<Item>();
    for (var row : classes) {
      var m = row.pattern.matcher(lower);
      while (m.find()) {
        add(items, new Item(m.start(), m.end(), name(row, m)));
        if (row.name.charAt(0) == '$') {
          more(lower, items);
        }
      }
    }
    medicines.find(lower).forEach(h -> add(items, new Item(h.start(), h.end(), h.name())));
    items.sort(Comparator.comparingInt(Item::start));
    items.removeIf(i -> i.name.isEmpty() || example(lower, i, items.getFirst()));
    return items;
  }

  /// "Inhibiteur de MEK ou de BRAF", "BRAF or MEK inhibitor": a second target of one noun.
  private void more(String lower, List<Item> items) {
    var last = items.getLast();
    for (var m = NEXT_TARGET.matcher(lower.substring(last.end)); m.find(); ) {
      int end = last.end + m.end();
      last = new Item(last.end + m.start("t"), end, target(m.group("t")) + INHIBITOR);
      add(items, last);
      m = NEXT_TARGET.matcher(lower.substring(end));
    }
    for (var m = TARGET_BEFORE.matcher(lower.substring(0, items.getLast().start)); m.find(); ) {
      int start = m.start("t");
      add(items, new Item(start, m.end("t"), target(m.group("t")) + INHIBITOR));
      m = TARGET_BEFORE.matcher(lower.substring(0, start));
    }
  }

  private static void add(List<Item> items, Item item) {
    if (items.stream().noneMatch(i -> item.start < i.end && i.start < item.end)) {
      items.add(item);
    }
  }

  private String name(Row row, Matcher m) {
    if (row.name.charAt(0) != '$') {
      return row.name;
    }
    for (int i = 0; i < TARGETS.length(); i++) {
      var group = TARGETS.substring(i, i + 1);
      if (m.namedGroups().containsKey(group) && m.group(group) != null) {
        return target(m.group(group)) + row.name.substring(1);
      }
    }
    return "";
  }

  private String target(String written) {
    return targets.stream()
        .filter(t -> t.pattern.matcher(written).matches())
        .map(Row::name)
        .findFirst()
        .orElse("");
  }

  /// Medicines in brackets after a class are examples of it.
  private static boolean example(String lower, Item item, Item first) {
    int open = lower.lastIndexOf('(', item.start);
    return item.start > first.start && open > first.start && lower.indexOf(')', open) >= item.start;
  }

  private static List<Claim> groups(List<Item> items, String lower) {
    var claims = new ArrayList<Claim>();
    var group = new ArrayList<Item>();
    var words = new ArrayList<String>();
    for (var item : items) {
      if (!group.isEmpty()) {
        var link = LINK.matcher(lower.substring(group.getLast().end, item.start));
        if (link.matches()) {
          words.add(link.group("word") == null ? "" : link.group("word"));
        } else {
          claims.addAll(claims(group, words));
          group.clear();
          words.clear();
        }
      }
      group.add(item);
    }
    words.add(
        ANDED.matcher(lower.substring(items.isEmpty() ? 0 : items.getLast().end)).find()
            ? "and"
            : "");
    claims.addAll(claims(group, words));
    return claims;
  }

  /// Alternatives make one list; "A and B" make two entries.
  private static List<Claim> claims(List<Item> group, List<String> words) {
    var claims = new ArrayList<Claim>();
    var list = new ArrayList<Item>();
    for (int i = 0; i < group.size(); i++) {
      list.add(group.get(i));
      if (i + 1 == group.size() || !choice(words, i)) {
        var names = list.stream().map(Item::name).distinct().toList();
        claims.add(
            Claim.of(
                list.getFirst().start,
                list.getLast().end,
                Structured.in("prior_treatment", names)));
        list.clear();
      }
    }
    return claims;
  }

  /// A comma means what the next word says.
  private static boolean choice(List<String> words, int i) {
    for (int k = i; k < words.size(); k++) {
      if (!words.get(k).isEmpty()) {
        return CHOICE.matcher(words.get(k)).matches();
      }
    }
    return true;
  }
}
