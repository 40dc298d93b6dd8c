package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Claim.Mark;
import org.oncoweave.ingest.criteria.Criterion.Demand;
import org.oncoweave.ingest.criteria.Criterion.ForAPerson;
import org.oncoweave.ingest.criteria.Criterion.Reason;
import org.oncoweave.ingest.criteria.Criterion.Section;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Reads one line of a list: what it asks for, and what of it is left to a person.
final class LineReader {

  /// What a passage of the line asks for.
  record Said(int start, int end, Demand demand, boolean negated, boolean either) {}

  private static final String ACTIVE = "active";

  private record Rule(Reason reason, boolean whole, Pattern pattern) {}

  private record Guard(String field, String value, Pattern pattern) {}

  private final List<Recogniser> recognisers;
  private final List<Rule> rules =
      ShippedTable.rows(LineReader.class, "person.tsv", 3).stream()
          .map(
              r -> new Rule(Reason.valueOf(r.get(0)), r.get(1).equals("W"), Tables.whole(r.get(2))))
          .toList();
  private final List<Guard> guards =
      ShippedTable.rows(LineReader.class, "guards.tsv", 3).stream()
          .map(r -> new Guard(r.get(0), r.get(1), Tables.whole(r.get(2))))
          .toList();
  private final Residue residue = new Residue("fillers.tsv");

  LineReader(Ontology ontology) {
    recognisers =
        List.of(
            new OtherCancers(),
            new Treatments(ontology),
            new Measures(),
            new PerformanceStatus(),
            new PriorLines(),
            new Statuses(),
            new Alterations(),
            new Tumours(),
            new Extents(),
            new Ages());
  }

  /// Everything a line says, in its order; never empty.
  List<Said> read(EvenText line, Section section) {
    var claims = claims(line);
    var rule = rule(line.lower(), claims);
    if (rule.isPresent() && rule.get().whole) {
      return List.of(person(line, rule.get().reason));
    }
    var said = said(claims, line.lower(), section);
    if (said.isEmpty()) {
      return List.of(person(line, rule.map(Rule::reason).orElse(Reason.NO_FIELD)));
    }
    if (rule.isPresent() || residue.any(line.lower(), claims)) {
      said.add(person(line, rule.map(Rule::reason).orElse(Reason.REMAINDER)));
    }
    return said;
  }

  private static Said person(EvenText line, Reason reason) {
    return new Said(0, line.length(), new ForAPerson(reason), false, false);
  }

  /// Each recogniser sees what those before it have left.
  private List<Claim> claims(EvenText line) {
    var left = line;
    var claims = new ArrayList<Claim>();
    for (var recogniser : recognisers) {
      for (var claim : recogniser.find(left)) {
        if (claims.stream().noneMatch(c -> c.overlaps(claim))) {
          claims.add(claim);
          left = left.without(claim.start(), claim.end());
        }
      }
    }
    claims.removeIf(c -> guarded(c, line.lower()));
    claims.sort(Comparator.comparingInt(Claim::start));
    return claims;
  }

  private boolean guarded(Claim claim, String lower) {
    return claim.demands().stream()
        .anyMatch(d ->
            guards.stream()
                .filter(g -> g.field.equals(d.field()))
                .filter(g -> g.value.isEmpty() || g.value.equals(d.value().toString()))
                .anyMatch(g -> g.pattern.matcher(lower).find()));
  }

  /// The first rule whose words stand outside what was read.
  private Optional<Rule> rule(String lower, List<Claim> claims) {
    for (var rule : rules) {
      var m = rule.pattern.matcher(lower);
      while (m.find()) {
        int at = m.start();
        if (!rule.whole || claims.stream().noneMatch(c -> c.start() <= at && at < c.end())) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  private List<Said> said(List<Claim> claims, String lower, Section section) {
    var said = new ArrayList<Said>();
    var asking = claims.stream().filter(c -> !c.demands().isEmpty()).toList();
    var denials = new ArrayList<>(asking.stream().map(c -> denial(c, lower, section)).toList());
    Denials.share(asking, denials, lower);
    var alternatives = new Alternatives(asking, denials, lower, residue);
    for (int i = 0; i < asking.size(); i++) {
      var claim = asking.get(i);
      boolean either = section == Section.INCLUSION && alternatives.has(i);
      boolean denied = denials.get(i) >= 0 != (claim.mark() == Mark.DENIED);
      for (var demand : claim.demands()) {
        var one = new Said(claim.start(), claim.end(), demand, denied, either);
        add(said, one);
      }
    }
    said.removeIf(wide -> said.stream().anyMatch(active -> narrows(active, wide)));
    return said;
  }

  /// "Active hepatitis B (HBsAg positive)" asks for the active one.
  private static boolean narrows(Said active, Said wide) {
    return active.demand instanceof Structured told
        && wide.demand instanceof Structured wider
        && told.field().equals(wider.field())
        && told.value().equals(ACTIVE)
        && wider.value().equals(true)
        && active.negated == wide.negated;
  }

  /// What a line says twice stands once, and is an alternative if it was said as one.
  private static void add(List<Said> said, Said one) {
    for (int i = 0; i < said.size(); i++) {
      var before = said.get(i);
      if (before.demand.equals(one.demand)) {
        said.set(i, one.either ? one : before);
        return;
      }
    }
    said.add(one);
  }

  private static int denial(Claim claim, String lower, Section section) {
    boolean sex = claim.demands().getFirst().field().matches("gender|age|tumour|stage");
    int denial = Denials.of(claim, lower, section);
    boolean touches = denial >= 0 && claim.start() - denial < 8;
    return sex && !touches ? -1 : denial;
  }
}
