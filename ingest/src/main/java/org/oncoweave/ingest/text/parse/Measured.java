package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Whether what is measured is a lesion: no specimen, margin, organ or instrument.
final class Measured {
  // "Prostate mesurant 5 x 4 cm", "Segment of colon measuring 24 cm": of an organ.
  private static final Rule ORGAN =
      Rule.of(
          "(?:^|[,:\\n] ?)(?:the |la |le |l'|un |une |a |an )?(?:(?:segment|portion|length|longueur|troncon|fragment)s? (?:of|de|d'|du|colique|grelique)|prostate|uterus|rein|reins|kidney|ovaires?|ovary|rate|spleen|foie|liver|thyroide|thyroid|vesicules?|seminal vesicles?|colon|gallbladder|appendi[a-z]+|trompes?|col uterin|cervix|testicules?|testis|estomac|stomach|vessie|sein|breast|poumon|lung|lobe|placenta)"
              + "(?: (?!avec|with|siege|portant|comportant)[a-z]{2,12}){0,3}?,?(?: (?:pesant|pese|weighing|weighs) \\d[^;.a-z]{0,6}[a-z]{1,6},?)?(?: (?:et|and))? (?:mesur(?:ant|e)|measur(?:ing|es|ed)) (?:environ |about )?$");
  static final Rule NOT_LESION =
      Rule.of(
          "\\b(?:somme|sum of|coupes?|epaisseur de"
              + " coupe|marges?(?! anale)|(?<!anal )margins?|berges?|slice|slices|collimation|aiguille|trocart|needle|sonde|drain|guide|catheter|prothese|piece"
              + " (?:operatoire|de|d')|piece\\b|specimen|limite\\w*|distance|incision|cicatrice|taille"
              + " du patient|perimetre|resection"
              + " a|recoupe|gauge|charriere|fil|clip|section|breslow|carotte\\w*|fragment\\w*|endoscope|bougie|seringue|matrice|fuseau|lambeau|pas"
              + " de|intervalle|reconstruction\\w*|tranche\\w*|hauteur uterine|fundal height|a \\d+ mm|seuil|threshold|cut-?off|distante?s?|ecarts?|decalages?|deplacements?|repositionnement|displacement|set-?up error|setup|shift|limite de detection|detection limit|resolution spatiale|spatial resolution|pitch|profondeur|depth of field|closest|deviat\\w+|midline|ligne mediane|engagement|herniation|(?<!dans la )(?<!de la )voies? biliaires?|vbp|(?<!du )choledoque|(?<!du )wirsung|(?<!the )(?:bile|common|pancreatic) duct|(?<!l')aorte|(?<!the )aorta|endometre|endometrium|fleche|epanchement|effusion|wall thickness|thickness of|epaisseur (?:parietale|de la paroi|endometriale|maximale de la paroi)|calibre|a"
              + " distance|ptv|ctv|isodose)\\b[^.;]{0,40}$");
  // "piece de 12 cm, tumeur de 30 mm": the last words before the number speak of the lesion.
  private static final Rule TURNED =
      Rule.of(
          "(?:, | (?=(?:with|avec|comportant|contenant|montrant|portant|presentant|renfermant|containing|showing|bearing|carrying|including|siege|centree?|harbou?ring|occupee?|ou il existe) ))(?:(?:(?:exerese|ablation|excision|enucleation|removal|resection) (?:d'une?|de la|de l'|du|of an?|of the)|une?|la|le|l'|with|an?|avec|comportant|contenant|montrant|portant|presentant|renfermant|containing|showing|bearing|carrying|including|harbou?ring|centree? (?:sur|par)|occupee? par|ou il existe|siege d'un?e?|[a-z]{4,12}ed) ?){0,4}?"
              + "(?:tumeur|tumor|tumour|nodule|lesion|masse|mass|foyer|carcinome|adenocarcinome|ganglion|adenopathie|node|opacite|kyste|metastase|micronodule|polype)[^.;,]{0,30}$");
  // "tumeur distante de 2 mm de la berge, mesurant 17 mm": of the tumour again.
  private static final Rule AGAIN =
      Rule.of(
          "\\b(?:tumeur|tumou?r|nodule|lesion|mass|masse|carcinome|carcinoma|foyer|polype)\\b[^.;,]{0,60}\\b(?:berges?|marges?|margins?|limites?|tranches?|recoupes?)\\b[^.;,]{0,12}, (?:et )?(?:mesurant|measuring|de|of|d'un diametre de)(?: environ| about)? $");
  // "tumorectomie de 7 x 5 cm": what was taken out.
  private static final Rule TAKEN_OUT =
      Rule.of(
          "\\b(?:(?:tumor|mast|lob|col|hemicol|gastr|nephr|hyster|prostat|thyroid|lump|splen|segment|pneumon|cyst|hepat|ovari|orchid|parotid|vulv|omn?ent|annex|lobul|pyelot|sigmoid|proct)ect(?:omie|omy)|zonectomie|quadrantectomie|quadrantectomy|exerese|excision|(?:^|[,;:(] ?|(?<=[,;:(] ))(?:lobes?(?: thyroidiens?| droit| gauche| right| left){0,2}|isthme|thyroid lobe|rate|foie|uterus|prostate|spleen|liver|thyroide|rein (?:droit|gauche))(?= (?:de|of) $))(?: (?:droite?|gauche|totale|partielle|elargie|cutanee|right|left|total|wide|specimen))?,?(?: (?:de|of|mesurant|measuring))?[ :]{0,3}$");
  // "specimen of 20 cm containing a 12 mm tumour"
  private static final Rule HOLDS =
      Rule.of("\\b(?:containing|showing|including|harbou?ring|with|contains|shows) an? $");
  private static final Rule HELD =
      Rule.of(
          "\\d[\\d.,x ]{0,14}(?:mm|cm) (?:[a-z-]{3,14} )?(?:tumou?r|nodule|lesion|mass|focus|carcinoma|cancer|polyp)");
  private static final Rule LESION =
      Rule.of(
          "tumeur|tumor|tumour|\\badp\\b|\\bggs?\\b|\\bprimary\\b|\\bprimiti(?:f|ve)\\b|\\bt de \\d|\\bsegment (?:[ivx]+|\\d)\\b|\\b(?:yp|p|c)t[1-4]|nodul|lesion|masse|mass\\b|opacite|metasta|adenopath|ganglion|node|kyste|cyst|foyer|focus|image|carcinom|cancer|formation|polype|polyp|micronodul|adenocarcinom|sarcom|melanom|infiltra|mesur|grand"
              + " axe|taille|diametre|size|measur|cible|target|epaississ|hypodens|cavit|ulcera|recidive|residu|lymphom|gliom|fibroadenom|zone|plage|prise de contraste|rehauss|enhanc|hyperfixation|naevus|foci|bourgeon|stenos|mening|nevus|calcifi|thymom|embol|breslow|CHC|chc|axis|diameter|\u00f8|\\bsuv|\\bdiam\\b");

  private static final int LONG = 400; // characters of a sentence of many lesions

  private Measured() {}

  static boolean isLesion(Note note, int at) {
    int from = note.sentenceStart(at);
    int near = Math.max(from, at - 70);
    var before = new Part(note, near, at);
    boolean other = before.has(NOT_LESION) || isOrgan(note, from, at);
    if (before.has(TAKEN_OUT) || (other && !isTurned(note, before, at))) {
      return false;
    }
    if (!note.hits(TermKind.TUMOUR, near, at).isEmpty()) {
      return true;
    }
    int to = note.sentenceEnd(at);
    Part told =
        to - from > LONG
            ? new Part(note, near, Math.min(at + 60, note.lower().length()))
            : new Part(note, from, to);
    return told.has(LESION);
  }

  private static boolean isTurned(Note note, Part before, int at) {
    return before.has(TURNED)
        || Instruments.isOfLesion(note, before.from(), at)
        || before.has(AGAIN)
        || (before.has(HOLDS) && note.at(HELD, at).isPresent());
  }

  private static boolean isOrgan(Note note, int from, int at) {
    return note.within(ORGAN, Math.max(from, at - 110), at);
  }
}
