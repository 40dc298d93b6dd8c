package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads what the patient was exposed to at work or elsewhere: agent, years, job, recognised
/// disease.
final class ExposureParser implements Parser {
  private static final Rule EXPOSED =
      Rule.of(
          "\\b(?:expo(?:s\\w+)?|contact|manipul\\w+|inhal\\w+|poussieres?|professionnel\\w*|occupation\\w*|worked|travail\\w*|utilis\\w+|handled|handling|used|works?|working|tableau"
              + " \\d+|fumees?|vapeurs?|employe\\w*|asbestosis|asbestose|intoxication|maladie"
              + " professionnelle|\\brg ?\\d+|carriere|retraite|retired|atelier|usine|usage|chromage|nickelage|galvano\\w+|soudage|soudure|sablage|meulage|poncage|decapage|tannage|raffin\\w+|fonderie|mines?|chantiers?|manufacture|factory|shipyards?|foundry|refinery|mill|plant|metier|metiers|curriculum laboris|cursus(?: laboris| professionnel)?|parcours|anamnese|poste|environnement\\w*|domestique|domicil\\w+|habitation|flocage|isolation|demolition|bricolage|desamiant\\w+|antecedents?|facteurs? de risque|jobs?|ouvriere?|mp ?\\d{1,2}|en mp|mp tableau|tableau n|industries?|industry|degraiss\\w+|ramon\\w+|immeubles?|batiments?|toitures?|(?:pendant|durant|pdt|for|during) (?:environ |plus de |about )?[a-z0-9]+ (?:ans|annees|years))\\b"
              + "|\\b(?:amiante|asbestos|silice|silica|benzene|pesticides?|solvants?|radon|hap|goudrons?|suies?) ?[:+=(]|\\b(?:coups? de soleil|cabines? uv|sunburns?|solarium|seances? d'uv|uv (?:en cabine|artificiels?)|bancs? solaires?|sunbeds?|tanning)");
  private static final Rule STRONG =
      Rule.of(
          "\\b(?:expo(?:s\\w+)?|inhal\\w+|vapeurs?|fumees?|maladie"
              + " professionnelle|occupational|professionnel\\w*|coups? de soleil|cabines? uv|sunburns?|solarium|seances? d'uv|uv (?:en cabine|artificiels?)|bancs? solaires?|sunbeds?|tanning)\\b");
  private static final Rule NOT_EXPOSED =
      Rule.of(
          "radiographi|radio du thorax|scanner|fixe|fixation|piece|parquet|prothese|chaussures|sac"
              + " en cuir|pot[- ]catalytique|controle aux rayons|imagerie|allergi|creme"
              + " solaire|protection solaire|photoprotection|sels? de|oligo|dosage|bloc|formole");
  private static final Rule DURATION =
      Rule.of(
          "(?:(?:pendant|pdt|durant|for|during) (?:environ |plus de |pres de |over |about |almost )?(?<told>"
              + Numbers.WORD
              + ") (?:ans|annees|years)\\b)|(?:(?:sur|x)? ?(?:environ |plus de |pres de |over |about )?\\b("
              + Numbers.WORD
              + ") (?:d'|de )?(?:(?:ans|annees|years)\\b(?! ?(?:,|de la|,? patient| old))|a\\b(?= ?(?:[.;)]|$))))");
  private static final Rule SPAN =
      Rule.of("\\b((?:19|20)\\d\\d) ?(?:a|-|et|to|and|jusqu'en|until) ?((?:19|20)\\d\\d)\\b");
  private static final Rule FROM = Rule.of("(?:depuis|since|a partir de) ((?:19|20)\\d\\d)\\b");
  private static final Rule TO = Rule.of("(?:jusqu'en|until) ((?:19|20)\\d\\d)\\b");
  private static final Rule TABLE =
      Rule.of("\\b(?:rg|tableau|ra|mp)(?: n ?o?)? {0,2}(\\d{1,2})( ?(?:bis|ter|a|b))?\\b");

  private static final Rule DECLARED =
      Rule.of(
          "[^.;]{0,80}?(?:(?:une )?declaration|declaree?s?|maladie professionnelle|reconnue?s?|reconnaissance|en mp\\b|mp\\b)[^.;]{0,30}? \\(?(?:rg|tableau|ra|mp)(?: n ?o?)? {0,2}(\\d{1,2})( ?(?:bis|ter|a|b))?\\b");
  private static final Rule YEARS = Rule.of("(,?) (\\d{1,2}) ans\\b");
  private static final int MOST_YEARS = 45; // of work
  private static final int FEW_YEARS = 15; // younger than anybody at work

  private static final Rule RECOGNISED = Rule.of("maladie|professionnelle|rg|tableau|\\bmp ?\\d");

  private static final Rule AT_WORK =
      Rule.of(
          "poussiere|dust|travail|work|menuisier|ebeniste|charpentier|carpenter|chromage|nickelage|galvano|alliage|soud|weld|smelt|raffin|fonderie|usine|ouvrier|laborato");
  private static final Rule HANDLED =
      Rule.of(
          "\\b(?:manipul\\w+|utilis\\w+|handl\\w+|contact|emploi|usage|use|using|expose|decoup\\w+|ponc\\w+|scia(?:ge|it)|usinage|sciage)(?: (?!piece|fauteuil|table)[a-z]{5,16}){0,2} ?(?:of|with|de la|de l'|du|de|des|d'|au|aux|avec (?:le|la|du|de la|des)|avec|la|le|les|l')? ?$");
  private static final int HANDLED_REACH = 60;
  private static final Rule UNKNOWN =
      Rule.of(
          " ?[:=,(]? ?(?:exposition )?(?:(?:non|not|pas) (?:recherchee?|precisee?|renseignee?|connue?|evaluee?|evaluable|assessed|known|recorded|specified|asked)|(?:inconnue?|unknown)\\b)");
  private static final int ADVICE_REACH = 60; // characters from the advice to the agent
  private static final Rule AVOID =
      Rule.of(
          "\\b(?:evite[rz]?|eviction|proscrire|limite[rz]?|se proteger|protegez|prevenir|protection (?:contre|solaire)|ne pas s'exposer|eviter de s'exposer|avoid\\w*|limit(?:ing)?|minimi[sz]e|refrain from|protect\\w*)\\b[^.;]{0,50}$");
  private static final Rule AVOIDED =
      Rule.of(
          "[^.;,]{0,40}?\\b(?:a (?:eviter|proscrire|limiter|bannir)|deconseillee?s?|contre-indiquee?s?|interdite?s?|proscrite?s?|(?:should|must|is to|to) be (?:avoided|limited|minimi[sz]ed)|not (?:recommended|advised|allowed))\\b");
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
      Part sentence = Part.sentence(note, hit.start());
      List<Hit> jobs = note.hits(TermKind.JOB, sentence.from(), sentence.to());
      boolean exposed = sentence.has(EXPOSED) || !jobs.isEmpty() || declared(sentence).isPresent();
      if (exposed && !isOther(sentence) && fits(hit, sentence, jobs) && !isUntold(note, hit)) {
        Part stage = WorkStage.of(note, hit, sentence);
        Optional<Hit> job = WorkStage.job(note, hit, stage, sentence);
        add(found, hit, new Context(own(note, hit, stage), stage, sentence, job));
      }
    }
  }

  // "Declaration RG 15 ter faite.": the sentence behind that of the agent.
  private static Optional<Matcher> declared(Part sentence) {
    int next = sentence.to();
    while (next < sentence.note().lower().length()
        && !Character.isLetterOrDigit(sentence.note().lower().charAt(next))) {
      next++;
    }
    return sentence.note().at(DECLARED, next);
  }

  // "Soudeur 22 ans": the years in a job, no age.
  private static void inJob(Found.Values values, Part sentence, Hit job) {
    if (values.has("duration_years")) {
      return;
    }
    sentence
        .note()
        .at(YEARS, job.end())
        .filter(
            m -> Integer.parseInt(m.group(2)) <= (m.group(1).isEmpty() ? MOST_YEARS : FEW_YEARS))
        .ifPresent(m -> values.with("duration_years", Integer.valueOf(m.group(2))));
  }

  // "Radon : non recherche"
  private static boolean isUntold(Note note, Hit hit) {
    return note.at(UNKNOWN, hit.end()).isPresent() || isMedicine(note, hit) || isAdvice(note, hit);
  }

  // "eviter l'exposition solaire", "sun exposure should be avoided": advice, nothing that was.
  private static boolean isAdvice(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - ADVICE_REACH);
    return note.within(AVOID, Math.min(from, hit.start()), hit.start())
        || note.at(AVOIDED, hit.end()).isPresent();
  }

  // "trioxyde d'arsenic": a medicine.
  private static boolean isMedicine(Note note, Hit hit) {
    return note.hits(TermKind.DRUG, Math.max(0, hit.start() - 30), hit.end()).stream()
        .anyMatch(drug -> drug.end() >= hit.end());
  }

  // What is said of this agent before the next: "amiante (8 ans), silice (3 ans)".
  private static Part own(Note note, Hit hit, Part stage) {
    int end = stage.to();
    List<Hit> next = note.hits(TermKind.AGENT, hit.end(), end);
    return new Part(note, hit.end(), next.isEmpty() ? end : next.getFirst().start());
  }

  private static boolean isOther(Part sentence) {
    return sentence.has(NOT_EXPOSED) && !sentence.has(STRONG);
  }

  // Sun, wood, leather, lead and X-rays are common words: they need the word exposure.
  private static boolean fits(Hit hit, Part sentence, List<Hit> jobs) {
    return !COMMON.contains(hit.get("agent"))
        || sentence.has(STRONG)
        || (!jobs.isEmpty() && !hit.is("agent", "uv"))
        || sentence.has(AT_WORK)
        || (!hit.is("agent", "uv") && isHandled(hit, sentence));
  }

  // "pas de manipulation de formol"
  private static boolean isHandled(Hit hit, Part sentence) {
    int from = Math.max(sentence.from(), hit.start() - HANDLED_REACH);
    return sentence.note().within(HANDLED, Math.min(from, hit.start()), hit.start());
  }

  private static void add(Found found, Hit hit, Context context) {
    var values = Found.values().with("agent", hit.get("agent"));
    Part told = isDated(context.stage) ? context.stage : context.sentence;
    years(values, isDated(context.own) ? context.own : told);
    String cased = context.sentence.note().cased();
    context.job.ifPresent(
        j -> values.with("job", cased.substring(j.start(), j.end()).toLowerCase(Locale.ROOT)));
    context.job.ifPresent(job -> inJob(values, context.sentence, job));
    context
        .sentence
        .find(TABLE)
        .filter(_ -> context.sentence.has(RECOGNISED))
        .or(() -> declared(context.sentence))
        .ifPresent(table -> {
          String suffix = table.group(2) == null ? "" : " " + table.group(2).strip();
          values.with("occupational_disease", "RG " + table.group(1) + suffix);
        });
    found.judged(FindingKind.EXPOSURE, hit.start(), hit.end(), values);
  }

  private record Context(Part own, Part stage, Part sentence, Optional<Hit> job) {}

  private static boolean isDated(Part part) {
    return part.has(DURATION) || part.has(SPAN);
  }

  private static void years(Found.Values values, Part sentence) {
    Optional<Matcher> span = sentence.find(SPAN);
    if (span.isPresent()) {
      values
          .with("from_year", Integer.valueOf(span.get().group(1)))
          .with("to_year", Integer.valueOf(span.get().group(2)));
    } else {
      sentence.find(FROM).ifPresent(m -> values.with("from_year", Integer.valueOf(m.group(1))));
      sentence.find(TO).ifPresent(m -> values.with("to_year", Integer.valueOf(m.group(1))));
    }
    sentence
        .find(DURATION)
        .map(m -> m.group("told") == null ? m.group(2) : m.group("told"))
        .flatMap(Numbers::whole)
        .ifPresent(n -> values.with("duration_years", n));
  }
}
