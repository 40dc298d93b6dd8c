package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads the course of a tumour: recurrence, metastasis, progression, remission, second primary,
/// death.
final class EventParser implements Parser {
  private static final Rule OTHER_PROGRESSION =
      Rule.of(
          "^ ?(?:en (?:kine\\w*|reeducation|langage|autonomie)|de la (?:sonde|camera|mobilite|force)|du (?:coloscope|endoscope|guide|catheter)|de l'(?:endoscope|appareil)|de la marche|dans le rang|du poids|des (?:apports|ingesta|prises)|de la marche|professionnelle|des"
              + " apprentissages|en kine|ponderale|de la dose|of walking|with physio|scolaire|du"
              + " perimetre|de l'autonomie|dans la marche|de la sonde|du guide|du catheter|de l'endoscope|du coloscope|du travail|de la dilatation|du bol|de l'alimentation|du debit|des paliers|de la diversification|au fauteuil|de la vaccination|du traitement|vers l'autonomie|free|dans"
              + " ses|satisfaisante (?:de|a) la|favorable (?:de|a) la|dans l'(?:echelle|apprentissage)|well\\b|nicely\\b|satisfactorily)|^[- ]free");
  private static final Rule OTHER_DISEASE =
      Rule.of(
          " ?(?:of|in|de|du|des|d'|de la|de l'|de sa|de son) ?(?:(?:his|her|the|la|l'|sa|son|a|an|une?) ?)?(?:[a-z]+ ){0,2}?(?:presby\\w+|\\w*arthr\\w+|demen\\w+|myop\\w+|catarac\\w+|glaucom\\w+|neuropath\\w+|scolio\\w+|surdite|deafness|hearing|dmla|bpco|copd|emphysem\\w+|parkinson\\w*|alzheimer\\w*|sclerose|sclerosis|cirrhos\\w+|insuffisance|heart failure|osteopor\\w+|diabet\\w+|atheros?c?l?e?r?\\w*|stenos\\w+|renal failure|labou?r|pneumopathie|infection|oedeme|douleurs?|pain)\\b");
  // "evolution osseuse favorable"
  private static final Rule WELL =
      Rule.of(
          " ?(?:est |etait |reste |is |tres |globalement |plutot )*(?:favorable|satisfaisante?|simple|bonne|positive|stable|regressive|sans (?:particularite|probleme|complication)|marquee par une? (?!progress|recidiv|rechut|apparition|augment)|marquee par une (?:amelioration|diminution|regression|stabilit))");
  // "survie sans progression", "died of progressive disease": no event of its own.
  private static final Rule NO_EVENT =
      Rule.of(
          "\\b(?:survie (?:mediane )?sans|delai (?:median )?(?:jusqu'a|avant)|temps (?:jusqu'a|avant)|time to|survival without) (?:la |sa |l'|a |the )?$");
  private static final Rule RECOVERY =
      Rule.of(
          "\\b(?:mobilite|marche|autonomie|poids|reeducation|perimetre|force|appetit|kine\\w*|deglutition|transferts?|scolarite|apprentissages?|amplitudes?|flexion|etat general|walking|mobility|weight|rehabilitation|strength)\\b(?: (?:est|toujours|reste|nettement|bien|globalement|is|articulaires?|musculaire))* ?$");
  private static final Rule OTHER_RELAPSE =
      Rule.of(
          "(?:rechute|recidive)s? (?:febrile|thrombo\\w+|allergique|asthmatique|ischemique|comitiale|epileptique|goutteuse|psychotique|de (?:la |l')?(?:grippe|goutte|maladie (?:thrombo|de crohn)|crohn|crise|thrombose|bronchite|pneumopathie|pneumonie|pancreatite|colique|lithiase|calcul|chute|luxation|fracture|sciatique|sigmoidite|diverticulite|rectocolite|sinusite|pyelonephrite|migraine|toux|vomissement|nausee|diarrhee|constipation|mucite|hoquet|syncope|malaise|cholecystite|polyarthrite|polype|kyste|lymphocele|lymphoedeme|zona|candidose|toxicomanie|retention)|(?:du|de son) (?:canal carpien|lumbago|torticolis|tennis elbow|lombago|zona|pneumothorax|kyste|tabac|diabete|syndrome (?:depressif|confusionnel|nephrotique|occlusif)|psoriasis|polype|lymphocele)|des (?:crises|vomissements|nausees|douleurs|chutes|calculs|polypes|coliques)|d'(?:asthme|eczema|angine|angor|urticaire|uveite|ulcere|hemoptysie|oedeme|accident|avc|ait|arythmie|endometriose|erysipele|otite|hernie|eventration|escarre|hyponatremie|hypercalcemie)|d'une (?:embolie|thrombose|hernie|fistule|infection|pleuresie)|depressi\\w+|alcool\\w*|tabagi\\w*|de (?:la"
              + " )?(?:depression|fievre|lombalgie|epanchement|pleuresie|ascite|hematurie|saignement|fistule|stenose|abces|cystite|hernie|infection|douleur|phlebite|paludisme)|herniaire|anxi\\w+|infectieu\\w+|ethyli\\w+|d'(?:embolie|epanchement|ascite|hematurie|infection|abces|anemie|herpes|hemorragie|occlusion))|(?:depression|depressive|alcohol)"
              + " relapse");
  private static final Rule OTHER_REMISSION =
      Rule.of("depress|crohn|polyarthrit|diabete|nephrotique|asthme");
  private static final Rule OTHER_DEATH =
      Rule.of(
          "(?:risque|certificat|cause|menace|annonce) (?:de |du )?(?:deces|mort)|mort subite|mort"
              + " cellulaire|cell death|death certificate|programmed");
  // "no evidence of disease progression" tells no remission.
  private static final Rule NO_END = Rule.of(" (?:progression|recurrence|relapse)");
  private static final Rule FREE = Rule.of("[- ]free"); // "recurrence-free survival"
  private static final Rule BLEEDING = Rule.of("hemorragique");
  private static final Rule TRANSFORMED =
      Rule.of(
          "lymphom|leuc|blast|myelo|anaplas|glio|richter|carcinom|neuroendocr|small cell|petites"
              + " cellules|acutis|myelofib|large|haut grade|sarcom");
  private static final Rule SYNCHRONOUS =
      Rule.of("\\b(?:synchron\\w+|d'emblee|de novo|at diagnosis|au diagnostic)\\b");
  private static final Rule METACHRONOUS = Rule.of("\\bmetachron\\w+");
  private static final Rule RADIATION =
      Rule.of(
          "radio-?induit|radiation[- ](?:induced|associated)|post-?radi(?:que|ation|otherapi)|induite?s? par (?:la radiotherapie|les rayons|l'irradiation)|en (?:territoire|zone|champ) irradie");
  private static final Rule RANK =
      Rule.of(
          "\\b(premiere|first|1ere|1re|1st|deuxieme|2nde|2nd|seconde|second|2e|2eme|troisieme|third|3rd|3e|3eme|quatrieme|fourth|4th|4e|4eme)"
              + " $");

  private static final Rule NO_WORD = Rule.of(" ?-? ?l ?-?[12]|-?1");
  private static final Rule PARTIAL = Rule.of(" ?partielle| ?partial");
  private static final Rule PARTIAL_BEFORE = Rule.of("\\bpartial $");
  private static final Rule BESIDE = Rule.of("[^,;.:]{0,40}");
  private static final Rule NEXT = Rule.of(" ?(?:[a-z]{4,12} )?");
  private static final Rule SIDE_LETTER = Rule.of(" ?\\(([rldg])\\)");
  private static final Rule OR_BEFORE =
      Rule.of(
          "\\b(local|regional|loco-?regional|nodal|distant|metastatic)(?:,? (?:or|and|nor) |/)(?:local |regional |loco-?regional |nodal )?$");
  private static final Rule OR_AFTER =
      Rule.of(
          " ?(?:ou|et|ni|/|et/ou|or|and) (?:de recidive )?(locale|regionale|ganglionnaire|a distance|metastatique|distant|metastatic)\\b");
  private static final Map<String, String> KINDS =
      Map.of(
          "loc", "local_recurrence",
          "reg", "regional_recurrence",
          "nod", "regional_recurrence",
          "gan", "regional_recurrence");

  @Override
  public void read(Note note, Found found) {
    List<Hit> hits = note.hits(TermKind.EVENT);
    for (int i = 0; i < hits.size(); i++) {
      int to = note.sentenceEnd(hits.get(i).start());
      to = i + 1 < hits.size() ? Math.min(to, hits.get(i + 1).start()) : to;
      if (hits.get(i).is("type", "initial")) {
        initial(note, found, hits.get(i));
      } else if (!isOther(note, hits.get(i))) {
        event(note, found, hits.get(i), Math.max(to, hits.get(i).end()));
      }
    }
    note.inSentences(RADIATION).forEach(m -> induced(note, found, m));
  }

  // "meningiome radio-induit": a tumour that rays made is a second one.
  private static void induced(Note note, Found found, Matcher m) {
    int from = note.sentenceStart(m.start());
    int to = note.sentenceEnd(m.start());
    boolean told =
        note.hits(TermKind.EVENT, from, to).stream().anyMatch(e -> e.is("type", "second_primary"));
    List<Hit> tumours = note.hits(TermKind.TUMOUR, Math.max(from, m.start() - 45), m.end() + 30);
    if (told || tumours.isEmpty()) {
      return;
    }
    Hit tumour = tumours.getFirst();
    int start = Math.min(tumour.end(), m.end());
    int end = Math.max(tumour.start(), m.start());
    if (start >= end || note.is(tumour.start() < m.start() ? BESIDE : NEXT, start, end)) {
      Term second = new Term(TermKind.EVENT, Map.of("type", "second_primary"));
      int last = Math.max(tumour.end(), m.end());
      event(
          note,
          found,
          new Hit(second, Math.min(tumour.start(), m.start()), last),
          Math.max(to, last));
    }
  }

  private static void event(Note note, Found found, Hit hit, int to) {
    var values = Found.values();
    Judgement judgement = note.judge(hit.start(), hit.end());
    List<Hit> sites = EventSites.of(note, hit, to, judgement.negated());
    List<String> organs = sites.stream().map(s -> s.get("organ")).distinct().toList();
    values.with("type", EventSites.type(hit, organs, note.lower().substring(hit.start(), to)));
    if (!organs.isEmpty() && !hit.is("type", "death")) {
      values.with("sites", organs);
    }
    values.with("side", side(note, hit, to));
    details(values, Part.sentence(note, hit.start()));
    rank(note, values, hit);
    if (!judgement.negated()) {
      values.with("date", new Dated(note, found).date(hit.start(), hit.end()));
    }
    if (!judgement.family() && !isBare(note, hit, values)) {
      var place = new Found.Place(hit.start(), hit.end());
      found.add(FindingKind.EVENT, place, values, judgement);
      alternative(note, hit)
          .ifPresent(type -> found.add(FindingKind.EVENT, place, type, judgement));
    }
  }

  // "PD" alone is a response.
  private static boolean isBare(Note note, Hit hit, Found.Values values) {
    return hit.term().has("short")
        && (after(note, hit).opens(NO_WORD) || !(values.has("sites") || values.has("date")));
  }

  private static String side(Note note, Hit hit, int to) {
    String side = new Near(note).side(hit.end(), Math.min(to, hit.end() + 60));
    return side.isEmpty()
        ? note.at(SIDE_LETTER, hit.end())
            .map(m -> "rd".contains(m.group(1)) ? "right" : "left")
            .orElse("")
        : side;
  }

  // "no local or distant recurrence", "recidive locale ou a distance"
  private static Optional<Found.Values> alternative(Note note, Hit hit) {
    if (!hit.get("type").endsWith("_recurrence")) {
      return Optional.empty();
    }
    return note.at(OR_AFTER, hit.end())
        .or(() -> before(note, hit).find(OR_BEFORE))
        .map(m -> KINDS.getOrDefault(m.group(1).substring(0, 3), "distant_recurrence"))
        .filter(type -> !hit.is("type", type))
        .map(type -> Found.values().with("type", type));
  }

  private static void details(Found.Values values, Part sentence) {
    if (sentence.has(SYNCHRONOUS)) {
      values.with("synchronous", true);
    } else if (sentence.has(METACHRONOUS)) {
      values.with("synchronous", false);
    }
    if ("second_primary".equals(values.get("type")) && sentence.has(RADIATION)) {
      values.with("radiation_induced", true);
    }
  }

  private static void initial(Note note, Found found, Hit hit) {
    String words = note.lower().substring(hit.start(), hit.end());
    if (words.contains("metasta") || words.contains(" iv")) {
      var values = Found.values().with("type", "initial").with("metastatic", true);
      values.with("date", new Dated(note, found).date(hit.start(), hit.end()));
      found.judged(FindingKind.EVENT, hit.start(), hit.end(), values);
    }
  }

  // "premiere rechute en 2017, deuxieme rechute en 2019": the number right before the word.
  private static void rank(Note note, Found.Values values, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 14);
    var rank = RANK.matcher(note.lower().substring(Math.min(from, hit.start()), hit.start()));
    if (rank.find()) {
      values.with("rank", rank(rank.group(1)));
    }
  }

  private static int rank(String word) {
    return switch (word.charAt(0)) {
      case 'p', '1' -> 1;
      case 'f' -> word.startsWith("fi") ? 1 : 4;
      case 'd', 's', '2' -> 2;
      case 't', '3' -> 3;
      default -> 4;
    };
  }

  // "pT2 N1 M+": a stage.
  private static final Rule STAGE_BEFORE =
      Rule.of("\\b[a-z]{0,3}[tn][0-4x+][a-z0-9+]{0,3}[ ,]*[a-z]?$");

  // "mobilite en progression": what grows is no tumour.
  private static boolean isRecovery(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 50);
    return new Part(note, from, hit.start()).has(RECOVERY);
  }

  private static boolean isOther(Note note, Hit hit) {
    Part sentence = Part.sentence(note, hit.start());
    return switch (hit.get("type")) {
      case "progression" ->
          after(note, hit).has(OTHER_PROGRESSION)
              || after(note, hit).opens(OTHER_DISEASE)
              || after(note, hit).opens(WELL)
              || isRecovery(note, hit)
              || before(note, hit).has(NO_EVENT);
      case "metastasis" ->
          note.lower().startsWith("m+", hit.start()) && before(note, hit).has(STAGE_BEFORE);
      case "recurrence" ->
          after(note, hit).opens(FREE)
              || new Part(note, hit.start(), Math.min(note.lower().length(), hit.end() + 30))
                  .has(OTHER_RELAPSE);
      case "complete_remission" ->
          sentence.has(OTHER_REMISSION)
              || after(note, hit).opens(NO_END)
              || after(note, hit).opens(PARTIAL)
              || before(note, hit).has(PARTIAL_BEFORE);
      case "death" -> sentence.has(OTHER_DEATH);
      case "transformation" -> sentence.has(BLEEDING) || !isNamed(note, hit, sentence);
      default -> false;
    };
  }

  // "transformation en LDGCB": what it turned into is a tumour.
  private static boolean isNamed(Note note, Hit hit, Part sentence) {
    return sentence.has(TRANSFORMED)
        || !note.hits(TermKind.TUMOUR, hit.end(), note.sentenceEnd(hit.start())).isEmpty();
  }

  private static Part before(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 30);
    return new Part(note, Math.min(from, hit.start()), hit.start());
  }

  private static Part after(Note note, Hit hit) {
    return new Part(note, hit.end(), Math.min(note.sentenceEnd(hit.start()), hit.end() + 40));
  }
}
