package org.oncoweave.ingest.text.parse;

import java.util.Set;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Rays and medicines given together: said so, by a short name, or joined by a sign.
public final class Chemoradiation {
  private static final Rule SAID =
      Rule.of(
          "radio-?chimio|chimio-?radio|chemoradi|concomitan|concurrent|\\b(?:rcc|rtc)\\b(?! ?(?:clear|papil|chromo|cell|metasta|du rein|renal))|rt-ct|\\brct\\b|rtct|potentialis");

  // "RCC 70 Gy", "RCC exclusive par cisplatine": no kidney, no ventricle.
  private static final Rule MEANT =
      Rule.of(
          "(?:[ ,:(-]{1,3}(?:exclusive|definitive|adjuvante?|neo-?adjuvante?|pre-?operatoire|post-?operatoire"
              + "|preoperative|postoperative|concomitante|normofractionnee|thoracique|orl|pelvienne|cervicale"
              + "|oesophagienne|cerebrale|thoracic|pelvic|a la dose de|dose totale|dose|de|a|of|to|at|par|avec"
              + "|with|selon|type|weekly|hebdomadaire))*[ ,:(-]{1,3}(?:\\d{2}(?:[.,]\\d{1,2})? ?gy|(?:cisplatin"
              + "|cddp|carboplatin|temodal|temozolomid|5 ?-?fu\\b|capecitabin|mitomycin|cetuximab|xeloda))");
  // "RCC exclusive", without a dose.
  private static final Rule NAMED =
      Rule.of(
          "[ ,:(-]{1,3}(?:exclusive|concomitante|pre-?operatoire|neo-?adjuvante|orl|pelvienne|thoracique|normofractionnee)\\b");

  // "CE du col : RCC + curie": in words of rays, where no kidney is named.
  private static final Rule OF_RAYS =
      Rule.of("\\b(?:curie\\w*|radioth\\w*|irradi\\w*|rayons|rtct|cisplat\\w*|cddp|\\d ?gy)\\b");
  private static final Rule OF_KIDNEY =
      Rule.of(
          "\\b(?:reins?|renale?s?|renaux|kidney\\w*|nephr\\w+|clear[- ]cell|cellules claires|papill\\w+|chromophob\\w+"
              + "|uro\\w+|imdc|nivolumab|ipilimumab|metasta\\w+ rcc|rcc metasta\\w*|sunitinib|pazopanib|axitinib|cabozantinib|sorafenib|everolimus|temsirolimus)\\b");
  // "post-RCC 2016 amygdale G": what follows rays.
  private static final Rule AFTER_RAYS = Rule.of("\\bpost[- ]$");
  private static final String SHORT = "rcc";

  // "a recu des rayons", "traitee par rayons"
  private static final Rule GIVEN =
      Rule.of(
          "\\b(?:recu|eu|fait|subi|traitee?s? par|soignee?s? par|seances? de|chimio et|chimiotherapie et|operation et) (?:des |les |ses |de )?$");
  private static final Rule REFUSED =
      Rule.of(" (?:refus|recus|contre-indiq|termin|en \\d{4}|en cours|interrompu|il y a \\d)");
  private static final Rule LIGHT = Rule.of(" ?(?:x\\b|uv|ultra|gamma|de soleil|du soleil|cosm)");
  private static final int GIVEN_REACH = 30; // characters before the word
  private static final Rule JOINED =
      Rule.of(
          "(?: (?!puis|suivi|apres|then|foll|avant|before|after)[a-z-]{2,16}){0,3}(?:[ :(]{1,3}\\d{2}(?:[.,]\\d{1,2})? ?gy\\b"
              + "(?: ?(?:/|en|in|over) ?\\d{1,2} ?(?:fractions?|seances?|fr|fx|f)?)?)?[ )]{0,2}"
              + "(?:[+&]|,? ?(?:avec|with|associee? (?:a|au)|combined with)) ?(?:(?:du|de la|le|la|l'|weekly|hebdomadaire) ?){0,2}");
  private static final Rule SIGN = Rule.of("(?: (?:hebdomadaire|weekly))? ?[+&] ?");
  // "45 Gy in 25 fractions with weekly cisplatin": the dose and the site stand between.
  private static final Rule WITH =
      Rule.of(
          "(?!.{0,110}(?:[.](?!\\d)|[;:\\n]|\\b(?:puis|suivi\\w*|apres|then|follow\\w*|avant|before|after|prior|ensuite|relai\\w*|progress\\w+|recidiv\\w+|maint\\w+|adjuv\\w+|consolid\\w+|sans|without|pas|no|refus\\w*|declin\\w*|alors|while)\\b))"
              + ".{0,110}?(?:\\b(?:avec|with|associee? (?:a|au)|combined with|plus|potentialisee? par)|[+&]|\\b(?:gy|fractions?|seances?|imrt|vmat|rcmi)\\b\\)?,? sous) ?"
              + "(?:\\d{1,2} (?:cures?|cycles?|courses?|doses?|injections?|perfusions?|administrations?) (?:hebdomadaires? |weekly )?(?:de |of |d')?)?"
              + "(?:(?:du|de la|le|la|l'|weekly|hebdomadaire|daily|oral|concurrent|three-weekly|3-weekly) ?){0,2}$");
  private static final Set<String> CLASSES = Set.of("chemotherapy", "targeted");
  private static final int REACH = 110; // characters from rays to the medicine

  private Chemoradiation() {}

  /// Whether a word has other meanings.
  static boolean isBrief(Hit hit) {
    return hit.term().has("brief");
  }

  /// Whether the words after a word of other meanings make it that of rays.
  static boolean isSpoken(Note note, Hit hit) {
    return note.at(MEANT, hit.end()).isPresent()
        || note.at(NAMED, hit.end()).isPresent()
        || isAmongRays(note, hit)
        || (hit.term().has("rays") && note.at(REFUSED, hit.end()).isPresent())
        || (hit.term().has("rays")
            && note.within(GIVEN, Math.max(0, hit.start() - GIVEN_REACH), hit.start())
            && note.at(LIGHT, hit.end()).isEmpty());
  }

  /// Whether the short name of a tumour stands for rays and medicines: "RCC 70 Gy".
  public static boolean isMeant(Note note, Hit tumour) {
    return note.hits(TermKind.RADIO, tumour.start(), tumour.end()).stream()
        .anyMatch(hit ->
            hit.start() == tumour.start()
                && hit.end() == tumour.end()
                && isBrief(hit)
                && isSpoken(note, hit));
  }

  private static boolean isAmongRays(Note note, Hit hit) {
    var sentence = Part.sentence(note, hit.start());
    int to = note.lower().length();
    return note.lower().startsWith(SHORT, hit.start())
        && (note.within(AFTER_RAYS, Math.max(0, hit.start() - 5), hit.start())
            || (note.within(OF_RAYS, sentence.from(), Math.min(to, sentence.to() + REACH))
                && !note.within(OF_KIDNEY, 0, to)));
  }

  /// Whether the part that tells of a course tells of medicines given with it.
  static boolean isTold(Note note, Hit hit, Part part) {
    return (isBrief(hit) && !hit.term().has("organ") && !hit.term().has("rays"))
        || part.has(SAID)
        || isBefore(note, hit)
        || isAfter(note, hit, part.to());
  }

  private static boolean isAfter(Note note, Hit hit, int to) {
    int limit = Math.max(hit.end(), Math.min(to, hit.end() + REACH));
    if (note.hits(TermKind.REGIMEN, hit.end(), limit).stream()
        .anyMatch(regimen -> isWith(note, hit, regimen))) {
      return true;
    }
    return note.hits(TermKind.DRUG, hit.end(), limit).stream()
        .anyMatch(drug ->
            CLASSES.contains(drug.get("class"))
                && (note.is(JOINED, hit.end(), drug.start()) || isWith(note, hit, drug)));
  }

  private static boolean isWith(Note note, Hit hit, Hit drug) {
    return hit.end() < drug.start()
        && note.hits(TermKind.RADIO, hit.end(), drug.start()).size() < 2
        && note.is(WITH, hit.end(), drug.start());
  }

  private static boolean isBefore(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - REACH);
    return note.hits(TermKind.DRUG, Math.min(from, hit.start()), hit.start()).stream()
        .anyMatch(drug ->
            CLASSES.contains(drug.get("class"))
                && drug.end() <= hit.start()
                && note.is(SIGN, drug.end(), hit.start()));
  }
}
