package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Cause;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// The patient's death in a report, and what it is blamed on.
final class DeathSayings {
  private static final PhraseTable DEATHS = PhraseTable.read("deaths.tsv");
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:risque|certificat|cause|menace|consultation"
              + " d'annonce|conjoint|epoux|epouse|mari|veuve?|veuf|femme|(?<!cher )(?<!chere )amie?|frere|soeur|pere|mere|fils|fille|husband|wife|bronchogram\\w*|echantillons?|prelevements?|courriers?|lames?|tubes?|pieces?|demandes?|dossiers?|tissu\\w*|cellul\\w*)\\b[^.;]{0,40}$|mort"
              + " (?:subite|cellulaire)");

  /// "Appel de Mme X : son mari est decede": who tells of it is the relative.
  private static final Pattern NEWS =
      Pattern.compile(
          "\\b(?:appels?|telephon\\w+|message|mail|fait part|apprend|informe\\w*|annonce|phoned|called|rang|informs?|told us)\\b[^.;]{0,80}\\b(?:son|sa|her|his) (?:mari|epouse?|conjointe?|compagn\\w+|femme|pere|mere|frere|soeur|fils|fille|husband|wife|father|mother|brother|sister|son|daughter)\\b[^.;]{0,45}$");

  private static final Pattern FUTURE =
      Pattern.compile("\\b(?:en cas de|avant son|si)\\b[^.;]{0,15}$");

  /// What the tumour did, by which its patient died: "insuffisance respiratoire par envahissement".
  private static final String THROUGH =
      "(?:sur|par) (?:une? |l')?(?:recidive|rechute|carcinose|metasta|progression|evolution|envahissement|dissemination|infiltration"
          + " (?:tumorale|leucemique|lymphomateuse|diffuse)|compression tumorale)|(?:from|due to|caused"
          + " by) (?:\\w+ ){0,2}(?:infiltration|invasion|spread|metasta\\w+|recurrence)\\b"
          + "|(?:consequence|complication|evolution|suites)s? (?:\\w+ ){0,2}?d(?:e|u) ?(?:la |son |sa |l'|cette |ce )?(?:\\w+ )?(?:leucemie|la[lm]\\b|lymphome|myelome|cancer|carcinome|tumeur|melanome|sarcome|gliom|glioblastome|mesotheliome|hemopathie|neoplasie)"
          + "|(?:consequence|complication)s? of (?:the |his |her )?(?:\\w+ ){0,2}(?:leuk|lymphom|myelom|cancer|carcinoma|tumou?r|melanom|sarcom|gliom)"
          + "|(?:de|a|par) (?:son|sa) (?:\\w{3,12}sarcome|adenocarcinome|cholangiocarcinome|syndrome de richter)";

  private static final Pattern OTHER_CAUSE =
      Pattern.compile(
          "(?:infarctus|cardiaque|arret cardio|avc|accident|embolie|hemorragie"
              + " cerebrale|infectieu\\w+|pneumopathie|sepsis|septi\\w+|choc"
              + " septique|covid|insuffisance"
              + " cardiaque|decompensation|chute|rupture|anevrysme|stroke|myocardial|heart"
              + " failure|pneumonia|sans (?:rapport|lien)|unrelated|non carcinolog\\w*|autre"
              + " cause|mesenterique|cardiovasculaire)");
  private static final Pattern CANCER_CAUSE =
      Pattern.compile(
          "(?:"
              + THROUGH
              + "|progression|evolution|(?:tumeur|cancer|carcinome|chc|lymphome|leucemie|myelome|melanome|sarcome|gliome)s? (?:\\S+ ){0,2}(?:evoluti(?:f|ve)|evoluee?|terminale?|avancee?|en phase terminale|progressi(?:f|ve))|maladie evolutive|maladie (?:cancereuse|neoplasique|metastatique|tumorale)|des"
              + " suites d\\S* (?:son|sa|d'un|du)?"
              + " ?(?:cancer|melanome|lymphome|leucemie|myelome|carcinome|tumeur|sarcome|syndrome (?:de"
              + " richter|myelodysplasique)|hemopathie|neoplasie|adenocarcinome|glioblastome)|suites?"
              + " d\\S* (?:son|sa|cette|la)"
              + " (?:cancer|maladie|leucemie)|carcinose|metasta\\w+|(?:d'un|de son|du|par"
              + " (?:son|un)|liee? a son)"
              + " (?:cancer|carcinome|mesotheliome|sarcome|glioblastome|gliome|myelome|hepatocarcinome|chc|gist|neuroblastome)(?!"
              + " (?:\\S+ ){0,4}(?:etant |est |restait )?(?:stable|en remission|gueri))|(?:imputables?|attribuables?|attribue|du|lie|due?) (?:au?x?|a (?:la |sa |l')|to (?:the )?)?(?:la[lm]|l[lm]c|lnh|ldgcb|aml|cll|mm|smd|mds|chc|hcc)\\b|from"
              + " (?:his|her|the|progressive)|(?:from|of) (?:\\w+ ){0,4}(?:cancer|carcinoma|melanoma|lymphoma|leuk(?:a?)emia|myeloma|sarcoma|glioblastoma|glioma|mesothelioma|tumou?r|malignancy|neoplasm)|tumoral\\w*|disease"
              + " progression|lymphome|leucemie|melanome|soins palliatifs|palliative|\\btumeur cerebrale|brain tumou?r|(?:tumeur|cancer|carcinome|sarcome|melanome|lymphome|leucemie|myelome|gliome|glioblastome|mesotheliome|hepatocarcinome|maladie)s? (?:\\S+ ){0,4}(?:(?:qui )?l'(?:a|avait|ait|aura) emportee?|qui l'emporte|(?:qui )?(?:a|avait|aura|ait) (?:fini par )?(?:eu|avoir) raison d|qui l'a tuee?)|succomb\\w+ (?:\\S+ ){0,2}(?:a|au) (?:son|sa|ce|cette|un|une) (?:\\S+ ){0,2}(?:tumeur|cancer|carcinome|sarcome|melanome|lymphome|leucemie|myelome|gliome|glioblastome|mesotheliome|hepatocarcinome)|by (?:his|her|the) (?:\\w+ ){0,3}(?:cancer|carcinoma|tumou?r|lymphoma|leuk\\w+|sarcoma|melanoma))");

  /// "Au stade terminal de son lymphome", "end-stage ovarian cancer".
  private static final Pattern AT_ITS_END =
      Pattern.compile(
          "\\b(?:stade|phase) (?:pre)?terminale? d(?:e|u|'un) ?(?:son |sa |l'|la |cette |ce )?(?:\\w+ )?(?:cancer|carcin|adenocarcin|tumeur|melanom|lymphom|leucem|myelom|sarcom|gliom|gliobl|mesothel|hepatocarcin|maladie (?:cancereuse|metastatique|neoplasique))"
              + "|\\b(?:terminal|end-?stage) (?:\\w+ ){0,2}(?:cancer|carcinoma|melanoma|lymphoma|leuka?emia|myeloma|sarcoma|glioma|glioblastoma|mesothelioma)");

  /// "Cause : leucémie aiguë réfractaire", "Cause of death Ia: glioblastoma".
  private static final Pattern STATED =
      Pattern.compile(
          "\\bcauses?(?: (?:directe|immediate|initiale|principale|probable))?(?: (?:du deces|de la"
              + " mort|de deces|of death))?(?: (?:1|i) ?[ab])? ?[:=]([^.;\\n]{3,120})"
              + "|(?:death certificate|certificat(?: de deces)?) ?[:,-]? ?(?:1|i) ?a[ :.,]*([^.;\\n]{3,80})");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:tumeur|cancer|cup|carcinome|carcinoma|sarcom|melanom|gliom|glioblastom|mesotheliom|leuc?k?aemia|leucemi|lymphom|myelom)");
  private static final Pattern HISTORY =
      Pattern.compile(
          "\\b(?:antecedents?|atcds?|history|remission|gueri|cured|sans (?:rapport|lien)|unrelated|sans evolution|stable)\\b");

  private DeathSayings() {}

  static List<Draft> of(Page page) {
    var drafts = new ArrayList<Draft>();
    for (var hit : DEATHS.find(page.folded())) {
      var before = page.before(hit.start(), 60);
      boolean other =
          (OTHERS.matcher(before + hit.words()).find() && !isNews(page, hit.start()))
              || FUTURE.matcher(before).find()
              || page.family(hit.start());
      if (!other) {
        var judgement =
            new Judgement(
                before.endsWith("pas de ") || before.endsWith("non "), false, false, false, false);
        drafts.add(
            new Draft(
                new Said.Death(cause(page, hit)),
                hit.start(),
                hit.end(),
                page.disease(hit.start(), judgement)));
      }
    }
    return drafts;
  }

  private static boolean isNews(Page page, int position) {
    return NEWS.matcher(page.before(position, 120)).find();
  }

  // The sentence of the death first, then the report's; another cause beside a cancer wins in its
  // own sentence.
  private static Cause cause(Page page, PhraseTable.Hit hit) {
    var sentence = page.sentence(hit.start());
    var stated = STATED.matcher(page.folded());
    if (stated.find() && tellsTumour(page, stated)) {
      return Cause.CANCER;
    }
    if (OTHER_CAUSE.matcher(sentence).find()) {
      return sentence.contains("sans ") ? Cause.OTHER : blamed(sentence);
    }
    return CANCER_CAUSE.matcher(sentence).find() ? Cause.CANCER : beside(page, hit);
  }

  /// What the rest of the report blames: a cancer that was at its end, whatever else it names.
  private static Cause beside(Page page, PhraseTable.Hit hit) {
    if (AT_ITS_END.matcher(page.folded()).find()) {
      return Cause.CANCER;
    }
    if (OTHER_CAUSE.matcher(page.folded()).find()) {
      return Cause.OTHER;
    }
    boolean cancer = CANCER_CAUSE.matcher(page.folded()).find() || names(page, hit);
    return cancer ? Cause.CANCER : Cause.UNSAID;
  }

  /// "Died on 22 September. CUP, liver failure": the tumour named with the death.
  private static boolean names(Page page, PhraseTable.Hit hit) {
    int sentence = page.layout().at(hit.start());
    int last = Math.min(sentence + 1, page.layout().sentences().size() - 1);
    int from = page.layout().sentences().get(sentence).start();
    var words = page.folded().substring(from, page.layout().sentences().get(last).end());
    return NAMED.matcher(words).find() && !HISTORY.matcher(words).find();
  }

  private static boolean tellsTumour(Page page, Matcher stated) {
    int group = stated.group(1) == null ? 2 : 1;
    int from = stated.start(group);
    int to = stated.end(group);
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(f -> f.start() >= from && f.end() <= to)
        .anyMatch(f -> f.find("behaviour").filter("malignant"::equals).isPresent());
  }

  private static Cause blamed(String sentence) {
    var other = OTHER_CAUSE.matcher(sentence);
    var cancer =
        Pattern.compile(
                "imputables? (?:a|au)|attribue\\w* (?:a|au)|(?:de|a|par) (?:son|sa)"
                    + " (?:cancer|carcinome|mesotheliome|sarcome|glioblastome|lymphome|leucemie|myelome|melanome|tumeur)|lie\\w*"
                    + " a (?:la |sa |l')?(?:progression|evolution|maladie)|des suites|(?:leucemie|la[lm]|lymphome|myelome|cancer|carcinome|tumeur|melanome) (?:\\S+ ){0,2}(?:en rechute|refractaire|en progression|en echappement)|(?:tumeur|cancer|carcinome|chc) (?:\\S+ ){0,2}(?:evoluti(?:f|ve)|terminale?|avancee?)|progression"
                    + " (?:de|tumorale|hepatique|pulmonaire|cerebrale)|"
                    + THROUGH
                    + "|(?:sur|compliquant|secondaire"
                    + " a|due? a|dans le cadre d\\S*|complicating) ?(?:une? |sa |son |la"
                    + " |l')?(?:la[lm]\\b|l[lm]c\\b|lnh\\b|smd\\b|chc\\b|gist\\b|myelodysplas|hemopathie|neoplasie|leucemie|lymphome|myelome|cancer|carcinome|tumeur|leuk|lymph|myeloma)")
            .matcher(sentence);
    return cancer.find() ? Cause.CANCER : other.find() ? Cause.OTHER : Cause.UNSAID;
  }
}
