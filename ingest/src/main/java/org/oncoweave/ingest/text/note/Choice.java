package org.oncoweave.ingest.text.note;

/// The choice between two readings that nobody makes.
final class Choice {
  private static final String SPLIT =
      "(?:tranch|distingu|discrimin|departag|differenci(?=e pas|er|ent pas)|faire la part|faire la difference|se prononcer)";
  private static final Rule UNDECIDED =
      Rule.of(
          "\\b(?:hesit\\w+ entre|partage\\w* entre|(?:ne|n'|sans|pas|difficile|difficilement|impossible|delicat|malaise|impossibilite)\\b[^.;]{0,40}?\\b"
              + SPLIT
              + "\\w*|(?:cannot|can not|could not|unable to|does not|did not|difficult to|hard to|impossible to|not possible to)(?: [a-z]+ly)? (?:distinguish|differentiate|discriminate|tell|separate)|(?:unclear|uncertain|unknown|not clear) (?:whether|if))");
  private static final Rule BETWEEN =
      Rule.of(
          "\\b(?:entre|between|either|whether|if|distinguish|differentiate|discriminate|tell|separate|tranch\\w+|distingu\\w+|discrimin\\w+|departag\\w+|differenci(?:e pas|er|ent pas)|faire la (?:part|difference))\\b");
  // "kyste ou metastase : l'irm ne tranche pas": what stands before is left open.
  private static final Rule PAIR = Rule.of("\\b(?:ou|or|versus|vs)\\b");
  private static final Rule NO_OBJECT =
      Rule.of(
          "(?: (?:pas|plus))?(?: (?:formellement|davantage|avec certitude|with certainty|further|(?:entre|between) (?:les deux|the two|ces deux|these two|eux|them)[a-z ]{0,14}))? ?(?:$|[.;,)])");
  private static final Rule TURN = Rule.of(";|\\b(?:mais|but|chez|cependant|however|alors que)\\b");
  private static final Rule EITHER = Rule.of("\\beither\\b[^.;]* or ");
  // "pseudo-progression ou progression": two readings of one image.
  private static final Rule EITHER_OR =
      Rule.of(
          "\\b(?:(?:pseudo-?progression|(?:radio)?necrose|radionecrosis|fibrose|fibrosis|cicatrice|scar|remaniements?)\\b[^.;,:]{0,25} (?:ou|or|versus|vs) (?:d'une? |de |an? |une? )?(?:vraie |true )?(?:progression|recidive|recurrence|reprise|residu|reliquat|evolution)|(?:progression|recidive|recurrence|reprise|residu|reliquat|evolution)\\b[^.;,:]{0,25} (?:ou|or|versus|vs) (?:d'une? |de |an? |une? )?(?:pseudo-?progression|(?:radio)?necrose|radionecrosis|fibrose|fibrosis|cicatrice|scar|remaniements?))");
  // "pas d'argument pour une rechute, mais celle-ci ne peut etre eliminee"
  // "dont la nature, fibrose ou tumeur, reste indeterminee"; "de nature incertaine : A ou B"
  private static final String OPEN =
      "(?:indetermine|incertain|inconnu|imprecis|a (?:preciser|determiner|confirmer)|unclear|uncertain|undetermined|indeterminate|unknown|non (?:precise|determine|tranche|connu))";
  private static final Rule NATURE =
      Rule.of(
          "\\b(?:nature|origine|etiologie|origin|aetiology|etiology|cause)\\b(?: [^.;,:]{2,40})?, [^.;,]{3,60} (?:ou|or|versus|vs) [^.;,]{3,40}, (?:reste|est|demeure|n'est|remains?|is|are|was)[^.;,]{0,20} "
              + OPEN
              + "|\\b(?:nature|origine|etiologie|origin|aetiology|etiology)\\b,? (?:[a-z]{2,8} )?"
              + OPEN
              + "[a-z]{0,2} ?[:,(] ?[^.;]{3,60} (?:ou|or|versus|vs) [^.;,)]{3,40}");
  private static final Rule REOPENED =
      Rule.of(
          "[^.;,]{0,50},? (?:mais|toutefois|cependant|sans que|bien que|but|although|though) (?:(?:celles?|ceux|celui)-(?:ci|la)|elles?|ils?|cela|ceci|it|this|these|they) (?:ne peu|ne saurai|n'est pas|ne sont pas|puisse|cannot|can not|could not|is not|are not)[^.;,]{0,30}(?:exclu|elimin|ecart|ruled out)");
  private static final Rule NOT_HERE = Rule.of("\\b(?:pas|aucune?|sans|absence|ni|no|without)\\b");

  private final Note note;

  Choice(Note note) {
    this.note = note;
  }

  /// "entre A et B, l'image ne tranche pas", "cannot distinguish A from B".
  boolean isOpen(int start) {
    int from = note.sentenceStart(start);
    int to = note.sentenceEnd(start);
    if (isOfNature(from, start, to)
        || isOfPair(from, start, to)
        || note.at(REOPENED, start, to).isPresent()) {
      return true;
    }
    if (note.within(EITHER, from, to)) {
      return note.firstWithin(EITHER, from, to).filter(m -> m.start() < start).isPresent();
    }
    return note.within(UNDECIDED, from, to) && (isBefore(from, start, to) || isBehind(from, start));
  }

  private boolean isBefore(int from, int start, int to) {
    return note.firstWithin(UNDECIDED, start, to)
        .filter(m -> note.within(PAIR, from, m.start()) && !note.within(TURN, start, m.start()))
        .filter(m -> note.at(NO_OBJECT, m.end(), to).isPresent())
        .isPresent();
  }

  private boolean isBehind(int from, int start) {
    return note.firstWithin(BETWEEN, from, start)
        .filter(m -> !note.within(TURN, m.end(), start))
        .isPresent();
  }

  private boolean isOfNature(int from, int start, int to) {
    return note.firstWithin(NATURE, from, to)
        .filter(m -> m.start() <= start && start < m.end())
        .isPresent();
  }

  private boolean isOfPair(int from, int start, int to) {
    return note.firstWithin(EITHER_OR, from, to)
        .filter(m -> m.start() <= start && start < m.end())
        .filter(m -> !note.within(NOT_HERE, from, m.start()))
        .isPresent();
  }
}
