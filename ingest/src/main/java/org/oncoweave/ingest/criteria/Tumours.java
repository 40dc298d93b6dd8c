package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;

/// The tumours a trial is about, as OncoTree codes.
final class Tumours implements Recogniser {
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:antecedents?|history|histoire|autres?|other|another|second|secondaires?|famil\\w+|prior|previous|anterieure?s?|metastases?"
              + " d[eu']\\w*|metastas[ei]s from|suspicion|risque|risk|transformation en|dans le"
              + " cadre d'un)\\b[^.;,:(]{0,30}$");
  private static final Pattern ALSO =
      Pattern.compile("^(?: ?\\([^)]*\\))?,? ?(?:ou|or|et|and|et/ou|and/or|,|/) ?");
  private static final Pattern BEFORE =
      Pattern.compile("([a-z-]+(?:,? [a-z-]+)?),? ?(?:or|and|and/or|/|ou|et|,) $");

  private static final Pattern SHORT =
      Pattern.compile(" ?\\((?![ivx]+[abc]?\\)|m1|who|oms)[a-z]{2,6}-?\\d?\\)");

  // What every name of a tumour has in it, so that other lines are passed over.
  private static final Pattern SUBJECT =
      Pattern.compile(
          "canc|carcin|tum|plas|malign|adk|om[ae]|lc|pc|gist|leu[ck]|lymph|sis|ose|vaquez|vera|th[a-z]*emi|desmoid"
              + "|fibromatos|langerhan|sezary|waldenstrom|hodgkin|hemopath|all|aml|cml|cll|lam|lal|llc|ll|lmc|mds"
              + "|smd|lnh|nhl|gbm|hcc|crc|rcc|scc|sclc|pdac|pnet|eoc|soc|lu[as]|mtc|hspc|tuc|cet|sarc");

  private record Row(List<String> codes, Pattern pattern) {}

  private record Found(int start, int end, List<String> codes) {}

  private final List<Row> rows =
      ShippedTable.rows(Tumours.class, "tumours.tsv", 2).stream()
          .map(r -> new Row(List.of(r.get(0).split("\\|")), Tables.whole(r.get(1))))
          .toList();

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    if (!SUBJECT.matcher(lower).find()) {
      return List.of();
    }
    var all = new ArrayList<Found>();
    for (var found : named(lower)) {
      if (!OTHER.matcher(lower.substring(0, found.start)).find()) {
        all.add(widened(lower, found));
      }
    }
    return claims(all, lower);
  }

  private List<Found> named(String lower) {
    var found = new ArrayList<Found>();
    for (var row : rows) {
      var m = row.pattern.matcher(lower);
      while (m.find()) {
        int start = m.start();
        int end = m.end();
        if (found.stream().noneMatch(f -> start < f.end && f.start < end)) {
          found.add(new Found(start, end, row.codes));
        }
      }
    }
    found.removeIf(f -> f.codes.contains("-"));
    found.sort(java.util.Comparator.comparingInt(Found::start));
    return found;
  }

  /// "Cancer du sein ou de l'ovaire", "breast or ovarian cancer": the second place has the same
  /// noun.
  private Found widened(String lower, Found found) {
    var wide = found;
    for (var next = after(lower, wide); next.isPresent(); next = after(lower, wide)) {
      wide = next.get();
    }
    for (var next = before(lower, wide); next.isPresent(); next = before(lower, wide)) {
      wide = next.get();
    }
    return wide;
  }

  private Optional<Found> after(String lower, Found found) {
    var noun = lower.substring(found.start, found.end).split(" ")[0];
    var link = ALSO.matcher(lower.substring(found.end));
    if (!link.find()) {
      return Optional.empty();
    }
    int at = found.end + link.end();
    var said = noun + " " + lower.substring(at);
    return at(said, noun.length() + 1)
        .map(f -> joined(found, found.start, at + f.end - noun.length() - 1, f.codes));
  }

  private Optional<Found> before(String lower, Found found) {
    var words = lower.substring(found.start, found.end).split(" ");
    var link = BEFORE.matcher(lower.substring(0, found.start));
    if (!link.find()) {
      return Optional.empty();
    }
    var noun = words[words.length - 1];
    var place = link.group(1);
    int blank = place.lastIndexOf(' ') + 1;
    var last = place.substring(blank);
    return whole(place + " " + noun)
        .map(f -> joined(found, link.start(1), found.end, f.codes))
        .or(() ->
            whole(last + " " + noun)
                .map(f -> joined(found, link.start(1) + blank, found.end, f.codes)));
  }

  private static Found joined(Found found, int start, int end, List<String> more) {
    var codes = new LinkedHashSet<>(found.codes);
    codes.addAll(more);
    return new Found(start, end, List.copyOf(codes));
  }

  /// The first line of the table that reads the beginning of a phrase, if it reads far enough.
  private Optional<Found> at(String said, int beyond) {
    for (var row : rows) {
      var m = row.pattern.matcher(said);
      if (m.lookingAt() && m.end() > beyond) {
        return row.codes.contains("-")
            ? Optional.empty()
            : Optional.of(new Found(0, m.end(), row.codes));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> whole(String said) {
    return at(said, 0).filter(f -> f.end == said.length());
  }

  private static List<Claim> claims(List<Found> all, String lower) {
    var merged = new ArrayList<Found>();
    for (var found : all) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && found.start < last.end) {
        continue;
      }
      if (last != null && ALSO.matcher(lower.substring(last.end, found.start)).matches()) {
        merged.set(merged.size() - 1, joined(last, last.start, found.end, found.codes));
      } else {
        merged.add(found);
      }
    }
    return merged.stream()
        .map(f -> Claim.of(f.start, named(lower, f.end), Structured.in("tumour", f.codes)))
        .toList();
  }

  /// With the short name in brackets that may follow.
  private static int named(String lower, int end) {
    var bracket = SHORT.matcher(lower).region(end, lower.length());
    return bracket.lookingAt() ? bracket.end() : end;
  }
}
