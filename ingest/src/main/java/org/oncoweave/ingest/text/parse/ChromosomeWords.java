package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.note.Rule;

/// The words by which reports tell what is lost or gained of a chromosome.
final class ChromosomeWords {
  private static final String NUMBER = "(?:1\\d|2[0-2]|[1-9]|x)";
  private static final String BAND = "\\d{0,2}(?:\\.\\d{1,3})?";
  private static final String ARM =
      "\\(?%s(?:\\) ?\\()?[pq]%s(?:-?[pq]%s)?\\)?".formatted(NUMBER, BAND, BAND);
  private static final String OF =
      " ?(?:(?:de|du|des|d'|of|the|le|la|en|bras court|bras long|short arm|long arm|chromosomes?|chromosomiques?|chr|regions?|locus|mono-?alleliques?|bi-?alleliques?|partielles?|completes?|combinees?|heterozygotes?|homozygotes?|heterozygotie|heterozygosity|interstitielles?|entier|whole) ?){0,6}";
  private static final String LOSS = "(?:co-?deletions?|del(?:etion)?s?|pertes?|loss|loh)";
  private static final String GAIN = "(?:gains?|amplifications?|dup(?:lication)?s?)";
  private static final String AND = " ?(?:/|-|et|and|&|\\+)? ?(?:de |du |of )?";
  private static final String PLACES = "(?<one>%s)(?:%s(?<two>%s))?".formatted(ARM, AND, ARM);

  // Three copies of 13, 18 and 21 are a person's, not a tumour's.
  private static final String ONE_MORE =
      "trisom(?:ie|y)(?= ?+(?:du |of )?+(?:chromosomes? )?+(?!(?:13|18|21)\\b))";

  static final List<Rule> FORMS =
      List.of(
          Rule.of(
              "(?<![a-z])(?:(?<lost>%s)|(?<won>%s))%s%s(?![a-z0-9])"
                  .formatted(LOSS, GAIN, OF, PLACES)),
          Rule.of(
              "(?<![a-z0-9]|\\d[.,])%s ?:? ?(?<no>non |not |pas )?(?<lost>delet\\w+|codelet\\w+|perdue?s?|lost)"
                  .formatted(PLACES)),
          Rule.of(
              "(?<![a-z0-9]|\\d[.,])%s ?-?(?:(?<lost>(?:co-?)?deletion|loss|loh)|(?<won>gain|amplification))(?![a-z])"
                  .formatted(PLACES)),
          Rule.of("(?<![a-z0-9]|\\d[.,])(?<lost>(?<one>%s[pq])-)(?![a-z0-9])".formatted(NUMBER)),
          Rule.of(
              "(?<![a-z])(?:(?<won>%s|gains? (?:du |of )?(?:chromosomes?|chr))|(?<lost>monosom(?:ie|y)|pertes? (?:du )?(?:chromosomes?|chr)|loss of (?:chromosomes?|chr))) ?(?:du |of )?(?:chromosomes? )?(?<whole>%s)(?![a-z0-9%%/]|[.,]\\d)"
                  .formatted(ONE_MORE, NUMBER)),
          Rule.of("\\+ ?(?<more>7) ?(?:/|,|;|et|and)? ?- ?(?<less>10)(?!\\d|[.,]\\d)"));

  // A word of 1p and 19q alone.
  private static final Rule CODELETION = Rule.of("\\b(?:non )?co-?delet\\w+");

  private static final List<Rule> BLANKED =
      Stream.concat(FORMS.stream(), Stream.of(CODELETION)).toList();

  private static final String LINK =
      "\\)?(?: ?(?:\\(|:|=|est|sont|is|are|was|were|etait|etaient|en fish|par fish|by fish|en cgh|fish)){0,3} ?";
  static final Rule ABSENT_AFTER =
      Rule.of(LINK + "(?:" + VariantWords.ABSENT.regex() + "|non\\b(?! (?:delet|mut)))");
  static final Rule PENDING_AFTER = Rule.of(LINK + VariantWords.PENDING.regex());

  /// A place of the chromosomes and what befell it: `deletion`, `codeletion`, `gain`.
  record Change(String place, String type) {}

  private ChromosomeWords() {}

  /// What a match of one of the forms tells.
  static List<Change> changes(MatchResult event) {
    if (has(event, "more")) {
      return List.of(
          new Change("chr" + event.group("more"), "gain"),
          new Change("chr" + event.group("less"), "deletion"));
    }
    var type = has(event, "won") ? "gain" : "deletion";
    if (has(event, "whole")) {
      return List.of(new Change("chr" + event.group("whole"), type));
    }
    var places =
        Stream.of("one", "two")
            .filter(group -> has(event, group))
            .map(group -> event.group(group).replaceAll("[() ]", ""))
            .toList();
    return places.equals(List.of("1p", "19q")) && type.equals("deletion")
        ? List.of(new Change("1p19q", "codeletion"))
        : places.stream().map(place -> new Change(place, type)).toList();
  }

  static boolean has(MatchResult event, String group) {
    return event.namedGroups().containsKey(group) && event.group(group) != null;
  }

  /// The text with blanks where it tells of a chromosome, so that the rest stands where it stood.
  static String blanked(String text) {
    var rest = new StringBuilder(text);
    for (Rule form : BLANKED) {
      form.matcher(text)
          .results()
          .forEach(event ->
              rest.replace(event.start(), event.end(), " ".repeat(event.group().length())));
    }
    return rest.toString();
  }
}
