package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads evaluations of response: one item for each evaluation said.
final class ResponseParser implements Parser {
  private static final Rule EVALUATION =
      Rule.of(
          "recist|scanner|scann?ograph|tdm|tep|pet|irm|mri|ct\\b|evaluation|reevaluation|lesion|cible|target|tumeur|tumor|tumour|metasta|bilan|reponse|response|repondeu|responder|maladie|disease|nodul|masse|imagerie|percist|cheson|lugano|deauville|cures|cycles|chimio|recidive|hepati|pulmon|somme|\\bsum\\b|\\bsld\\b|diametr|diamet|nadir|controle|\\bscans?\\b|\\brano\\b|\\beval\\b");
  private static final Rule NOT_RESPONSE =
      Rule.of(
          "stable sur le plan|recepteurs|courrier|psychiatr|instabilite|dissociation"
              + " (?:auriculo|electro)|stabilite (?:articul|hemodyn|rachid|de l'humeur)|marche|kine|criteres? d['e] ?(?:inclusion|exclusion|eligibilite)|(?:inclusion|exclusion|eligibility) criteria|litt?erature|pcr (?:grippe|covid|sars|multiplex)");
  // The letters of receptors, of a doctor's letter, of an image from the front.
  private static final Rule NOT_LETTERS =
      Rule.of(
          "\\b(?:rp|rc|er|pr)"
              + " ?(?:\\((?! ?-\\d| ?recist| ?selon| ?percist| ?imwg| ?cheson| ?lugano)|:(?! ?-\\d)|=|positi|negati|\\+|-(?!\\d{2,3} ?%))|\\b(?:rp|er|pr) ?\\d(?!\\d{0,3}/)|\\brc [0-9]|\\brp,? (?:de |en )?(?:face|profil|norm)|\\bre\\b");
  // What tells that a short word such as RP is a response.
  private static final Rule TOLD =
      Rule.of(
          "recist|evaluation|\\beval\\b|reponse|response|percist|scanner|tdm|tep|pet|\\bcures?\\b|induction|consolidation|rattrapage|salvage|cycles|lesion|cible|target|deauville|lugano|cheson|metaboli|morpholog|maladie|irm|\\bct\\b|mri|imagerie|chimio|controle|bilan|devenue?s?\\b|\\bbest\\b|meilleure|\\bscans?\\b|rano|imwg|\\b(?:en|in|au|a) (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|\\d{1,2} (?:mois|sem)|jan|feb|march|may|june|july|aug)");

  // "s'il y avait une reponse complete", "l'objectif est une reponse": nothing is evaluated.
  private static final Rule WISHED =
      Rule.of(
          "\\b(?:si|s'il|s'ils|en cas d[e']|jusqu'[a-z]+|until|if|should|objectif|le but|pour but|but (?:d[eu]|est)|vise|visant|viser|en vue d[e']|afin d[e']|chances?|taux|probabilite|goal|aim\\w*|unless|tant que|en attente d[e']|pour obtenir|duree|rate|selon(?! (?:mandard|recist|irecist|percist|cheson|lugano|dworak|becker|ryan|rodel|sataloff|chevallier|deauville|imwg|rano|choi|mrecist|les criteres|la classification|l'echelle)))\\b[^.;]{0,50}$|\\b(?:esper\\w*|espoir|hope\\w*|expect\\w*|attendu\\w*)\\b[^.,:;]{0,50}$|\\b(?:criteres? d['e] ?(?:inclusion|exclusion|eligibilite)|(?:inclusion|exclusion|eligibility) criteria|eligibility|(?:trial|study|essai|etude) (?:enrol|includ|inclu|recrut)\\w*|litt?erature|\\d ?% (?:of (?:the )?(?:patients|cases)|des (?:patients|cas|malades)))\\b[^.;]{0,90}$|(?:^|[.,;] ?)(?:sauf|hormis|except for|barring)(?: en cas de| nouvelle)? ?$|(?:en|in) (?:l'|the )absence (?:de|of)(?: toute| any| nouvelle)? ?$");
  private static final Rule YEAR = Rule.of("\\b(?:19|20)\\d\\d\\b");
  private static final Rule IMAGED =
      Rule.of(
          "recist|scanner|tdm|\\btep\\b|\\bpet\\b|\\birm\\b|\\bmri\\b|\\bct\\b|\\bscans?\\b|evaluation|bilan|imagerie|percist|cheson|lugano|deauville|reponse|response|controle|rano|somme|cible");
  private static final Rule BESIDE =
      Rule.of(
          "\\b(?:mais|but|while|whereas|tandis que|alors que|avec|with|contrastant|although)\\b|[;,]");

  // "45 % reduction, consistent with partial response": the images are sure, and say so.
  private static final Rule EVIDENT =
      Rule.of(
          "(?:, soit|consistent with|in keeping with|compatibles? avec|en faveur d[e']|temoignant d[e']|correspondant a|traduisant|en rapport avec)(?: ?an?| ?une?| la| l'une)? ?$");
  // "aucun reliquat tumoral": a response after medicines or rays, not in a wider excision.
  private static final Rule TREATED_BEFORE =
      Rule.of(
          "\\byp ?[tn]|neo-?adj|chimio|radioth|radiochim|chemo|radiation|immunoth|hormonoth|preoperatoire|preoperative|pre-?op\\b|\\btrg\\b|\\brcb\\b|mandard|sataloff|dworak|chevallier|reponse|response|\\bbcg\\b");
  private static final Rule WIDER =
      Rule.of(
          "\\b(?:reprise|re-?exc\\w+|second[- ]look|rtuv|rtu|conis\\w+|re-?coupes?|totalis\\w+|cicatrice|wider? excision|re-?resection|biopsi\\w+|elargissement)\\b");
  private static final Rule ANSWERS =
      Rule.of(" (?:complete |partielle )?(?:a|au|aux|to|sous|on|with) (?:la |l'|les |the )?");
  private static final int ANSWER_REACH = 25; // characters from the response to the medicine
  private static final Rule CONCLUDES =
      Rule.of(
          "(?:(?:en|in) )?(?:conclusion|au total|summary|resume|synthese|impression|resultats?|results?|assessment|statut (?:tumoral|de la maladie)|disease status|best (?:overall )?response) ?[:=,-] ?");
  private static final Rule BULLET = Rule.of("[ *•–-]{0,4}");
  private static final Rule UNDER =
      Rule.of("(?: [a-z]+){0,2} (?:sous|on|under|apres|after|malgre|despite|through) ");
  private static final Rule LIGAND = Rule.of("[ -]?l ?[12]\\b"); // of PD-L1
  private static final Rule END = Rule.of("[ .)]{0,3}");
  private static final Rule BEHIND = Rule.of("[:,] ?$");
  private static final Rule NEXT_PART = Rule.of(";|\\bpuis\\b|\\bthen\\b|\\bensuite\\b");
  private static final Rule EXCEPT =
      Rule.of(
          ",? (?:[a-z']+ ){0,5}?(?:hormis|sauf|excepte|en dehors|a l'exception|a part|mis a part|except|other than|apart from|mais|but)\\b");
  private static final String PROGRESSION = "progression";
  private static final Rule OTHER_PROGRESSION = Rule.of("en cas de|marche|kine");

  // "Diminution de la douleur", "stabilisation du rachis": no tumour answers there.
  private static final Rule OF_OTHERS =
      Rule.of(
          "(?: (?:was|were|is|est|a ete|etait))?(?: (?:seen|observed|reported|achieved|obtained|observee?|obtenue?|rapportee?))? ?(?:in|chez)? ?\\(?\\d{1,3}(?:[.,]\\d)? ?% (?:of (?:the |all )?(?:patients|cases|women|men)|des (?:patient|cas\\b|malade|femme|homme))|(?: (?:was|were|is|are|est|sont|seen|observed|reported|achieved|obtenues?|observees?|rapportees?))* (?:in|chez|dans) (?:\\d{1,3}(?:[.,]\\d)? ?%|(?:a|the|une) (?:minority|majority|third|quarter|minorite|majorite)|(?:un|une) (?:tiers|quart|moitie) des|(?:some|most|few) patients)|"
              + " a distance\\b| ?(?:anti-?\\w{4,}|antalg\\w+|analg\\w+|vaccin\\w+|immunitaire|immune|serolog\\w+|humorale|inflammatoire|ventriculaire|plaquettaire|transfusionnelle|glycemique|tensionnelle|diuretique|motrice|verbale|oculaire|placebo|symptomatique|haemodynamic|fonctionnelle|psycholog\\w+)\\b|"
              + "(?: partielle| complete| favorable| initiale)?(?: aux?| a| to)(?: la| l'| une?| the| an?)? ?(?:antibio|antalg|cortico|drainage|stent|prothese|ponction|infiltration|reeducation|rehabilitation|nutrition|renutrition|aliment|diet|dialys|sevrage|cortisone|prednis|paracet|steroid|antihist|diuret|insul|transfus|morphin|opioid|analges|vaccin|bronchodil|antifong|antivir|remplissage|ventil|fluid|anticoag|kine|physio|laxat|antieme|antihypert|traitement (?:antalg|antibio|diuret|symptom|antihypert|anticoag)|perfusion|oxygen|g-?csf|epo\\b|fer\\b|iron\\b|beta|levothyrox|psychoth|antidepress|colchicine|ains|nsaid|flu (?:jab|vaccine)|pain|hydrat|regime|insomn|(?:traitement|treatment) (?:de l'hypertension|du diabete|de la douleur|for pain)|stimul|ordres? |lumiere)|"
              + "[, ]{0,2}(?:de (?:la |l'|ses |cette |cet )?|du |des |d'(?:une? )?|of (?:the |her |his )?)(?:[a-z]+-)?(?:[a-z]*(?:algies?|dynies?)\\b|douleurs?|doloure|symptom|signes|dyspnee|toux|fievre|oedeme|paresthes|fatigue|asthenie|prurit|vertig|deficit|trouble|rachis|fractur|articul|foyer de fractur|tension|fonction|poids|ascite|epanchement|saignement|ictere|cholestase|syndrome inflamm|pain|cough|fever|swelling|spine|weight|bleeding|weakness)");

  @Override
  public void read(Note note, Found found) {
    for (int i = 0; i < note.sentences().size(); i++) {
      int from = note.sentences().start(i);
      int to = note.sentences().end(i);
      sentence(note, found, from, to);
    }
  }

  private static void sentence(Note note, Found found, int from, int to) {
    var part = new Part(note, from, to);
    List<Hit> hits = note.hits(TermKind.RESPONSE, from, to);
    Optional<Hit> mixed = hits.stream().filter(h -> h.is("response", "MIXED")).findFirst();
    if (mixed.isPresent()) {
      add(note, found, mixed.get(), "MIXED");
      return;
    }
    if (isTold(hits, part) && !isElse(hits, part)) {
      for (Part own : OtherCourse.apart(part)) {
        evaluation(note, found, own, note.hits(TermKind.RESPONSE, own.from(), own.to()));
      }
    }
  }

  private static boolean isElse(List<Hit> hits, Part part) {
    return part.has(NOT_RESPONSE)
        || (hits.stream().anyMatch(ResponseParser::isBrief) && part.has(NOT_LETTERS));
  }

  private static boolean isBrief(Hit hit) {
    return hit.end() - hit.start() <= 3;
  }

  private static boolean isTold(List<Hit> hits, Part part) {
    return !hits.isEmpty()
        || LesionCourse.isTold(part)
        || SumCourse.isTold(part)
        || part.holds('%');
  }

  private static void evaluation(Note note, Found found, Part part, List<Hit> hits) {
    List<Hit> said =
        hits.stream()
            .filter(h -> h.term().has("sure") || isOfMedicine(note, h) || counts(note, h, part))
            .filter(h -> !h.term().has("residue") || isCleared(note, h, part))
            .filter(h -> !isOfOthers(note, h))
            .toList();
    if (isDissociated(note, said, part)) {
      add(note, found, said.getFirst(), "MIXED");
      return;
    }
    said.forEach(h -> add(note, found, h, h.get("response").toUpperCase(Locale.ROOT)));
    boolean open = said.stream().allMatch(h -> isDenied(note, h));
    if (open) {
      course(found, part);
    } else {
      behind(found, part, said.getLast());
    }
  }

  private static void course(Found found, Part part) {
    if (!isCounted(found, part)) {
      new LesionCourse(part.note(), part.from(), part.to()).add(found);
    }
  }

  // "reponse partielle ; la maladie progresse ensuite": what is told behind the last answer.
  private static void behind(Found found, Part part, Hit last) {
    part.note()
        .first(NEXT_PART, last.end(), part.to())
        .ifPresent(m -> course(found, new Part(part.note(), m.end(), part.to())));
  }

  // By a change in percent, or by two sums.
  private static boolean isCounted(Found found, Part part) {
    boolean percent = part.holds('%') && (part.has(EVALUATION) || EvaluationRow.opens(part));
    return (percent && PercentCourse.read(found, part)) || SumCourse.read(found, part);
  }

  // "reponse hepatique mais progression osseuse", said of one evaluation.
  private static boolean isDissociated(Note note, List<Hit> said, Part part) {
    if (said.isEmpty() || part.has(LesionCourse.THEN) || !part.has(BESIDE)) {
      return false;
    }
    boolean less = says("PR", note, said);
    boolean more = says("PD", note, said);
    return new LesionCourse(note, part.from(), part.to()).isTwofold(less, more);
  }

  private static boolean says(String response, Note note, List<Hit> said) {
    return said.stream().anyMatch(h -> h.is("response", response) && isSaid(note, h));
  }

  private static boolean isSaid(Note note, Hit hit) {
    Judgement j = note.judge(hit.start(), hit.end());
    return !j.negated() && !j.hypothesis();
  }

  // "-51 %, sans nouvelle lesion": what is denied leaves the rest to be read.
  private static boolean isDenied(Note note, Hit hit) {
    return !hit.is("response", "SD")
        && !hit.is("response", "NE")
        && note.judge(hit.start(), hit.end()).negated();
  }

  private static boolean isCleared(Note note, Hit hit, Part part) {
    return note.first(TREATED_BEFORE, 0, note.lower().length()).isPresent()
        && !part.has(WIDER)
        && note.at(EXCEPT, hit.end()).isEmpty();
  }

  private static boolean isOfOthers(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    return note.at(OF_OTHERS, hit.end()).isPresent()
        || isOfOtherMedicine(note, hit)
        || new Part(note, from, hit.start()).has(WISHED)
        || isPastProgression(note, hit, from);
  }

  // "progression sous capecitabine"
  private static boolean isUnderMedicine(Note note, Hit hit) {
    return note.at(UNDER, hit.end())
        .filter(m -> isUnder(note, new Hit(hit.term(), m.end(), m.end())))
        .isPresent();
  }

  // "bonne reponse a la fluoxetine": of no medicine against cancer.
  private static boolean isOfOtherMedicine(Note note, Hit hit) {
    return note.at(ANSWERS, hit.end())
        .map(m -> note.hits(TermKind.DRUG, m.end(), Math.min(m.end() + 25, note.lower().length())))
        .filter(drugs -> !drugs.isEmpty() && drugs.getFirst().start() <= hit.end() + ANSWER_REACH)
        .filter(drugs -> drugs.getFirst().is("class", "other"))
        .isPresent();
  }

  // "progression hepatique en 2020 : FOLFIRI": an event of the story, no evaluation.
  private static boolean isPastProgression(Note note, Hit hit, int from) {
    var sentence = new Part(note, from, note.sentenceEnd(hit.start()));
    return note.lower().startsWith(PROGRESSION, hit.start())
        && !EvaluationRow.follows(note, hit)
        && sentence.has(YEAR)
        && !sentence.has(IMAGED);
  }

  private static boolean counts(Note note, Hit hit, Part part) {
    return EvaluationRow.holds(note, hit, part)
        || isOfTumour(note, hit, part)
        || isConclusion(note, hit);
  }

  // "Conclusion : stabilite.": nothing else is said.
  private static boolean isConclusion(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    return note.is(END, hit.end(), note.sentenceEnd(hit.start()))
        && (note.is(CONCLUDES, from, hit.start())
            || (note.is(BULLET, from, hit.start()) && note.section(from).equals("conclusion")));
  }

  private static boolean isOfTumour(Note note, Hit hit, Part part) {
    boolean bare =
        hit.is("response", "PD")
            && hit.end() - hit.start() == PROGRESSION.length()
            && note.lower().startsWith(PROGRESSION, hit.start());
    if (isBrief(hit)) {
      return isShortAnswer(note, hit, part);
    }
    return !bare
        ? part.has(EVALUATION) || hit.end() - hit.start() > 12
        : (part.has(EVALUATION) && !part.has(OTHER_PROGRESSION)) || isUnderMedicine(note, hit);
  }

  private static boolean isShortAnswer(Note note, Hit hit, Part part) {
    return note.at(LIGAND, hit.end()).isEmpty() && (part.has(TOLD) || isUnder(note, hit));
  }

  // "cisplatine et pemetrexed : stabilite": what a medicine against cancer did.
  private static boolean isOfMedicine(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    return note.within(BEHIND, Math.max(from, hit.start() - 3), hit.start())
        && (!note.hits(TermKind.REGIMEN, from, hit.start()).isEmpty()
            || note.hits(TermKind.DRUG, from, hit.start()).stream()
                .anyMatch(drug -> !drug.is("class", "other")));
  }

  // "PD sous Taxol": a medicine in the sentence.
  private static boolean isUnder(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    int to = note.sentenceEnd(hit.start());
    return !note.hits(TermKind.DRUG, from, to).isEmpty()
        || !note.hits(TermKind.REGIMEN, from, to).isEmpty();
  }

  private static void add(Note note, Found found, Hit hit, String response) {
    if (response.equals("NONE")) {
      return; // a word that only looks like an answer
    }
    Judgement j = note.judge(hit.start(), hit.end());
    if (j.family()) {
      return; // of a relative
    }
    boolean change = hit.is("response", "SD") || hit.is("response", "NE");
    boolean evident = isEvident(note, hit);
    boolean open = j.hypothesis() && !evident;
    Judgement said =
        new Judgement(
            !change && !evident && j.negated(), open, j.family(), j.history(), j.planned());
    found.add(
        FindingKind.RESPONSE,
        new Found.Place(hit.start(), hit.end()),
        Found.values().with("response", response),
        said);
  }

  private static boolean isEvident(Note note, Hit hit) {
    return new Part(note, note.sentenceStart(hit.start()), hit.start()).has(EVIDENT);
  }
}
