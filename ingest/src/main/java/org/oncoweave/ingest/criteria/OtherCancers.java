package org.oncoweave.ingest.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;

/// Another cancer within some years.
final class OtherCancers implements Recogniser {
  private static final Pattern OTHER =
      Tables.whole(
          "(?:(?:antecedents?|history|diagnosis|histoire|presence|diagnostic) (?:d'|de |d'une |d'un"
              + " |of )?)?(?:(?:an |any |tout |toute |un |une"
              + " )?(?:autres?|other|another|second|seconde"
              + "|deuxieme|additional|different|concurrent|concomitante?|prior|previous|any|anterieure?|secondary|previous"
              + " or concurrent|second primary)"
              + " )(?:(?:active|invasive|primary|known|evolutive?|concurrent|second|primitif)"
              + " )*(?:cancers?|malignanc(?:y|ies)|tumeurs?|neoplasies?|affections?"
              + " malignes?|pathologies? malignes?|tumou?rs?|neoplasms?|malignant"
              + " (?:disease|tumou?rs?|neoplasms?)|maladies?"
              + " malignes?|carcinomes?|hemopathies?|cancer primitif|primary(?: cancer|"
              + " malignanc(?:y|ies))?|primaries)(?:"
              + " (?:invasi(?:f|ve)s?|malignes?|malins?|primitifs?|evolutifs?|actifs?|solides?|diagnosed|diagnostiquee?s?|anterieure?|active|traitee?|requiring|survenue?|apparue?))*|(?:cancers?|malignanc(?:y|ies)|tumeurs?|neoplasies?)"
              + " (?:anterieure?s?|prealables?)|^ *(?:cancers?|malignanc(?:y|ies)|tumeurs?"
              + " malignes?)|second cancer|seconde tumeur|deuxieme cancer|(?:antecedents?|history)"
              + " (?:de |d'|of )(?:cancers?|malignanc(?:y|ies)|neoplasies?|malignant disease|tumeurs?"
              + " malignes?|affections? malignes?|pathologies? malignes?|hemopathies? malignes?)(?:"
              + " invasi(?:f|ve))?");
  private static final String START =
      "(?:(?:of|prior to|before|preceding) (?:the )?(?:first (?:dose|administration)|start|study"
          + " (?:start|entry|treatment)|enrol\\w+|inclusion|randomi[sz]ation|screening|registration)(?: of"
          + " (?:the )?study (?:drug|treatment|therapy|intervention))?|(?:avant|precedant) (?:la |le"
          + " |l')?(?:randomisation|premiere (?:dose|administration)|debut (?:du|de l')"
          + " ?(?:traitement|etude)|inclusion|entree dans l'etude|screening|selection|enregistrement))";
  private static final Pattern SPAN =
      Pattern.compile(
          "^[ ,(]*(?:dans les|au cours des|durant les|pendant les|within(?: the)?(?: last| past|"
              + " previous)?|in(?: the)?(?: last| past| previous)|during(?: the)?(?: last| past|"
              + " previous)?|over the (?:last|past)|(?:datant |diagnostique\\w* |survenu\\w*"
              + " )?(?:de |d'il y a |il y a |depuis )?moins de|depuis(?: au moins| plus"
              + " de)?|<=?|less than|for(?: at least)?|(?:diagnosed )?within) ?(?:last |past"
              + " |derniers? |dernieres? )?(?<n>"
              + "{num}) ?(?:derniere?s? |precedente?s? |last )?(?<unit>ans|an|annees?|years?|mois|months?)(?: (?:precedente?s?|prior|before|ago|anterieure?s?|dernieres?|derniers|avant l'inclusion|precedant l'inclusion|qui precedent(?: l'inclusion)?|prior to (?:inclusion|enrolment|enrollment|screening|study entry|randomi[sz]ation)|before (?:inclusion|enrolment|study entry)|{start}))*"
                  .replace("{start}", START)
                  .replace("{num}", Tables.filled("{num}")));
  private static final Pattern HEALED =
      Pattern.compile("remission|gueri|cured|disease-?free|curativ|traite|treated|adequately");
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    var claims = new ArrayList<Claim>();
    var m = OTHER.matcher(lower);
    while (m.find() && claims.isEmpty()) {
      var span = SPAN.matcher(lower.substring(m.end()));
      if (span.find() && !HEALED.matcher(lower).find()) {
        var value = years(span.group("n"), span.group("unit"));
        claims.add(
            Claim.of(
                m.start(),
                m.end() + span.end(),
                new Structured("other_malignancy", "within", value, "year")));
      }
    }
    return claims;
  }

  private static Number years(String number, String unit) {
    if (unit.startsWith("m")) {
      var months = new BigDecimal(Numbers.read(number, "1").toString());
      var years = months.divide(MONTHS, 4, java.math.RoundingMode.HALF_UP);
      return Numbers.read(years.toPlainString(), "1");
    }
    return Numbers.read(number, "1");
  }
}
