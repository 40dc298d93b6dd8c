package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;

/// How far the disease has gone: its stage, and whether it is metastatic or locally advanced.
final class Extents implements Recogniser {
  private static final List<String> ORDER = List.of("I", "II", "III", "IV");
  private static final Set<String> RARE = Set.of("IC", "IIC");
  private static final String STAGE = "(?:iv|iii|ii|i|[1-4])[abcd]?[1-3]?";
  private static final Pattern STAGES =
      Tables.whole(
          "(?:stades?|stages?)(?: (?:ajcc|uicc|figo|tnm|clinique|clinical|pathologique|de"
              + " la|maladie|tumoral|ann arbor|disease|anatomique|anatomic|de))* ?:? ?(?<first>"
              + STAGE
              + ")(?:(?: ?\\([^)]*\\)| (?:non )?(?:[a-z]+ables?|[a-z]+able|localement"
              + " avance|metastatique|inoperable))? ?(?:,|-|/|a|et|and|to|ou|or|through|jusqu'au)"
              + " ?(?:(?:stades?|stages?|au stade|de) )?"
              + STAGE
              + ")*");
  private static final Pattern PART = Pattern.compile("(?<![a-z0-9])" + STAGE + "(?![a-z0-9])");
  private static final Pattern TO =
      Pattern.compile("^(?: ?\\([^)]*\\))? ?(?:-|a|to|through|jusqu'au)(?: stade| stage)? ?$");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:lignes?|lines?|chimiotherapie|chemotherapy|traitements?|therapy|therapies|treatment|regimens?)\\b.{0,30}(?:en"
              + " (?:situation|phase|contexte)|pour(?: une| la| leur)?(?: maladie)?|for(?: the)?|in"
              + " the|au stade|in|de la(?: maladie)?|for their|systemique) ?(?:[a-z]+"
              + " ){0,2}$|(?:ligne|line|setting|situation) $");
  private static final List<List<String>> STATES =
      ShippedTable.rows(Extents.class, "disease_status.tsv", 2);

  private record State(String value, Pattern pattern) {}

  private final List<State> states =
      STATES.stream().map(r -> new State(r.get(0), Tables.whole(r.get(1)))).toList();

  @Override
  public List<Claim> find(EvenText line) {
    var claims = new ArrayList<Claim>();
    var m = STAGES.matcher(line.lower());
    while (m.find()) {
      var written = stages(m.group().substring(m.start("first") - m.start()));
      claims.add(Claim.of(m.start(), m.end(), Structured.in("stage", List.copyOf(written))));
    }
    states(line, claims);
    return claims;
  }

  private static Set<String> stages(String text) {
    var all = new LinkedHashSet<String>();
    var m = PART.matcher(text);
    String before = "";
    int end = 0;
    while (m.find()) {
      var stage = roman(m.group());
      if (!before.isEmpty() && TO.matcher(text.substring(end, m.start())).find()) {
        all.addAll(between(before, stage));
      }
      all.add(stage);
      before = stage;
      end = m.end();
    }
    return all;
  }

  private static String roman(String written) {
    var upper = written.toUpperCase(Locale.ROOT);
    char first = upper.charAt(0);
    return first >= '1' && first <= '4' ? ORDER.get(first - '1') + upper.substring(1) : upper;
  }

  /// Stages from one to another: `II to IV` has III within, `IB to IIIA` has IIA and IIB.
  private static List<String> between(String low, String high) {
    boolean letters = (low + high).matches(".*[ABC].*");
    return ORDER.stream()
        .flatMap(
            n -> letters && !n.equals("IV") ? Stream.of(n + "A", n + "B", n + "C") : Stream.of(n))
        .filter(stage -> !RARE.contains(stage) && inside(stage, low, high))
        .toList();
  }

  private static boolean inside(String stage, String low, String high) {
    return stage.compareTo(low) > 0
        && stage.compareTo(high) < 0
        && !stage.replaceAll("[A-D]$", "").equals(low);
  }

  private void states(EvenText line, List<Claim> claims) {
    var found = new ArrayList<Claim>();
    for (var state : states) {
      var m = state.pattern.matcher(line.whole());
      while (m.find()) {
        if (found.stream().noneMatch(c -> m.start() < c.end() && c.start() < m.end())
            && !setting(line.whole(), m)) {
          found.add(claim(state.value, m));
        }
      }
    }
    found.sort(java.util.Comparator.comparingInt(Claim::start));
    claims.addAll(merged(found, line.whole()));
  }

  private static Claim claim(String value, Matcher m) {
    return value.equals("-")
        ? Claim.silent(m.start(), m.end())
        : Claim.of(m.start(), m.end(), Structured.in("disease_status", List.of(value)));
  }

  /// "In the metastatic setting" speaks of a treatment, not of the disease.
  private static boolean setting(String whole, Matcher m) {
    return SETTING.matcher(whole.substring(0, m.start())).find()
        || whole.startsWith(" setting", m.end());
  }

  private static List<Claim> merged(List<Claim> found, String lower) {
    var merged = new ArrayList<Claim>();
    for (var next : found) {
      if (next.demands().isEmpty()) {
        continue;
      }
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && linked(lower.substring(last.end(), next.start()))) {
        var values = new ArrayList<Object>((List<?>) last.demands().getFirst().value());
        values.addAll((List<?>) next.demands().getFirst().value());
        merged.set(
            merged.size() - 1,
            Claim.of(last.start(), next.end(), Structured.in("disease_status", values)));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean linked(String between) {
    return between.matches(
        "(?: ?\\([^)]*\\))?[ ,/]*(?:(?:non )?[a-z]+able[ ,]*)?(?:ou|or|et/ou|and/or|/|,)"
            + " ?(?:[a-z]+able )?(?:de )?(?:un |une |a )?(?:maladie |disease )?");
  }
}
