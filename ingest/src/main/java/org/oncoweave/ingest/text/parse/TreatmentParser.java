package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads medicines and regimens with the number of their cycles.
final class TreatmentParser implements Parser {
  private static final Rule AROUND =
      Rule.of(
          "\\b(?:cures?|cycles?|protocole|chimio\\w*|adjuvante?|neo-?adjuvante?|chemotherapy|courses?"
              + " of|regimen|suivie?s? (?:de|par|d')|followed by|seances?|a partir d[eu]|debutee?s? le|dose[-"
              + " ]dense|induction|lignes?|poursuite|schema|relance|(?:de|en|par) consolidation|consolidation par|en entretien|d'entretien|entretien par|rattrapage|salvage|en continu|(?:traitee?s?|relance) par|passage (?:a|au)|relais par|reprise d[eu]"
              + "|(?:auto-?|allo-?)?greffes?|intensification|condition(?:n\\w+|ed)|transplant\\w*|[ah]sct|conditioning|autologous)\\b");
  private static final Rule NOT_A_REGIMEN =
      Rule.of(
          "\\b(?:glace|protocole de soins|entorses?|tel|telephone|anticorps|allergi\\w*|code"
              + " postal|fax|poste|salle|pacs|glace|surface|(?:external|electron|photon)[- ]beam)\\b");
  // Beside a short name whose tumour is told.
  private static final Rule OF_TREATMENT =
      Rule.of(
          "\\b(?:(?:pre|post|peri)-?operatoires?|preop|postop|semaines|weeks|en attente|puis|then)\\b");
  private static final Rule DIPLOMA =
      Rule.of("(?:titulaire|diplom\\w+|obtention|obtenu|niveau|brevet)[^.;,]{0,25}$");
  // "MAP preoperatoires (MTX, ADM, CDDP)"
  private static final Rule LIST =
      Rule.of(
          "(?:(?: [a-z'-]{2,16}){0,2} ?[:=]|(?:[ x\\d]{1,5}|(?: [a-z'-]{2,16}){0,3}) ?\\().{0,118}");
  private static final Rule TOGETHER =
      Rule.of(
          "(?: ?\\(?(?:auc ?=? ?\\d(?:[.,]\\d)?|\\d{1,4}(?:[.,]\\d)?"
              + " ?(?:mg|g|ui)(?:/m2|/kg|/j)?|hebdomadaire|hebdo|weekly)\\)?){0,3}"
              + " ?(?:-?\\n|[-+/&]|et|and|avec|with)? ?");
  private static final Rule IN_YEAR =
      Rule.of(
          " ?(?:,|\\()? ?(?:en|in|depuis|de|jusqu'en|fin|debut) (?:[a-z]{3,9} )?(?:19|20)\\d\\d\\b");
  private static final Rule CODE =
      Rule.of(
          "[ -]?(?:joints?|arthrit\\w+|separation|septum)\\b| ?0\\d|/\\d(?!00\\b)| ?= ?\\d| ?: ?\\d");
  private static final Rule NOT_TAKEN =
      Rule.of(
          "(?:recepteurs?(?:\\sa\\sl[a']|\\saux?|\\sde\\sl[a']|\\sde|\\shormonaux)?|allerg\\w+(?: connue|"
              + " documentee)? (?:au|a la|a l'|aux|a|to)|intoleran\\w+ (?:au|a la|a"
              + " l'|aux|a|to)|taux d[e']|(?:dosages?|taux|concentrations?)(?: (?:plasmatiques?|residuels?|seriques?))? (?:de la |de l'|du |des |de |d')) ?$");

  private static final Rule NOR_TAKEN = Rule.of(" ?(?:,|et|ou|and|or) ?(?:aux?|a la|a l'|to)? ?");

  private static final String DEXA = "dexa";
  private static final Rule BONES =
      Rule.of("osteopor|osteopen|densit|t-?score|bone (?:loss|mass|health|mineral)|fracture risk");
  private static final Rule SCAN = Rule.of(" ?(?:scan|in \\d|dans \\d|every|annual|due|normal)");
  private static final int LETTERS = 3; // shorter names are too many other things
  private static final Rule NO = Rule.of("\\b(?:pas d[e'] ?|no |not for |sans |ni )$");
  private static final Rule FOR_WHOM =
      Rule.of(
          ",? (?:chez|en raison|du fait|vu |compte tenu|car |devant|pour (?:cette|ce|cet)|in this|given|because)");
  private static final Rule REFUSED =
      Rule.of(
          " (?:a ete |est |was )?(?:recuse|refuse|contre-?indique|non retenu|declin|non envisage)");

  @Override
  public void read(Note note, Found found) {
    var near = new Near(note);
    List<Hit> regimens = new ArrayList<>();
    for (Hit hit : note.hits(TermKind.REGIMEN)) {
      if (counts(note, near, hit)) {
        regimens.add(hit);
        add(found, hit, partner(note, hit));
      }
    }
    List<Hit> drugs = new ArrayList<>();
    int spared = 0; // the end of the last medicine that is not taken
    for (Hit hit : note.hits(TermKind.DRUG)) {
      boolean taken = isTaken(note, near, hit, spared);
      spared = taken ? spared : hit.end();
      if (taken && !listed(note, regimens, hit)) {
        drugs.add(hit);
      }
    }
    drugs(note, found, drugs);
  }

  // "allergie a l'Augmentin et au Taxol"
  private static boolean isTaken(Note note, Near near, Hit hit, int spared) {
    return near.told(hit)
        && !near.sawBefore(NOT_TAKEN, hit.start(), 40)
        && !isOfBones(note, near, hit)
        && !(spared > 0 && spared < hit.start() && note.is(NOR_TAKEN, spared, hit.start()));
  }

  // "osteoporosis on DEXA": a measure of bone.
  private static boolean isOfBones(Note note, Near near, Hit hit) {
    return hit.end() - hit.start() == DEXA.length()
        && note.lower().startsWith(DEXA, hit.start())
        && (near.inSentence(BONES, hit.start()) || note.at(SCAN, hit.end()).isPresent());
  }

  // "pas de CMF chez cette patiente"
  private static boolean isDenied(Note note, Near near, Hit hit) {
    return hit.end() - hit.start() >= LETTERS
        && (near.sawBefore(NO, hit.start(), 30)
            ? note.at(FOR_WHOM, hit.end()).isPresent()
            : note.at(REFUSED, hit.end()).isPresent());
  }

  private static boolean counts(Note note, Near near, Hit hit) {
    return near.told(hit)
        && (!hit.term().has("alone") || !isTold(note, hit))
        && (!hit.term().has("weak") || spoken(note, near, hit));
  }

  // "carboplatine-paclitaxel (schema CROSS)": the scheme of medicines that are told.
  private static boolean isTold(Note note, Hit scheme) {
    List<String> own = List.of(scheme.get("drugs").split("\\+", -1));
    return note
        .hits(TermKind.DRUG, note.sentenceStart(scheme.start()), note.sentenceEnd(scheme.start()))
        .stream()
        .anyMatch(drug -> own.contains(drug.get("inn")));
  }

  // "6 cycles de carboplatine-paclitaxel": the number said once holds for what is given together.
  private static void drugs(Note note, Found found, List<Hit> drugs) {
    int first = 0;
    for (int i = 0; i < drugs.size(); i++) {
      boolean last = i + 1 == drugs.size() || !together(note, drugs.get(i), drugs.get(i + 1));
      if (last) {
        List<Hit> group = drugs.subList(first, i + 1);
        Optional<Integer> n = group.stream().flatMap(d -> Cycles.of(note, d).stream()).findFirst();
        group.forEach(d -> add(found, d, n));
        first = i + 1;
      }
    }
  }

  // "LV5FU2-cisplatine 4 cures": the number said after the medicine given with a regimen.
  private static Optional<Integer> partner(Note note, Hit regimen) {
    return note.hits(TermKind.DRUG, regimen.end(), regimen.end() + 12).stream()
        .findFirst()
        .filter(drug -> together(note, regimen, drug))
        .flatMap(drug -> Cycles.of(note, drug));
  }

  private static boolean together(Note note, Hit one, Hit two) {
    return one.end() <= two.start() && note.is(TOGETHER, one.end(), two.start());
  }

  // A short name counts where the words around speak of treatment.
  private static boolean spoken(Note note, Near near, Hit hit) {
    if (isOtherThing(note, near, hit)) {
      return false;
    }
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 60);
    int to = Math.min(note.sentenceEnd(hit.start()), hit.end() + 60);
    return near.sees(AROUND, from, to)
        || (hit.term().has("near") && near.sees(OF_TREATMENT, from, to))
        || isDenied(note, near, hit)
        || Cycles.of(note, hit).isPresent()
        || note.at(IN_YEAR, hit.end()).isPresent()
        || beside(note, hit, from, to);
  }

  private static boolean isOtherThing(Note note, Near near, Hit hit) {
    return near.inSentence(NOT_A_REGIMEN, hit.start())
        || adjacentDigitsAfter(note, hit)
        || near.sawBefore(DIPLOMA, hit.start(), 40);
  }

  private static boolean beside(Note note, Hit hit, int from, int to) {
    return note.hits(TermKind.DRUG, from, to).stream()
            .anyMatch(
                d -> d.get("class").equals("chemotherapy") || d.get("class").equals("targeted"))
        || note.hits(TermKind.REGIMEN, from, to).stream()
            .anyMatch(r -> !r.term().has("weak") && r.start() != hit.start());
  }

  private static boolean adjacentDigitsAfter(Note note, Hit hit) {
    return note.at(CODE, hit.end()).isPresent();
  }

  // "R-CHOP (rituximab, ...)": the parts of a regimen are not told twice.
  private static boolean listed(Note note, List<Hit> regimens, Hit drug) {
    for (Hit regimen : regimens) {
      if (spells(note, drug, regimen)) {
        return true;
      }
      int gap = drug.start() - regimen.end();
      if (gap >= 0
          && gap < 120
          && List.of(regimen.get("drugs").split("\\+", -1)).contains(drug.get("inn"))
          && inParentheses(note, regimen.end(), drug.start())) {
        return true;
      }
    }
    return false;
  }

  // "bortezomib lenalidomide dexamethasone (VRd)": the name in brackets after its medicines.
  private static boolean spells(Note note, Hit drug, Hit regimen) {
    int gap = regimen.start() - drug.end();
    return gap > 0
        && gap < 90
        && List.of(regimen.get("drugs").split("\\+", -1)).contains(drug.get("inn"))
        && note.lower().charAt(regimen.start() - 1) == '('
        && note.lower().substring(drug.end(), regimen.start()).indexOf('.') < 0;
  }

  private static boolean inParentheses(Note note, int from, int to) {
    String gap = note.lower().substring(from, to);
    return gap.indexOf(')') < 0 && gap.indexOf('.') < 0 && LIST.matcher(gap).matches();
  }

  // "aucune crise depuis un an sous levetiracetam": the medicine is taken.
  private static final Rule UNDER =
      Rule.of(
          "\\b(?:pas|plus|aucune?|sans|absence|no|without)\\b (?:de |d'|of )?(?!ete|ce |etre|actuellement|traite|medic|reprise|indication)[a-z]{4,}(?: [a-z0-9']+){0,6} (?:sous|while on|whilst on) $");

  private static void add(Found found, Hit hit, Optional<Integer> shared) {
    var values = Found.values();
    if (hit.term().kind() == TermKind.REGIMEN) {
      values
          .with("protocol", hit.get("protocol"))
          .with("drugs", List.of(hit.get("drugs").split("\\+", -1)));
      values.with("class", "chemotherapy");
    } else {
      values
          .with("drugs", List.of(hit.get("inn").split("/", -1)))
          .with("class", hit.get("class"))
          .with("atc", hit.get("atc"));
    }
    Cycles.of(found.note(), hit).or(() -> shared).ifPresent(n -> values.with("cycles", n));
    Note note = found.note();
    Judgement said = note.judge(hit.start(), hit.end());
    if (said.negated() && note.within(UNDER, note.sentenceStart(hit.start()), hit.start())) {
      var taken =
          new Judgement(false, said.hypothesis(), said.family(), said.history(), said.planned());
      found.add(FindingKind.TREATMENT, new Found.Place(hit.start(), hit.end()), values, taken);
      return;
    }
    found.judged(FindingKind.TREATMENT, hit.start(), hit.end(), values);
  }
}
