package org.oncoweave.ingest.text.note;

/// What a denial takes for granted: in "pas de calcification dans la tumeur" the tumour is there,
/// in "ne soulage pas la douleur" the pain is.
final class Presupposed {
  private static final String KNOWN =
      "(?:la |le |les |l'|cette |cet |ce |ces |sa |son |ses |the |his |her |their |this |these |that )";
  private static final String OF_KNOWN =
      "(?:de la |de l'|du |des |de cette |de cet |de ce |de ces |de sa |de son |de ses |of the |of his |of her |of their |of this |of these )";

  // "dans la lesion", "au niveau de la masse", "after the resection": where and when.
  private static final Rule PLACE =
      Rule.of(
          " (?:(?:(?:apres|depuis|suite a|a la suite|au cours|au decours|au moment|au niveau|au sein|autour|en regard|au contact|a distance|aux depens|a proximite|du cote|en peripherie|au centre|a l'interieur|at the (?:time|site|level)) ?"
              + OF_KNOWN
              + "|(?:at the (?:time|site|level) of|au moment du) |(?:apres|depuis|suite a|dans|face a|after|since|following|within|in|around|near|adjacent to) "
              + KNOWN
              + "|(?:apres|depuis|after|since|following) (?:une? |des |an? )?)(?:[a-z]{4,12} )?)$");
  private static final Rule GENITIVE = Rule.of("[a-z]{3,}.{0,60}? " + OF_KNOWN + "$");
  // "signe de la maladie" denies it; "signe de gravite de la maladie" does not.
  private static final Rule EVIDENCE =
      Rule.of(
          "[^a-z]*(?:(?:d'|de |d |autres? |nouve\\w+ |any |other |of )*)(?:signes?|arguments?|traces?|evidence|elements?|preuves?|suspicion|antecedents?|notion|histoire|stigmates?|recherche|presence|existence|images?|diagnostic|apparition|cas|episodes?|survenue|signs?|history|symptoms?|element|localisations?|foyers?|mutations?|rearrangements?|amplifications?|fusions?|deletions?|(?:sur)?expression|alterations?|anomalies)\\b");
  private static final Rule CHANGED =
      Rule.of(
          "\\b(?:gravite|complications?|progression|recidive|rechute|recurrence|relapse|evolution|evolutivite|poussee|extension|aggravation|transformation|severite|rupture|persistance|reprise)(?: [a-z]{3,14})? "
              + OF_KNOWN
              + "$");
  private static final String TOUCHED =
      "(?:expliqu|empech|soulag|calm|amelior|modifi|influ|justifi|control|supprim|diminu|augment|aggrav|evit|enray|corrig|stabilis|toler|interromp|trait|prevenu|previent|jugul|maitris|tari|suffi|repond|gueri)[a-z]*";
  // "ne soulage pas la douleur", "n'a pas calme ses douleurs"
  private static final Rule VERB =
      Rule.of(
          "\\b(?:n'|ne )(?:l'|le |la |les |lui |se |s'|y )?(?:a |ont |avait |avaient |est |sont |etait |etaient )?(?:"
              + TOUCHED
              + " (?:pas|plus|jamais)|(?:pas|plus|jamais) (?:ete |bien |completement |suffisamment |permis de )?"
              + TOUCHED
              + ")(?: [a-z']{1,12}){0,2}? ?(?:a |de |par )?"
              + KNOWN
              + "?(?:[a-z]{4,12} )?$");
  private static final Rule ENGLISH_VERB =
      Rule.of(
          "\\b(?:not|never|n't|no longer) (?:been |be |fully |completely |adequately )?(?:relieve|improve|explain|tolerat|control|prevent|affect|chang|alter|respond|alleviat|treat|eradicat|suppress|worsen|account for|cure|correct|reduc)[a-z]*(?: (?:to|by|for|with))? (?:the |his |her |this |these |any |a )?(?:[a-z]{4,12} )?$");
  private static final Rule WITH =
      Rule.of(
          "[a-z]{3,}.{0,40}?(?<!relatives?|siblings?|sisters?|brothers?|aunts?|uncles?|cousins?|members?|kin|apparentee?s?|parente?s?|compatible|compatibles|contact|contact [a-z]{1,12}|concordant|concordante|accord|rapport|rapport [a-z]{1,12}|coherent|coherente|lien|relation|correlation|continuite|communication|association|adherence|concordance|ressemblance|consistent|associated|relationship|link|chemotherapy|therapy|treatment|treated|traitement|chimiotherapie|radiotherapie|protocole|cures?) (?:avec|with) ");

  // "n'a pas completement disparu", "pas de disparition": what goes is still there.
  private static final Rule GOES =
      Rule.of(
          "(?:(?:a |ont |est )?(?:dispar|resol|regress|disappear)|has res|have res|has dis|have dis)");
  private static final Rule NOT_GONE =
      Rule.of(
          "\\b(?:pas|non|jamais|incompletement|partiellement|not|never|sans|absence|aucune|no|without|lack|incomplete|partielle)(?: (?:de|d'|of|ete|encore|tout a fait|been|yet|[a-z]+ment|[a-z]+ly))? ?$");
  // "aucune des metastases n'a disparu"
  private static final Rule NONE_GONE =
      Rule.of(
          "\\b(?:aucune?|none|no)\\b[^.;,]*(?:\\bn'(?:a |ont |avait |est |etait )?|\\b(?:has|have|had|is|was|were) )$");
  // "plus un seul segment depourvu de metastase": the second denial takes back the first.
  private static final Rule FREE = Rule.of("(?:depourv|indemne|exempt|epargn|free|devoid|spared)");
  private static final Rule NO_ONE =
      Rule.of(
          "\\b(?:(?:plus|pas|no|not) (?:une?|an?) (?:seule?|single)|(?:plus )?aucune?|pas une?|no|none|not one)\\b[^.;,:]{0,60}$");
  private static final Rule FREE_OF =
      Rule.of(
          "\\b(?:(?:depourvue?|indemne|exempte?)s? d(?:e |'|u |es )|(?:free|devoid) (?:of|from)\\b|spared by\\b)");
  // "sans que la fievre ne cede", but "sans qu'une lesion soit retrouvee"
  private static final Rule THAT = Rule.of(" (?:que |qu')");
  private static final Rule FOUND =
      Rule.of("(?:retrouv|trouv|identifi|evidence|objectiv|visuali|detect|decel|not)[a-z]*\\b");

  private final Note note;

  Presupposed(Note note) {
    this.note = note;
  }

  /// Whether the words between a denial and a span say that the span is there.
  boolean holds(Hit cue, int start) {
    int from = cue.end();
    int verb = Math.max(note.sentenceStart(cue.start()), cue.start() - 30);
    return note.within(PLACE, from, start)
        || note.within(FREE_OF, from, start)
        || isOwned(from, start)
        || note.opens(WITH, Math.min(from + 1, start), start)
        || note.within(VERB, verb, start)
        || note.within(ENGLISH_VERB, verb, start)
        || isThat(cue);
  }

  private boolean isOwned(int from, int start) {
    return note.within(GENITIVE, from, start)
        && (!note.opens(EVIDENCE, from, start) || note.within(CHANGED, from, start));
  }

  private boolean isThat(Hit cue) {
    return note.at(THAT, cue.end()).isPresent()
        && note.first(FOUND, cue.end(), note.sentenceEnd(cue.start())).isEmpty();
  }

  /// Whether a cue says that something goes, and is denied itself.
  boolean stays(Hit cue) {
    int from = Math.max(note.sentenceStart(cue.start()), cue.start() - 30);
    boolean goes = note.opens(GOES, cue.start(), cue.end());
    return isNoneFree(cue)
        || (goes && note.within(NOT_GONE, Math.min(from, cue.start()), cue.start()))
        || (goes && note.within(NONE_GONE, note.sentenceStart(cue.start()), cue.start()));
  }

  private boolean isNoneFree(Hit cue) {
    return note.opens(FREE, cue.start(), cue.end())
        && note.within(NO_ONE, note.sentenceStart(cue.start()), cue.start());
  }
}
