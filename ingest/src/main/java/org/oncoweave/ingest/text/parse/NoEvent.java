package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Words of the course of a tumour that are said of something else: "progression de la marche".
final class NoEvent {
  private static final Rule OTHER_PROGRESSION =
      Rule.of(
          "^ ?(?:(?:aisee|facile|difficile|simple|complete|laborieuse|rapide|lente|easy|easily|smooth)?,? ?(?:jusqu'(?:a|au|en)|(?:up )?to the|as far as) ?(?:la |le |l'|the )?(?:bas[- ]fond|caec|cec\\w*um|ileon|ileum|terminal ileum|duoden|d2|d3|angle|anastomose|anastomosis|estomac|stomach|vessie|bladder|uretere|ureter|rein|carene|carina|bronch|papille|jejun|colon|sigmoid|hepatic flexure|splenic flexure|pylor|cardia)|en (?:kine\\w*|reeducation|langage|autonomie)|de la (?:sonde|camera|mobilite|force)|du (?:coloscope|endoscope|guide|catheter)|de l'(?:endoscope|appareil)|de la marche|dans le rang|du poids|de l'(?:angle|amplitude|endurance)|des (?:apports|ingesta|prises)|de la marche|des connaissances|dans l'autonomie|of (?:his |her |the )?(?:walking|mobility|healing|wound|rehab|diet|physio|weight)|professionnelle|des"
              + " apprentissages|en kine|ponderale|de la dose|of walking|with physio|scolaire|du"
              + " perimetre|de l'autonomie|dans la marche|de la sonde|du guide|du catheter|de l'endoscope|du coloscope|du travail|de la dilatation|du bol|de l'alimentation|du debit|des paliers|de la diversification|au fauteuil|de la vaccination|du traitement|vers l'autonomie|free|dans"
              + " ses|satisfaisante (?:de|a) la|favorable (?:de|a) la|dans l'(?:echelle|apprentissage)|well\\b|nicely\\b|satisfactorily)|^[- ]free");
  private static final Rule OTHER_DISEASE =
      Rule.of(
          " ?(?:of|in|de|du|des|d'|de la|de l'|de sa|de son) ?(?:(?:his|her|the|la|l'|sa|son|a|an|une?) ?)?(?:[a-z]+ ){0,2}?(?:presby\\w+|\\w*arthr\\w+|demen\\w+|myop\\w+|catarac\\w+|glaucom\\w+|neuropath\\w+|scolio\\w+|surdite|deafness|hearing|dmla|bpco|copd|emphysem\\w+|parkinson\\w*|alzheimer\\w*|sclerose|sclerosis|cirrhos\\w+|insuffisance|heart failure|osteopor\\w+|diabet\\w+|atheros?c?l?e?r?\\w*|stenos\\w+|renal failure|labou?r|pneumopathie|infection|oedeme|douleurs?|pain|dyspn\\w+|toux|cough|asthen\\w+|fatigue|icter\\w+|jaundice|fievre|anorex\\w+|deficit\\w*|\\w*pares\\w+|symptom\\w+|dysphag\\w+|confusion|lymphoed\\w+|troubles?|handicap|dependance|breathlessness|weakness)\\b");
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
          "(?:rechute|recidive)s? (?:febrile|grippale|virale|bronchitique|palustre|infectieuse|thrombo\\w+|allergique|asthmatique|ischemique|comitiale|epileptique|goutteuse|psychotique|de (?:la |l')?(?:grippe|goutte|maladie (?:thrombo|de crohn)|crohn|crise|thrombose|bronchite|pneumopathie|pneumonie|pancreatite|colique|lithiase|calcul|chute|luxation|fracture|sciatique|sigmoidite|diverticulite|rectocolite|sinusite|pyelonephrite|migraine|toux|vomissement|nausee|diarrhee|constipation|mucite|hoquet|syncope|malaise|cholecystite|polyarthrite|polype|kyste|lymphocele|lymphoedeme|zona|candidose|toxicomanie|retention)|(?:du|de son) (?:canal carpien|lumbago|torticolis|tennis elbow|lombago|zona|pneumothorax|kyste|tabac|diabete|syndrome (?:depressif|confusionnel|nephrotique|occlusif)|psoriasis|polype|lymphocele)|des (?:crises|vomissements|nausees|douleurs|chutes|calculs|polypes|coliques)|d'(?:asthme|eczema|angine|angor|urticaire|uveite|ulcere|hemoptysie|oedeme|accident|avc|ait|arythmie|endometriose|erysipele|otite|hernie|eventration|escarre|hyponatremie|hypercalcemie)|d'une (?:embolie|thrombose|hernie|fistule|infection|pleuresie)|depressi\\w+|alcool\\w*|tabagi\\w*|de (?:la"
              + " )?(?:depression|fievre|lombalgie|epanchement|pleuresie|ascite|hematurie|saignement|fistule|stenose|abces|cystite|hernie|infection|douleur|phlebite|paludisme)|herniaire|anxi\\w+|infectieu\\w+|ethyli\\w+|d'(?:embolie|epanchement|ascite|hematurie|infection|abces|anemie|herpes|hemorragie|occlusion))|(?:depression|depressive|alcohol)"
              + " relapse");
  private static final Rule OTHER_REMISSION =
      Rule.of("depress|crohn|polyarthrit|diabete|nephrotique|asthme");
  private static final Rule OTHER_DEATH =
      Rule.of(
          "(?:risque|certificat|cause(?! (?:du deces|of death) ?[:=])|menace|annonce) (?:de |du )?(?:deces|mort)|mort subite|mort"
              + " cellulaire|cell death|death certificate|programmed");
  // "no evidence of disease progression" tells no remission.
  private static final Rule NO_END = Rule.of(" (?:progression|recurrence|relapse)");
  private static final Rule FREE = Rule.of("[- ]free"); // "recurrence-free survival"
  private static final Rule BLEEDING = Rule.of("hemorragique");
  private static final Rule TRANSFORMED =
      Rule.of(
          "lymphom|leuc|blast|myelo|anaplas|glio|richter|carcinom|neuroendocr|small cell|petites"
              + " cellules|acutis|myelofib|large|haut grade|sarcom");
  private static final Rule PARTIAL = Rule.of(" ?partielle| ?partial");
  private static final Rule PARTIAL_BEFORE = Rule.of("\\bpartial $");
  // "pT2 N1 M+": a stage.
  private static final Rule STAGE_BEFORE =
      Rule.of("\\b[a-z]{0,3}[tn][0-4x+][a-z0-9+]{0,3}[ ,]*[a-z]?$");

  private NoEvent() {}

  // "mobilite en progression": what grows is no tumour.
  private static boolean isRecovery(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 50);
    return new Part(note, from, hit.start()).has(RECOVERY);
  }

  static boolean is(Note note, Hit hit) {
    Part sentence = Part.sentence(note, hit.start());
    return switch (hit.get("type")) {
      case "progression" ->
          EventParser.after(note, hit).has(OTHER_PROGRESSION)
              || EventParser.after(note, hit).opens(OTHER_DISEASE)
              || EventParser.after(note, hit).opens(WELL)
              || isRecovery(note, hit)
              || EventParser.before(note, hit).has(NO_EVENT);
      case "metastasis" -> isStage(note, hit);
      case "recurrence" ->
          EventParser.after(note, hit).opens(FREE)
              || new Part(note, hit.start(), Math.min(note.lower().length(), hit.end() + 30))
                  .has(OTHER_RELAPSE);
      case "complete_remission" ->
          sentence.has(OTHER_REMISSION)
              || EventParser.after(note, hit).opens(NO_END)
              || EventParser.after(note, hit).opens(PARTIAL)
              || EventParser.before(note, hit).has(PARTIAL_BEFORE);
      case "death" -> sentence.has(OTHER_DEATH);
      case "transformation" -> sentence.has(BLEEDING) || !isNamed(note, hit, sentence);
      default -> false;
    };
  }

  // "pT2 N1 M+" without an organ
  private static boolean isStage(Note note, Hit hit) {
    return note.lower().startsWith("m+", hit.start())
        && EventParser.before(note, hit).has(STAGE_BEFORE)
        && !AskedEvent.isSited(note, hit);
  }

  // "transformation en LDGCB": what it turned into is a tumour.
  private static boolean isNamed(Note note, Hit hit, Part sentence) {
    return sentence.has(TRANSFORMED)
        || !note.hits(TermKind.TUMOUR, hit.end(), note.sentenceEnd(hit.start())).isEmpty();
  }
}
