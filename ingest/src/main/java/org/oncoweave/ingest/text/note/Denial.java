package org.oncoweave.ingest.text.note;

import java.util.stream.Stream;

/// How far a denial reaches. French denies with a bare noun ("pas de fievre ni toux"); what a
/// preposition of circumstance, a demonstrative or a new article brings in is there.
final class Denial {
  private static final int NEAR_CHANGE = 14;
  private static final Rule LIST = Rule.of(" (?:ni|nor|ou|or) |,");
  // "pas d'autre localisation que X": X exists.
  private static final Rule OTHER_THAN =
      Rule.of("\\b(?:autres?|other) [^.;,]{0,50}\\b(?:que|qu'|than) ?");
  // "aucune des lesions n'a progresse": the lesions exist.
  private static final Rule ONE_OF =
      Rule.of(
          "\\b(?:aucune?|none) (?:des|de ces|de ses|of the|of these)(?! .* (?:ne|n'))\\b.{0,12}$");
  private static final Rule RELATIVE =
      Rule.of(
          "\\b(?:qui|dont|puis|ayant|which|who|motivant|necessitant|faisant|imposant|justifiant|entrainant|conduisant)\\b");
  // "amelioration de la dyspnee", "cause a cette anemie": what is changed or explained is there.
  private static final Rule OBJECT =
      Rule.of(
          "(?: [a-z']+){0,2}? (?:de la|de l'|du|des|de cette|de ces|de cet|de ce|de sa|de son|de ses|a la|a l'|au|aux|a cette|a ces|a ce|a cet|sur|entre|of the|of his|of her|of this|to the|for) ?");
  // "avant cette crise", "en raison d'une douleur": said of the circumstance of what is denied.
  private static final Rule CIRCUMSTANCE =
      Rule.of(
          " (?:avant|lors d[eu']|pendant|durant|malgre|devant|sur|entre|contre|before|during|between|despite)(?: la| le| les| l'| une?| cette| cet| ce| ces| sa| son| ses| d'une?| the| a| his| her| this| de l'| des| de)* ?$");
  private static final Rule REASON =
      Rule.of(
          "\\b(?:en raison d|given\\b|in view of\\b|etant donne\\b|au vu d[eu]|vu (?:la|le|les|l')\\b|du fait d|a cause d|car\\b|parce qu|puisqu|compte tenu d|dans un contexte d|dans le contexte d|suite a\\b|a la suite d|because\\b|owing to\\b)");
  private static final Rule FOR =
      Rule.of(" pour (?:une?|cette|cet|ce|ces|sa|son|ses|la|le|les|l') ?(?:[a-z]+ )?$");
  private static final Rule EVIDENCE =
      Rule.of(
          "\\b(?:arguments?|elements?|indications?|criteres?|signes?|plaid|milit|suspect|negati)");
  private static final Rule AND_ONE =
      Rule.of(
          "\\b(?:et|and) (?:[a-z' ]{0,12}?[a-z]{3,}(?:ait|aient)|underwent|received|chose|opted|elected|accepted|preferred|opta|choisit|accepte|prefere|beneficie|apparition|presence|persistance|appearance|a|ont|avait|l'[a-z]+|la|le|les|cette|cet|ces|son|sa|ses|the|an?|his|her|he|she|they|it|there|was|were|had|has|is|une?|il|elle|on|l'apparition|l'existence|la presence|la persistance|le patient|la patiente)\\b");
  // "repondu au traitement de sa vascularite": it is the patient's.
  private static final Rule OWN =
      Rule.of(
          "[a-z]{3,}\\b.* (?<!signe de |signes de |trace de |argument pour |evidence of |sign of |signs of )(?:sa|son|ses|cette|cet|ces|his|her|this|these)(?: [a-z]{4,12})? $");
  // "fievre avec hemocultures negatives", "biopsie de la lesion negative": the test is negative.
  private static final Rule TEST =
      Rule.of(
          "\\b(?:hemocultures?|cultures?|prelevements?|serologies?|pcr|bilans?|examens?|recherches?|ecbu|biopsies?|cytologies?|cytoponctions?|anticorps|auto-?anticorps|troponines?|antigenes?|antigenemies?|tests?|coprocultures?|d-dimeres|marqueurs?|bandelette|frottis|ponctions?|radiographies?|scanners?|irm|echographies?|explorations?|cultures?|serology|biopsy|biopsies|tests?|workup|work-up|screening|stain\\w*|assays?)\\b");
  // "hepatite B : serologie negative": the test of that disease.
  private static final Rule OWN_TEST =
      Rule.of(
          " ?[:,]? ?(?:serologies?|serology|pcr|tests?|recherche|antigene|ag|anticorps|screening|depistage|cultures?) (?:[a-z]+ )?");
  // "biopsie de la masse non realisee", "cause de l'anemie non retrouvee": the head is denied.
  private static final Rule HEADED =
      Rule.of(
          "\\b(?:hemocultures?|cultures?|prelevements?|bilans?|examens?|biopsies?|cytologies?|cytoponctions?|ponctions?|explorations?|analyses?|brossage|resections?|exereses?|chirurgie|ablation|drainage|traitements?|embolisation|irradiation|prise en charge|surveillance|etude|mesure|caracterisation|origine|causes?|etiologies?|nature|caractere|sources?|point de depart|mecanisme|evolution|progression|aggravation|extension|amelioration|guerison|regression|controle|reponse|primitif|siege|taille|stade|agent|germe|biopsy|cytology|aspiration|resection|removal|treatment|cause|origin|source|primary|progression)(?: [a-z]+){0,2}? (?:de la|de l'|du|des|de cette|de ces|de ce|d'une?|a la|a l'|au|aux|a cette|of the|of a|of this|of these) ?$");
  private static final Rule ADJECTIVE =
      Rule.of("(?:absente?s?|negati|nulle?s?|inexistante?s?|indemnes?)");
  private static final Rule BESIDE = Rule.of("\\b(?:avec|with|chez|sans|without) ");
  // "n'ont permis de controler la douleur", but "n'a pas permis de retrouver la lesion".
  private static final Rule ALLOWED =
      Rule.of(
          "\\bperm(?:is|et|ettait|ettant) (?:le |la |l'|un |une |de (?!retrouv|mettre|identif|visuali|objectiv|montr|confirm|pos|affirm|detect|voir|deceler|trouver))");
  // "l'absence de fievre orientait vers une lithiase": the denied is the subject.
  private static final Rule SUBJECT =
      Rule.of(
          "\\b(?:a|ont|est|sont|etait|etaient|fait|font|permet|oriente|[a-z]{3,}(?:ait|aient)) ");
  // "l'absence de recidive ne peut etre affirmee"
  private static final Rule UNSURE =
      Rule.of(
          "[^.;,]{0,50}\\b(?:(?:ne (?:peut|peuvent|saurait)|n'a pu) (?:pas )?etre (?:formellement )?(?:affirm|confirm|certifi|garanti|assur)|n'est pas (?:certaine|formelle|confirmee|acquise|affirmee)|(?:cannot|could not) be (?:confirmed|ascertained|guaranteed|assured|established)|is not (?:certain|confirmed))");
  private static final Rule CAUSED = Rule.of("\\bn'(?:expliqu|justifi|rendait compte)");
  private static final Rule INFINITIVE =
      Rule.of(
          " (?!retrouver|trouver|montrer|objectiver|noter|deceler|identifier|visualiser|cancer|foyer|observer)[a-z]{3,}er (?:la|le|les|l'|sa|son|ses|cette|ce)\\b");
  // "Without treatment the tumour will grow": a new subject.
  private static final Rule THEN =
      Rule.of(
          " [a-z-]{4,}(?: [a-z-]{4,})? (?:the|his|her|this|la|le|les|sa|son|ses|cette) (?:[a-z]+ )?");
  private static final Rule MORE =
      Rule.of(
          " ?(?:\\d|une?\\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|la moitie|la plupart|half)");
  private static final Rule UNABLE =
      Rule.of(
          "\\b(?:impossibles?|impossibilite|incapable|ne peut|ne peuvent|ne pouvait|difficilement|unable|cannot)\\b[^.;,]{0,40}$");
  private static final Rule SUITS =
      Rule.of(
          "[- ]?(?:(?:pas|plus|toujours) )?(?:(?:une?|la|le|l'|les|des|d')[ ]?)?(?:(?:(?:mute|codelete|amplifie|rearrange|detecte|identifie)\\w* |compatibles?|evocat\\w+|suspecte?s?|suggesti\\w+|specifiques?|typiques?|faveur|porteu\\w+|atteint\\w*)[^,]{0,40})?");

  private static final Rule EARLIER =
      Rule.of(
          "(?: (?:sur|a|au|aux|lors d[eu]|dans|on|in|at|during)(?: |(?<=')))(?:(?:le |la |les |l'|des |the |his |her )?(?:[a-z]{2,14} (?:de |du |des |d')?){0,3}?(?:precedent|anterieur|prior|previous|earlier)[a-z]*)\\b| (?:anterieurement|auparavant|jusque-la|jusqu'alors|precedemment|previously|before)\\b");

  private static final Rule REFUSED = Rule.of("(?:declin|refus|a refus)");

  private final Note note;
  private final String text;
  private final Presupposed presupposed;

  Denial(Note note) {
    this.note = note;
    this.text = note.lower();
    this.presupposed = new Presupposed(note);
  }

  /// Whether a cue denies nothing, as it is denied itself.
  boolean isDenied(Hit cue) {
    return presupposed.stays(cue);
  }

  /// Whether a denial stops before a span that begins after it, commas left aside.
  boolean ends(Hit cue, int start) {
    int from = cue.end();
    return turns(from, start)
        || presupposed.holds(cue, start)
        || changed(from, start)
        || circumstance(from, start)
        || isNone(cue, start);
  }

  /// Whether a word that denies what stands before it speaks of another thing there, not of the
  /// span.
  boolean isOfOther(Hit cue, int start, int end) {
    return isRefusalOfOther(cue)
        || isNew(cue)
        || note.within(HEADED, Math.max(note.sentenceStart(start), start - 50), start)
        || (text.startsWith("negati", cue.start())
            && note.within(TEST, end, cue.start())
            && !note.is(OWN_TEST, end, cue.start()))
        || (note.opens(ADJECTIVE, cue.start(), cue.end()) && note.within(BESIDE, end, cue.start()));
  }

  // "nodule non visible sur l'examen precedent": it is there today.
  private boolean isNew(Hit cue) {
    return cue.is("type", "neg_post") && note.at(EARLIER, cue.end()).isPresent();
  }

  // "AC x4, declined Taxol": what was refused stands behind the word.
  private boolean isRefusalOfOther(Hit cue) {
    return note.opens(REFUSED, cue.start(), cue.end())
        && Stream.of(TermKind.DRUG, TermKind.REGIMEN, TermKind.PROCEDURE)
            .anyMatch(kind -> !note.hits(kind, cue.end(), cue.end() + 5).isEmpty());
  }

  /// "recherche d'une progression des metastases": the change is asked, not what changes.
  boolean isHeaded(int from, int start) {
    return note.within(HEADED, from, start)
        || note.hits(TermKind.CHANGE, from, start).stream()
            .anyMatch(change -> !change.term().has("of") && isOf(change, start));
  }

  boolean isReason(int from, int start) {
    return note.within(REASON, from, start);
  }

  private boolean turns(int from, int start) {
    int wide = Math.max(0, from - 8);
    return note.within(RELATIVE, from, start)
        || note.within(OTHER_THAN, wide, start)
        || note.within(ONE_OF, wide, start)
        || note.within(REASON, from, start)
        || note.within(ALLOWED, from, start);
  }

  private boolean circumstance(int from, int start) {
    return note.within(CIRCUMSTANCE, from, start)
        || (note.within(FOR, from, start) && !note.within(EVIDENCE, argued(from), start))
        || note.within(AND_ONE, from, start)
        || note.within(OWN, from, start);
  }

  // "pas d'argument pour A ni pour B": the word may stand well before.
  private int argued(int from) {
    boolean nor = text.startsWith("ni", from - 2) || text.startsWith("nor", from - 3);
    return Math.max(0, nor ? note.clauseStart(from) : from - 12);
  }

  // A cue that denies nothing here, or no more than the word beside it.
  private boolean isNone(Hit cue, int start) {
    String word = text.substring(cue.start(), cue.end());
    return switch (word) {
      case "non" -> !note.is(SUITS, cue.end(), start);
      case "plus de", "plus d", "plus d'" -> isMore(cue);
      case "sans", "without" ->
          note.within(UNABLE, note.sentenceStart(cue.start()), cue.start())
              || (cue.start() == note.sentenceStart(cue.start()) && note.is(THEN, cue.end(), start))
              || note.opens(INFINITIVE, cue.end(), start);
      case "absence de",
          "absence d'",
          "absence d",
          "l'absence",
          "l'absence d",
          "absence",
          "absence of" ->
          note.within(SUBJECT, cue.end(), start) || note.at(UNSURE, start).isPresent();
      case "aucun", "aucune" -> note.within(CAUSED, cue.end(), start);
      default -> false;
    };
  }

  // "plus de dix episodes", "de plus en plus de": a number, no end.
  private boolean isMore(Hit cue) {
    return text.startsWith("en ", cue.start() - 3)
        || note.at(MORE, Math.min(text.length(), cue.end()), cue.end() + 12).isPresent();
  }

  // "pas de progression des metastases" denies the progression alone.
  private boolean changed(int from, int start) {
    for (Hit change : note.hits(TermKind.CHANGE, from, Math.min(start, from + 30))) {
      boolean next = change.start() - from <= NEAR_CHANGE && change.end() < start;
      if (next && !note.within(LIST, change.end(), start) && isObject(change, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isObject(Hit change, int start) {
    return !change.term().has("of") || isOf(change, start);
  }

  private boolean isOf(Hit change, int start) {
    return note.at(OBJECT, change.end(), start).isPresent();
  }
}
