package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.regex.Pattern;

/// Words of a whole report that say what it is about: `leads` to a discovery, `spread` looked for,
/// `services` the sites (by prefix) whose cancers the service of its title or opening words
/// follows.
public record Cues(boolean leads, boolean spread, boolean oncology, List<String> services) {
  public Cues {
    services = List.copyOf(services);
  }

  /// A service and the sites that it follows.
  private record Service(Pattern pattern, List<String> sites) {}

  private static final List<Service> SERVICES =
      PhraseTable.lines("specialties.tsv").stream()
          .map(r -> new Service(Pattern.compile(r.get(0)), List.of(r.get(1).split(" ", -1))))
          .toList();

  private static final Pattern LEADS =
      Pattern.compile(
          "suspect|acr ?[45]|bi-?rads ?[45]|biopsi|masse|nodule|opacite|lesion|tumeur|tumou?r|mass\\b|adenopathie|\\bpsa\\b|rectorragie|hematurie|anomalie");
  private static final Pattern SPREAD =
      Pattern.compile(
          "metasta|secondaire|suspecte?s?\\b|recidive|surveillance|tumor|neopla|cancer|lympho|adenopath|nodule");
  private static final Pattern ONCOLOGY =
      Pattern.compile(
          "oncolog|cancero|carcino|tumeur|chimio|radiotherap|rcp|surveillance|post-?greffe|hematolog|rechute|recidive|follow-?up|tumou?r");
  private static final int HEAD = 90;

  static Cues of(Report report, String folded) {
    var title = Fold.of(report.title());
    return new Cues(
        LEADS.matcher(folded).find(),
        SPREAD.matcher(folded).find(),
        ONCOLOGY.matcher(title).find(),
        services(title + " " + folded.substring(0, Math.min(HEAD, folded.length()))));
  }

  private static List<String> services(String head) {
    return SERVICES.stream()
        .filter(s -> s.pattern.matcher(head).find())
        .flatMap(s -> s.sites.stream())
        .distinct()
        .toList();
  }
}
