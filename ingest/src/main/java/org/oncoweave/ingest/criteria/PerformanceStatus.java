package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;

/// Performance status of ECOG, which the WHO and French texts call OMS, PS or the general state.
final class PerformanceStatus implements Recogniser {
  private static final String FIELD = "ecog";
  private static final String NAME =
      "(?:eastern cooperative oncology group|world health"
          + " organi[sz]ation|ecog|oms|who|zubrod|ps|performance[-"
          + " ]status|(?:indice|statut|score|etat) de performance|etat general)";
  private static final Pattern NAMED =
      Tables.whole(
          NAME
              + "(?:[ /:=(),-]+(?:"
              + NAME
              + "|indice|score|status|statut|performance|grade|selon|l'|de|d'|du|of|is|compris"
              + "|must be|doit etre|scale|echelle|a|cooperative oncology group|\\beastern))*");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:entre |between |de |from )?([0-4])(?: ?(?:,|/|-|a|et|and|to|ou|or|through)"
              + " ?(?:(?:ps|ecog|oms) )?([0-4]))*(?![0-9.,]*[0-9]|"
              + " ?(?:ans|mois|semaines|months|weeks|years))");
  private static final Pattern LINK = Pattern.compile("[ :=(),]*");
  private static final Pattern FOREIGN =
      Pattern.compile("classification|tumou?r|gliome|glioma|2\\d{3}");

  private final Bounds bounds = new Bounds("");

  @Override
  public List<Claim> find(EvenText line) {
    var claims = new ArrayList<Claim>();
    var m = NAMED.matcher(line.lower());
    int at = 0;
    while (m.find(at)) {
      var claim = claim(line.lower(), m);
      claim.ifPresent(claims::add);
      at = Math.max(m.end(), claim.map(Claim::end).orElse(0));
    }
    return claims;
  }

  private Optional<Claim> claim(String lower, Matcher name) {
    if (FOREIGN.matcher(lower.substring(0, name.start())).find()
        && name.group().contains("grade")) {
      return Optional.empty();
    }
    var link = LINK.matcher(lower).region(name.end(), lower.length());
    int at = link.lookingAt() ? link.end() : name.end();
    var listed = LISTED.matcher(lower).region(at, lower.length());
    var read = bounds.first(lower, at, lower.length());
    if (read.isPresent() && read.get().start() <= at + 1) {
      var demands =
          read.get().bounds().stream()
              .map(b -> new Structured(FIELD, b.op(), b.value(), ""))
              .filter(d -> !end(d))
              .toList();
      return small(read.get())
          ? Optional.of(new Claim(name.start(), read.get().end(), demands, Claim.Mark.PLAIN))
          : Optional.empty();
    }
    return listed.lookingAt() ? Optional.of(listed(name.start(), listed)) : Optional.empty();
  }

  /// No one is below 0 or, alive, above 4, so the ends of the scale are no demand.
  private static boolean end(Structured demand) {
    int value = demand.value() instanceof Integer whole ? whole : -1;
    return (demand.op().equals(">=") && value == 0) || (demand.op().equals("<=") && value == 4);
  }

  private static boolean small(Bounds.Read read) {
    return read.bounds().stream().allMatch(b -> b.value().doubleValue() <= 5);
  }

  /// "0, 1 or 2" asks for no more than 2; "3 or 4" for no less than 3.
  private static Claim listed(int start, Matcher m) {
    int low = Integer.parseInt(m.group(1));
    int high = m.group(2) == null ? low : Integer.parseInt(m.group(2));
    var demands = new ArrayList<Structured>();
    if (low > 0 && low != high) {
      demands.add(new Structured(FIELD, ">=", low, ""));
    }
    if (high < 4 || low == high) {
      demands.add(new Structured(FIELD, low == high && low > 0 ? "=" : "<=", high, ""));
    }
    return new Claim(start, m.end(), demands, Claim.Mark.PLAIN);
  }
}
