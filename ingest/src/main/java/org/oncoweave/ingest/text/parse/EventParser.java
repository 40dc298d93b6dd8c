package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
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
          "lymphom|leuc|myelo|anaplas|glio|richter|carcinom|neuroendocr|small cell|petites"
              + " cellules|acutis|myelofib|large|haut grade|sarcom");
  private static final Rule SYNCHRONOUS =
      Rule.of("\\b(?:synchron\\w+|d'emblee|de novo|at diagnosis|au diagnostic)\\b");
  private static final Rule METACHRONOUS = Rule.of("\\bmetachron\\w+");
  private static final Rule RADIATION = Rule.of("radio-?induit|radiation-induced");
  private static final Rule RANK =
      Rule.of(
          "\\b(premiere|first|1ere|deuxieme|seconde|second|2e|2eme|troisieme|third|3e|3eme|quatrieme|4e|4eme)"
              + " $");

  // "localisation secondaire du cancer prostatique": the origin is no site of the secondary.
  private static final Rule ORIGIN =
      Rule.of(
          "\\b(?:d'un|du|de son|de ce|d'origine|of (?:a|the|his|her)|from (?:a|the|his|her)?) ?(?:[a-z]+"
              + " )?(?:cancer|carcinome|adenocarcinome|melanome|sarcome|primitif|carcinoma|primary|melanoma)|\\bd'origine\\b");
  private static final Set<String> DISTANT =
      Set.of(
          "foie",
          "os",
          "poumon",
          "cerveau",
          "plèvre",
          "péritoine",
          "surrénale",
          "rachis",
          "méninges",
          "cervelet");
  private static final Set<String> LOCAL =
      Set.of(
          "cicatrice",
          "lit tumoral",
          "paroi",
          "paroi thoracique",
          "loge prostatique",
          "sein",
          "vagin");

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
  }

  private static void event(Note note, Found found, Hit hit, int to) {
    var values = Found.values();
    List<Hit> sites = sites(note, hit, to);
    List<String> organs = sites.stream().map(s -> s.get("organ")).distinct().toList();
    values.with("type", type(hit, organs, note.lower().substring(hit.start(), to)));
    if (!organs.isEmpty() && !hit.is("type", "death")) {
      values.with("sites", organs);
    }
    values.with("side", new Near(note).side(hit.end(), Math.min(to, hit.end() + 60)));
    details(values, Part.sentence(note, hit.start()));
    rank(note, values, hit);
    Judgement judgement = note.judge(hit.start(), hit.end());
    if (!judgement.negated()) {
      values.with("date", new Dated(note, found).date(hit.start(), hit.end()));
    }
    if (!judgement.family()) {
      found.add(FindingKind.EVENT, new Found.Place(hit.start(), hit.end()), values, judgement);
    }
  }

  private static void details(Found.Values values, Part sentence) {
    if (sentence.has(SYNCHRONOUS)) {
      values.with("synchronous", true);
    } else if (sentence.has(METACHRONOUS)) {
      values.with("synchronous", false);
    }
    if (sentence.has(RADIATION)) {
      values.with("radiation_induced", true);
    }
  }

  private static void initial(Note note, Found found, Hit hit) {
    String words = note.lower().substring(hit.start(), hit.end());
    if (words.contains("metasta")) {
      var values = Found.values().with("type", "initial").with("metastatic", true);
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
      case 'p', 'f', '1' -> 1;
      case 'd', 's', '2' -> 2;
      case 't', '3' -> 3;
      default -> 4;
    };
  }

  // A recurrence in lymph nodes is regional, in another organ distant, in the scar or bed local.
  private static String type(Hit hit, List<String> organs, String text) {
    if (!hit.is("type", "recurrence") || organs.isEmpty()) {
      return hit.get("type");
    }
    String organ = organs.getFirst();
    if (text.contains("metasta") || DISTANT.contains(organ)) {
      return "distant_recurrence";
    }
    if (organ.startsWith("ganglions") || organ.equals("aisselle")) {
      return "regional_recurrence";
    }
    return LOCAL.contains(organ) ? "local_recurrence" : "recurrence";
  }

  // "pT2 N1 M+": a stage.
  private static final Rule STAGE_BEFORE =
      Rule.of("\\b[a-z]{0,3}[tn][0-4x+][a-z0-9+]{0,3}[ ,]*[a-z]?$");

  private static List<Hit> sites(Note note, Hit hit, int to) {
    var finder = new TumourSite(note);
    int limit = note.first(ORIGIN, hit.end(), to).map(Matcher::start).orElse(to);
    var sites = new ArrayList<>(finder.listed(hit, limit));
    if (sites.isEmpty()) {
      sites.addAll(finder.listedBefore(hit, freeFrom(note, hit)));
    }
    if (sites.isEmpty() && hit.is("type", "second_primary")) {
      sites.addAll(named(note, hit, limit));
    }
    return sites;
  }

  // A site before is that of an event before: "progression osseuse sans progression viscerale".
  private static int freeFrom(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    for (Hit other : note.hits(TermKind.EVENT, from, hit.start())) {
      if (other.is("type", hit.get("type"))) {
        from = Math.max(from, note.lower().indexOf(' ', other.end() + 1));
        int words = note.hits(TermKind.SITE, other.end(), hit.start()).size();
        from = words > 0 ? hit.start() : from;
      }
    }
    return Math.min(from, hit.start());
  }

  // "second cancer : adenocarcinome du rectum": the organ of the tumour that is named.
  private static List<Hit> named(Note note, Hit hit, int to) {
    List<Hit> all = note.hits(TermKind.SITE, hit.end(), Math.min(to, hit.end() + 60));
    return all.stream().filter(site -> site.term().has("icd")).limit(1).toList();
  }

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
              || isRecovery(note, hit)
              || before(note, hit).has(NO_EVENT);
      case "metastasis" ->
          note.lower().startsWith("m+", hit.start()) && before(note, hit).has(STAGE_BEFORE);
      case "recurrence" ->
          after(note, hit).opens(FREE)
              || new Part(note, hit.start(), Math.min(note.lower().length(), hit.end() + 30))
                  .has(OTHER_RELAPSE);
      case "complete_remission" -> sentence.has(OTHER_REMISSION) || after(note, hit).opens(NO_END);
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
