package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads what the patient was exposed to at work or elsewhere: agent, years, job, recognised
/// disease.
final class ExposureParser implements Parser {
  private static final Pattern EXPOSED =
      Pattern.compile(
          "\\b(?:expos\\w+|contact|manipul\\w+|inhal\\w+|poussieres?|professionnel\\w*|occupation\\w*|worked|travail\\w*|utilis\\w+|handled|handling|used|works?|working|tableau"
              + " \\d+|fumees?|vapeurs?|employe\\w*|asbestosis|asbestose|intoxication|maladie"
              + " professionnelle|\\brg ?\\d+|carriere|retraite|retired|atelier|usine|usage|chromage|nickelage|galvano\\w+|soudage|soudure|sablage|meulage|poncage|decapage|tannage|raffin\\w+|fonderie|mines?|chantiers?|manufacture|factory|shipyards?|foundry|refinery|mill|plant|metier|metiers|jobs?|ouvriere?)\\b");
  private static final Pattern STRONG =
      Pattern.compile(
          "\\b(?:expos\\w+|inhal\\w+|vapeurs?|fumees?|maladie"
              + " professionnelle|occupational|professionnel\\w*)\\b");
  private static final Pattern NOT_EXPOSED =
      Pattern.compile(
          "radiographi|radio du thorax|scanner|fixe|fixation|piece|parquet|prothese|chaussures|sac"
              + " en cuir|pot[- ]catalytique|controle aux rayons|imagerie|allergi|creme"
              + " solaire|protection solaire|photoprotection|sels? de|oligo|dosage|bloc|formole");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:(?:pendant|durant|for|during) (?:environ |plus de |pres de |over |about |almost )?(?<told>"
              + Numbers.WORD
              + ") (?:ans|annees|years)\\b)|(?:(?:sur|x)? ?(?:environ |plus de |pres de |over |about )?\\b("
              + Numbers.WORD
              + ") (?:d'|de )?(?:ans|annees|years)\\b(?! ?(?:,|de la|,? patient| old)))");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b((?:19|20)\\d\\d) ?(?:a|-|et|to|and|jusqu'en|until) ?((?:19|20)\\d\\d)\\b");
  private static final Pattern FROM =
      Pattern.compile("(?:depuis|since|a partir de) ((?:19|20)\\d\\d)\\b");
  private static final Pattern TO = Pattern.compile("(?:jusqu'en|until) ((?:19|20)\\d\\d)\\b");
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:rg|tableau|ra)(?: n ?o?)? ?(\\d{1,2})( ?(?:bis|ter|a|b))?\\b");

  private static final Pattern AT_WORK =
      Pattern.compile(
          "poussiere|dust|travail|work|menuisier|ebeniste|charpentier|carpenter|chromage|nickelage|galvano|alliage|soud|weld|smelt|raffin|fonderie|usine|ouvrier");
  private static final Set<String> COMMON =
      Set.of(
          "uv",
          "ionizing_radiation",
          "wood_dust",
          "leather_dust",
          "lead",
          "diesel_exhaust",
          "nickel",
          "formaldehyde");

  @Override
  public void read(Note note, Found found) {
    for (Hit hit : note.hits(TermKind.AGENT)) {
      int from = note.sentenceStart(hit.start());
      int to = note.sentenceEnd(hit.start());
      String sentence = note.lower().substring(from, to);
      List<Hit> jobs = note.hits(TermKind.JOB, from, to);
      boolean exposed = EXPOSED.matcher(sentence).find() || !jobs.isEmpty();
      if (exposed && !isOther(sentence) && fits(hit, sentence, jobs)) {
        add(note, found, hit, new Context(sentence, jobs.stream().findFirst()));
      }
    }
  }

  private static boolean isOther(String sentence) {
    return NOT_EXPOSED.matcher(sentence).find() && !STRONG.matcher(sentence).find();
  }

  // Sun, wood, leather, lead and X-rays are common words: they need the word exposure.
  private static boolean fits(Hit hit, String sentence, List<Hit> jobs) {
    return !COMMON.contains(hit.get("agent"))
        || STRONG.matcher(sentence).find()
        || (!jobs.isEmpty() && !hit.is("agent", "uv"))
        || AT_WORK.matcher(sentence).find();
  }

  private static void add(Note note, Found found, Hit hit, Context context) {
    var values = Found.values().with("agent", hit.get("agent"));
    years(values, context.sentence);
    context.job.ifPresent(j ->
        values.with(
            "job", note.text().cased().substring(j.start(), j.end()).toLowerCase(Locale.ROOT)));
    Matcher table = TABLE.matcher(context.sentence);
    if (table.find() && context.sentence.matches(".*(?:maladie|professionnelle|rg|tableau).*")) {
      String suffix = table.group(2) == null ? "" : " " + table.group(2).strip();
      values.with("occupational_disease", "RG " + table.group(1) + suffix);
    }
    found.judged(FindingKind.EXPOSURE, hit.start(), hit.end(), values);
  }

  private record Context(String sentence, Optional<Hit> job) {}

  private static void years(Found.Values values, String sentence) {
    Matcher span = SPAN.matcher(sentence);
    Matcher from = FROM.matcher(sentence);
    Matcher to = TO.matcher(sentence);
    if (span.find()) {
      values
          .with("from_year", Integer.valueOf(span.group(1)))
          .with("to_year", Integer.valueOf(span.group(2)));
    } else {
      if (from.find()) {
        values.with("from_year", Integer.valueOf(from.group(1)));
      }
      if (to.find()) {
        values.with("to_year", Integer.valueOf(to.group(1)));
      }
    }
    Matcher duration = DURATION.matcher(sentence);
    if (duration.find()) {
      String told = duration.group("told");
      Numbers.whole(told == null ? duration.group(2) : told)
          .ifPresent(n -> values.with("duration_years", n));
    }
  }
}
