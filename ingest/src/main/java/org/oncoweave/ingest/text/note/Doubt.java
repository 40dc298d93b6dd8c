package org.oncoweave.ingest.text.note;

import java.util.Optional;

/// How far a doubt reaches: not to what is known of the patient, nor past its own noun.
final class Doubt {
  // "a la recherche d'une recidive chez un patient suivi pour X": X is known.
  private static final Rule OF_PATIENT =
      Rule.of(
          "(?:\\b(?:chez|in) (?:une?|ce|cet|cette|la|le|notre|l'|an?|this|the|our) ?(?:[a-z0-9-]+ ){0,2}?(?:patiente?|homme|femme|sujet|malade|man|woman|lady|gentleman|male|female|enfant|child|boy|girl)\\b"
              + "|\\b(?:dans (?:le|un) (?:contexte|cadre) d|in the (?:context|setting) of|on a background of|apres (?!injection|biopsie)|suite a |dans les suites d|following |after (?!injection|biopsy)))");
  private static final Rule KNOWN =
      Rule.of("\\b(?:known|connue?s?|deja traitee?s?|previously treated) (?:[a-z]+ )?$");
  private static final Rule KNOWN_AFTER =
      Rule.of(
          " (?:[a-z]{4,14} ){0,2}?(?:(?:deja )?connue?s?|operee?s?|reseque\\w*|irradiee?s?|traitee?s?) ?(?:$|[,;.)]|depuis|en \\d|et )");
  private static final Rule AMOUNT = Rule.of("(?: la dose de| une dose de)? ?\\d");
  private static final Rule UNTIL = Rule.of("(?:jusqu|until)");
  // "en l'absence de progression, poursuite du pembrolizumab"
  private static final Rule ABSENCE = Rule.of("(?:en l'absence|in the absence)");
  private static final Rule GOES_ON =
      Rule.of(", (?:[a-z' ]{0,20})?(?:poursui\\w+|maint(?:ien|enu)\\w*|continu\\w+|reconduit\\w*)");
  private static final Rule YEAR = Rule.of("\\b(?:19|20)\\d\\d\\b");
  private static final int YEAR_REACH = 25;

  // "nodule probable et epanchement", "probable metastase, epanchement": the word goes with one.
  private static final Rule JOINED = Rule.of("(?:,| et| and) ");
  private static final Rule NEXT_ITEM = Rule.of("[a-z].*, (?!ou |or |voire |versus |vs |et |and )");
  private static final Rule CHOICE_LIST = Rule.of("[^;]{0,60}\\b(?:ou|or|voire|versus|vs|\\?)\\b");

  private static final Rule ON_CONDITION = Rule.of("(?:en cas|in case|in the event|if|si|s'il)\\b");
  private static final Rule OUTCOME =
      Rule.of(
          "[^.;,]{0,30}\\b(?:echec|progress|recidive|rechute|evolution|intolerance|non[- ]reponse|absence de reponse|positi|reponse|residu|berges?|marges?|atteint|envahi|failure|relapse|recur|residual|margins?|resistance|aggravation|echappement|poursuite evolutive|mutation|confirm)");
  private static final Rule TREATMENT =
      Rule.of(
          "(?:chimio|radio|curie|immuno|hormono|chirurg|reprise|resection|exerese|mastectomie|curage|allogreffe|autogreffe|greffe|transplant|irradiation|surgery|radiation|chemo|salvage|traitement|switch)[a-z]*");
  // What is under way is no plan.
  private static final Rule ONGOING =
      Rule.of(
          "\\b(?:en cours|sous|a recu|a ete|poursui\\w+|continue\\w*|arret\\w*|stop\\w*|suspen\\w+|report\\w*|received|ongoing|currently|actuellement|depuis)\\b");
  private static final int PLAN_REACH = 40;
  private static final int CONDITION_REACH = 35;
  // "recherche de thrombose positive": found.
  private static final Rule SEARCH = Rule.of("(?:a la )?recherche");
  private static final Rule FOUND = Rule.of("[^.;,]{0,30}\\b(?:positi[a-z]+|retrouvee?s?)\\b");

  // "une transformation de ce lymphome": the lymphoma is known.
  private static final Rule OF_THIS =
      Rule.of(
          "\\b(?:for|pour|in|contre|against) (?:ce|cet|cette|this|these) (?:[a-z]+ )?$|\\b[a-z]{4,} (?:de|of) (?:ce|cet|cette|ces|son|sa|ses|this|these|his|her) $");
  // "suspicion d'embolie non confirmee au scanner"
  private static final Rule SUSPICION =
      Rule.of("\\b(?:suspicion|suspect\\w*|hypothese|crainte|doute)\\b[^.;,:]{0,40}$");
  private static final Rule UNCONFIRMED =
      Rule.of(
          "(?: (?:[a-z]+ ){0,3}?)(?:non confirmee?s?|(?:was |were )?not confirmed|(?:n'(?:a|ont|est|etait) )?pas (?:ete )?confirmee?s?|(?:(?:est|a ete|sont|ont ete) )?(?:levee?|abandonnee?|rejetee?|refutee?)s?|(?:is|was|has been) (?:abandoned|dropped|lifted))(?= (?:au?|aux|par|sur|lors|in|on|by|at) | ?(?:\\.|$))");
  private static final Rule SETTLED =
      Rule.of(
          "[;,:] (?:[a-z' -]{0,40}\\b)?(?:(?<sure>(?:l'|les )(?:a|ont) (?:bien |finalement |depuis )?(?:confirme|prouve|authentifie)e?s?|ce que [a-z' -]{0,30}(?:confirme|prouve)|(?:has |have )?(?:confirmed|proved) (?:it|this|them)|which was (?:confirmed|proven)|(?:qui est |and is |is |has been |a ete )?(?:desormais|finalement|depuis|maintenant|ensuite|secondairement|now|since|later|finally|subsequently|eventually) (?:ete |been )?(?:prouv|confirm|authentifi|affirm|etabli|prove|formel|certain|acquis)[a-z]{0,4})|(?:qui est |and is |is |has been |a ete )?(?:desormais|finalement|depuis|maintenant|ensuite|secondairement|now|since|later|finally|subsequently|eventually) (?:ete |been )?(?:elimine|ecarte|infirme|exclu|refute|ruled out|excluded)[a-z]{0,2}|(?:l'|les )(?:a|ont) (?:finalement |formellement |depuis )?(?:elimine|infirme|exclu|ecarte)e?s?|(?:has )?(?:ruled|excluded) (?:it|this)(?: out)?|which was (?:ruled out|excluded))\\b");
  // "la tuberculose, evoquee initialement, est ecartee"
  private static final Rule DISPROVED =
      Rule.of(
          ",? (?:initialement |longtemps |d'abord |un temps |un moment |cliniquement )?(?:suspect|evoqu|craint|redout|soupconn|envisag|soulev|avanc)[a-z]*(?: (?:initialement|auparavant|precedemment|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:19|20)\\d\\d)(?: (?:19|20)\\d\\d)?|le [\\d/.]{5,10}|longtemps|d'abord|un temps|un moment|cliniquement|(?:en|au|a l'|a la|sur la|sur le|sur l'|par la|par le|devant la|devant le) ?(?:imagerie|scanner|irm|tep|biopsie|echographie|radiographie|mammographie|cytologie|ponction|examen|fibroscopie|coloscopie|clinique|tdm)))?,? (?:(?:mais )?non (?:confirm|retrouv|objectiv)ee?s? (?:au|a l'|a la|par l[ea']|sur l[ea']) ?(?:[a-z]{0,6}(?:scanner|irm|tep|tdm)|biops|histolog|echo|scintigraph|ponction|fibroscop|imagerie|radiograph)|(?:finalement |puis |ensuite )?(?:ecart|elimin|infirm|refut)ee?s? (?:par|a|au|sur)\\b|n'(?:a|ont|est|etait|sera) (?:(?:finalement|pas|jamais|ete|toujours|formellement) )+(?:confirm|retrouv|retenu|prouv|aver|objectiv)|n'est plus retenu|(?:est|a ete|sont|ont ete) (?:(?:finalement|formellement|secondairement|depuis) )?(?:ecart|elimin|exclu|infirm|refut))");
  private static final int SETTLE_REACH = 100;
  // "metastase de melanome connu ?": the melanoma is known.
  private static final Rule OF = Rule.of("\\b(?:d'une? |d'|de |du |of |from )(?:an? )?$");
  private static final Rule OF_KNOWN = Rule.of("\\b(?:of|from|to) (?:an? |the |his |her )?known $");
  private static final Rule KNOWN_ASKED =
      Rule.of(" (?:[a-z]{4,14} ){0,2}?(?:(?:deja )?connue?s?|operee?s?|traitee?s?) ?\\?");
  private static final Rule THERE =
      Rule.of(
          " (?:et|and|,) (?:la |une? |a |an |the )?(?:presence|persistance|persistence|stabilite|stability|stables?|known|connue?s?) ?");
  private static final Rule FACED =
      Rule.of("[a-z]{4,14} (?:[a-z]{1,14} )?devant (?:une? |la |le |les |des |cette |l[ '])?$");
  // What stands before a phrase in its clause.
  private static final Rule NOUN = Rule.of("[a-z]{4}[^;:]*$");
  private static final Rule ANY_WORD = Rule.of("[a-z]{4}");
  // "risque de fracture sur lesion lytique": the lesion is there.
  private static final Rule RISK = Rule.of("(?:a |at |haut |high )?(?:risque|risk)");
  private static final Rule BEARER =
      Rule.of("[a-z]{4,} (?:[a-z]+ )?(?:sur|on|in) (?:une? |la |le |les |a |the |cette )?$");
  private static final Rule SUSPECT = Rule.of("suspecte?s?");
  private static final Rule LESION =
      Rule.of(
          "\\b(?:nodules?|masses?|lesions?|images?|opacites?|adenopathies?|ganglions?|zones?|foyers?|formations?|polypes?|micronodules?|plages?|hypersignal|fixations?|tumefactions?|aspect|calcifications?|microcalcifications?|naevus|grains? de beaute|kystes?)(?: [a-z]{3,14}){0,2} $");
  private static final Rule OF_WHAT = Rule.of(" (?:de |d'|d |pour |a |en )");

  // "a eliminer : fracture, tassement"
  private static final Rule TO_SEEK =
      Rule.of(
          "(?:a (?:rechercher|eliminer|exclure|ecarter|confirmer|evoquer|discuter)|questions?(?: posees?)?|to (?:exclude|rule out|confirm)|suspicions?|suspected) ?: ?[^;:]*$");

  // "a ete recherche par immunohistochimie, en attente de resultat"
  private static final Rule PENDING =
      Rule.of(
          "(?: [a-z]{3,14}){0,2}? (?:(?:a|ont|est|sont|was|were|has been|is being) (?:ete )?)?(?:recherchee?s?|demandee?s?|tested(?: for)?|sought|looked for|searched for|investigated)\\b[^.;]{0,70}\\b(?:en attente|attendue?s?|a venir|en cours|non parvenue?s?|pending|awaited|to follow)\\b");

  // "nodule pour lequel on ne peut exclure une metastase"
  private static final Rule FOR_WHICH =
      Rule.of(
          "\\b(?:(?:pour|sur|dans|devant) (?:laquelle|lequel|lesquels|lesquelles)|dont|for which|in which)\\b");
  private static final Rule QUESTION = Rule.of("\\?|vs|versus");
  private static final Rule ASKED = Rule.of("\\?(?!\n)$|(?:^|[,;:(\\n-]) ?\\? $");
  // "? pulmonary mets", "PET ? recurrence": in English the sign stands before what is asked.
  private static final Rule ASKED_AHEAD =
      Rule.of("(?:^|[,;:(\\n-] ?|[a-z] )\\? (?:(?!and |or |no |not )[a-z-]{3,14} ){0,2}$");
  private static final int TISSUE_REACH = 90;
  private static final Rule FAVOUR = Rule.of("en faveur");
  private static final Rule TISSUE =
      Rule.of(
          "\\b(?:biops\\w+|anatomo-?patholog\\w*|anapath\\w*|histolog\\w+|cytolog\\w+|cytoponctions?|prelevements?|immunohistochimie)\\b(?:(?!\\b(?:plutot|aspects?|discut\\w+|pourrai\\w+|attente|suspect\\w*|apres|avant|pour|image\\w*|scanner|irm|tep|echographie)\\b)[^;:?]){0,60}$");

  private final Note note;
  private final Denial denial;

  Doubt(Note note, Denial denial) {
    this.note = note;
    this.denial = denial;
  }

  /// Whether what a word of doubt says goes as far as a span, commas and stops left aside.
  boolean reaches(Hit cue, int start, int end) {
    return !isOfOther(cue, start, end)
        && !isQualified(cue)
        && !isUntilYear(cue, end)
        && !isOfLater(cue, start, end)
        && (cue.end() > start || !(isTest(cue, start) || isFound(cue, end)));
  }

  private boolean isOfOther(Hit cue, int start, int end) {
    return cue.end() <= start
        && (isOfTissue(cue)
            || Ahead.isOfSubject(note, cue)
            || Caused.holds(note, cue, start)
            || isKnown(cue, start, end)
            || isContinued(cue, start)
            || isOfDrug(cue, start, end));
  }

  // "la biopsie est en faveur d'un adenocarcinome": tissue tells what it is.
  private boolean isOfTissue(Hit cue) {
    int from = Math.max(note.clauseStart(cue.start()), cue.start() - TISSUE_REACH);
    return note.within(FAVOUR, cue.start(), cue.end()) && note.within(TISSUE, from, cue.start());
  }

  private boolean isOfLater(Hit cue, int start, int end) {
    return isBehindColon(cue, end)
        || isAskedOfKnown(cue, start, end)
        || (cue.is("type", "double") && note.within(FOR_WHICH, end, cue.start()));
  }

  private boolean isAskedOfKnown(Hit cue, int start, int end) {
    return note.opens(QUESTION, cue.start(), cue.end()) && isOfKnown(start, end);
  }

  private boolean isOfKnown(int start, int end) {
    int from = note.clauseStart(start);
    return note.within(OF_KNOWN, from, start)
        || (note.at(KNOWN_ASKED, end).isPresent() && note.within(OF, from, start));
  }

  // "nodule du foie : metastase ou angiome ?": the nodule is there.
  private boolean isBehindColon(Hit cue, int end) {
    int colon = cue.start() < end ? -1 : note.lower().lastIndexOf(':', cue.start());
    return colon >= end
        && note.opens(QUESTION, cue.start(), cue.end())
        && note.within(ANY_WORD, colon, cue.start());
  }

  private boolean isUntilYear(Hit cue, int end) {
    return note.opens(UNTIL, cue.start(), cue.end())
        && (note.at(AMOUNT, cue.end()).isPresent()
            || note.within(YEAR, end, Math.min(note.sentenceEnd(end), end + YEAR_REACH)));
  }

  private boolean isContinued(Hit cue, int start) {
    return note.opens(ABSENCE, cue.start(), cue.end()) && note.within(GOES_ON, cue.end(), start);
  }

  // "paracetamol si douleur, ondansetron 8 mg": the condition is of the medicine before it.
  private boolean isOfDrug(Hit cue, int start, int end) {
    int comma = note.lower().indexOf(',', cue.end(), Math.max(cue.end(), start));
    return comma >= 0
        && comma - cue.end() <= CONDITION_REACH
        && note.opens(ON_CONDITION, cue.start(), cue.end())
        && !note.hits(TermKind.DRUG, start, end).isEmpty()
        && !note.hits(
                TermKind.DRUG,
                Math.max(note.clauseStart(cue.start()), cue.start() - 60),
                cue.start())
            .isEmpty();
  }

  private boolean isFound(Hit cue, int end) {
    return note.opens(SEARCH, cue.start(), cue.end())
        && note.opens(FOUND, end, note.sentenceEnd(end));
  }

  // "recherche ALK": a test of a gene, no doubt of a disease.
  private boolean isTest(Hit cue, int start) {
    return cue.term().has("next") && !note.hits(TermKind.GENE, start, start + 1).isEmpty();
  }

  private boolean isKnown(Hit cue, int start, int end) {
    int from = cue.end();
    return isAfter(NOUN, OF_PATIENT, from, start)
        || note.within(KNOWN, from, start)
        || note.within(OF_THIS, from, start)
        || note.opens(KNOWN_AFTER, end, note.sentenceEnd(end))
        || denial.isHeaded(from, start)
        || isApart(cue, start);
  }

  // In two steps, as a rule that begins with any words costs the square of the length.
  private boolean isAfter(Rule first, Rule phrase, int from, int to) {
    return note.firstWithin(phrase, from, to)
        .filter(m -> note.within(first, from, m.start()))
        .isPresent();
  }

  // A reason, a new noun, the bearer of a risk.
  private boolean isApart(Hit cue, int start) {
    int from = cue.end();
    return denial.isReason(from, start)
        || isAfter(ANY_WORD, THERE, from, start)
        || note.within(FACED, from, start)
        || (note.opens(RISK, cue.start(), from) && note.within(BEARER, from, start))
        || isOtherNoun(cue, start);
  }

  // "nodule suspect", "la lesion suspecte est un carcinome": the lesion is there.
  private boolean isQualified(Hit cue) {
    return note.is(SUSPECT, cue.start(), cue.end())
        && note.within(
            LESION, Math.max(note.sentenceStart(cue.start()), cue.start() - 40), cue.start())
        && !note.opens(OF_WHAT, cue.end(), note.sentenceEnd(cue.start()));
  }

  private boolean isOtherNoun(Hit cue, int start) {
    int from = cue.end();
    if (!note.is(Ahead.ADJECTIVE, cue.start(), from)) {
      return false;
    }
    boolean follows = cue.start() > note.sentenceStart(cue.start()) && !isOpening(cue.start());
    return (follows && note.opens(JOINED, from, start))
        || (note.opens(NEXT_ITEM, Math.min(from + 1, start), start)
            && !note.opens(CHOICE_LIST, start, note.sentenceEnd(start)));
  }

  // After a comma or a colon an adjective stands before its noun.
  private boolean isOpening(int at) {
    int before = at - 1;
    while (before > 0 && note.lower().charAt(before) == ' ') {
      before--;
    }
    return !Character.isLetter(note.lower().charAt(Math.max(0, before)));
  }

  /// What a later clause settles: "on suspectait une rechute, la biopsie l'a confirmee".
  Optional<Boolean> verdict(int start, int end) {
    if (note.at(UNCONFIRMED, end, note.sentenceEnd(end)).isPresent()
        && note.within(SUSPICION, Math.max(note.sentenceStart(start), start - 60), start)) {
      return Optional.of(false);
    }
    if (note.at(DISPROVED, end, note.sentenceEnd(end)).isPresent()) {
      return Optional.of(false);
    }
    return note.firstWithin(SETTLED, end, Math.min(note.sentenceEnd(end), end + SETTLE_REACH))
        .map(m -> m.group("sure") != null)
        .or(() -> new Revealed(note).verdict(start, end));
  }

  /// "docetaxel en cas de progression": a treatment on a condition.
  boolean isPlan(Hit cue, int start, int end) {
    return note.opens(ON_CONDITION, cue.start(), cue.end())
        && cue.start() - end < PLAN_REACH
        && note.lower().indexOf(';', end, Math.max(end, cue.start())) < 0
        && note.opens(OUTCOME, cue.end(), note.sentenceEnd(end))
        && isTreatment(start, end)
        && !note.within(ONGOING, note.clauseStart(start), cue.start());
  }

  private boolean isTreatment(int start, int end) {
    return !(note.hits(TermKind.DRUG, start, end).isEmpty()
            && note.hits(TermKind.REGIMEN, start, end).isEmpty()
            && note.hits(TermKind.PROCEDURE, start, end).isEmpty())
        || note.opens(TREATMENT, start, end);
  }

  /// "?recurrence", "recurrence, ? bone involvement": asked right before.
  boolean isOpen(int start, int end, FormField field) {
    return (field.isAsked() && !isOfKnown(start, end))
        || note.within(ASKED, Math.max(0, start - 4), start)
        || (note.english() && note.within(ASKED_AHEAD, Math.max(0, start - 34), start))
        || note.opens(TO_SEEK, note.sentenceStart(start), start)
        || Bullets.isAsked(note, start)
        || note.at(PENDING, end).isPresent();
  }
}
