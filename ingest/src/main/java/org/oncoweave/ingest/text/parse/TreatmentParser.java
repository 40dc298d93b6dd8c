package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.FindingKind;
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
              + " ]dense|induction|ligne|poursuite|schema"
              + "|(?:auto-?|allo-?)?greffes?|intensification|condition(?:n\\w+|ed)|transplant\\w*|[ah]sct|conditioning|autologous)\\b");
  private static final Rule NOT_A_REGIMEN =
      Rule.of(
          "\\b(?:glace|entorses?|tel|telephone|anticorps|allergi\\w*|code"
              + " postal|fax|poste|salle|pacs|glace|surface|(?:external|electron|photon)[- ]beam)\\b");
  private static final Rule COUNT_BEFORE =
      Rule.of(
          "(?:^|[^\\w.,/])("
              + Numbers.WORD
              + ")(?: ?x)?"
              + " ?(?:cures?|cycles?|injections?|inj\\.?|perf\\.?|cyc\\.?|doses?|courses?|administrations?|seances?|perfusions?|infusions?|instillations?|cycles?"
              + " of)?(?: supplementaires?| hebdomadaires?| weekly)?(?: ?(?:de|d'|d"
              + " |of|du|par|type|with))?(?:"
              + " ?(?:chimiotherapie|protocole|chimio|chemotherapy|traitement|type|par|adjuvante?|neo-?adjuvante?|de|selon|le|la|les|type|dose[- ]dense|iv|full[- ]dose|intensifie|standard){1,1}){0,4}"
              + " ?$");
  // "Cure n 3 de", "cycle 2 of": which of them, not how many.
  private static final Rule ORDINAL =
      Rule.of(
          "\\b(?:(?:cure|cycle|injection|inj|perfusion|perf|seance|course|dose|infusion|administration|instillation|cyc)\\.?(?:"
              + " ?(?:n[ o]{0,2}|no\\.?|num(?:ero|ber)|#))?|(?:n o?|no\\.?|numero|number|#)) ?$");
  private static final Rule COUNT_AFTER =
      Rule.of(
          "[ ,:()/-]{0,3}(?:(?:hebdomadaire|hebdo|adjuvant|neo-?adjuvant|weekly|mensuel(?:le)?|monthly|bimensuel(?:le)?|bi-?hebdomadaire|biweekly|intra-?vesicale?s?|orale?|per os|iv|sc|s/c|standard|intensifie|concomitant|palliatif|(?:en |d')?induction|\\d{1,2} jours?|j\\d-j\\d{1,2}|auc ?\\d|j ?\\d{1,2}(?:[ ,-]{0,2}j?\\d{1,2})*|\\d{1,2} jours sur \\d{2}|every"
              + " \\d weeks|tous les \\d{1,2} jours|\\d{1,4} ?mg(?:/m2|/kg)?|simplifie|modifie|\\d{2}|dose[-"
              + " ]dense|escalade|trimestriel|toutes les \\d semaines|en adjuvant|en neoadjuvant|matin et soir|deux fois par jour|2 fois par jour|x ?2/j|twice daily|\\d{2,4}(?:[.,]\\d)? ?mg)["
              + " ,:(]{0,3}){0,4}(?:(?:pendant|pour|for|a raison de|soit|en|total de) )?(?:x"
              + " ?(\\d{1,2})\\b(?! ?(?:mg|g|mm|/ ?(?:j|d|24)|par (?:jour|24)|a day|daily))|("
              + Numbers.WORD
              + ") ?(?:cures?|cycles?|injections?|inj|perf|cyc|doses?|courses?|administrations?|perfusions?|infusions?|instillations?|seances?)\\b)");
  private static final Rule TOGETHER =
      Rule.of(
          "(?: ?\\(?(?:auc ?=? ?\\d(?:[.,]\\d)?|\\d{1,4}(?:[.,]\\d)?"
              + " ?(?:mg|g|ui)(?:/m2|/kg|/j)?|hebdomadaire|hebdo|weekly)\\)?)?"
              + " ?(?:[-+/&]|et|and|avec|with)? ?");
  private static final Rule IN_YEAR =
      Rule.of(
          " ?(?:,|\\()? ?(?:en|in|depuis|de|jusqu'en|fin|debut) (?:[a-z]{3,9} )?(?:19|20)\\d\\d\\b");
  private static final Rule CODE = Rule.of(" ?0\\d|/\\d| ?= ?\\d| ?: ?\\d");
  private static final Rule NOT_TAKEN =
      Rule.of(
          "(?:recepteurs?(?:\\sa\\sl[a']|\\saux?|\\sde\\sl[a']|\\sde|\\shormonaux)?|allerg\\w+(?: connue|"
              + " documentee)? (?:au|a la|a l'|aux|a|to)|intoleran\\w+ (?:au|a la|a"
              + " l'|aux|a|to)|taux d[e']|dosage d[e'](?: la| l')?) ?$");

  @Override
  public void read(Note note, Found found) {
    var near = new Near(note);
    List<Hit> regimens = new ArrayList<>();
    for (Hit hit : note.hits(TermKind.REGIMEN)) {
      if (!hit.term().has("weak") || spoken(note, near, hit)) {
        regimens.add(hit);
        add(near, found, hit, partner(note, near, hit));
      }
    }
    List<Hit> drugs = new ArrayList<>();
    for (Hit hit : note.hits(TermKind.DRUG)) {
      if (!near.sawBefore(NOT_TAKEN, hit.start(), 40) && !listed(note, regimens, hit)) {
        drugs.add(hit);
      }
    }
    drugs(note, found, drugs);
  }

  // "6 cycles de carboplatine-paclitaxel": the number said once holds for what is given together.
  private static void drugs(Note note, Found found, List<Hit> drugs) {
    var near = new Near(note);
    int first = 0;
    for (int i = 0; i < drugs.size(); i++) {
      boolean last = i + 1 == drugs.size() || !together(note, drugs.get(i), drugs.get(i + 1));
      if (last) {
        List<Hit> group = drugs.subList(first, i + 1);
        Optional<Integer> n = group.stream().flatMap(d -> count(near, d).stream()).findFirst();
        group.forEach(d -> add(near, found, d, n));
        first = i + 1;
      }
    }
  }

  // "LV5FU2-cisplatine 4 cures": the number said after the medicine given with a regimen.
  private static Optional<Integer> partner(Note note, Near near, Hit regimen) {
    return note.hits(TermKind.DRUG, regimen.end(), regimen.end() + 12).stream()
        .findFirst()
        .filter(drug -> together(note, regimen, drug))
        .flatMap(drug -> count(near, drug));
  }

  private static boolean together(Note note, Hit one, Hit two) {
    return one.end() <= two.start() && note.is(TOGETHER, one.end(), two.start());
  }

  // A short name counts where the words around speak of treatment.
  private static boolean spoken(Note note, Near near, Hit hit) {
    if (near.inSentence(NOT_A_REGIMEN, hit.start()) || adjacentDigitsAfter(note, hit)) {
      return false;
    }
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 60);
    int to = Math.min(note.sentenceEnd(hit.start()), hit.end() + 60);
    return near.sees(AROUND, from, to)
        || count(near, hit).isPresent()
        || note.at(IN_YEAR, hit.end()).isPresent()
        || beside(note, hit, from, to);
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
    return gap.indexOf(')') < 0 && gap.indexOf('.') < 0 && gap.matches(" ?[(:=].{0,118}");
  }

  private static void add(Near near, Found found, Hit hit, Optional<Integer> shared) {
    var values = Found.values();
    if (hit.term().kind() == TermKind.REGIMEN) {
      values
          .with("protocol", hit.get("protocol"))
          .with("drugs", List.of(hit.get("drugs").split("\\+", -1)));
      values.with("class", "chemotherapy");
    } else {
      values
          .with("drugs", List.of(hit.get("inn")))
          .with("class", hit.get("class"))
          .with("atc", hit.get("atc"));
    }
    count(near, hit).or(() -> shared).ifPresent(n -> values.with("cycles", n));
    found.judged(FindingKind.TREATMENT, hit.start(), hit.end(), values);
  }

  private static Optional<Integer> count(Near near, Hit hit) {
    var before = COUNT_BEFORE.matcher(near.before(hit.start(), 60));
    if (before.find() && isCount(before.group()) && !isOrdinal(near, hit, before.start(1))) {
      Optional<Integer> n = Numbers.whole(before.group(1)).filter(k -> k > 0 && k <= 60);
      if (n.isPresent()) {
        return n;
      }
    }
    var after = COUNT_AFTER.matcher(near.after(hit.end(), 60));
    if (after.lookingAt()) {
      return Numbers.whole(after.group(1) == null ? after.group(2) : after.group(1));
    }
    return Optional.empty();
  }

  private static boolean isOrdinal(Near near, Hit hit, int at) {
    String before = near.before(hit.start(), 60);
    return ORDINAL.matcher(before.substring(0, at)).find();
  }

  // "un FOLFOX" and "une chimiotherapie par" tell no number.
  private static boolean isCount(String match) {
    String text = match.strip();
    boolean article =
        text.startsWith("un ")
            || text.startsWith("une ")
            || text.equals("un")
            || text.equals("une");
    return !article || text.matches("une? (?:cure|cycle|injection|dose)\\b.*");
  }
}
