package org.oncoweave.ingest.text.note;

/// Whether a disease is a relative's: section, cue or relative named in the clause.
final class Kinship {
  private static final Rule NEAR =
      Rule.of("\\(|chez | in |^[^,]{0,30} du cote |^ ?: ?(?:sa |son |la |le |les |une? )?$");
  // "Patiente -> cancer du sein 38 ans", a line of a pedigree
  private static final Rule OWN_LINE =
      Rule.of(
          "[-*>. \\u2022]{0,4}(?:[ivx]+[-.:]? ?\\d{1,2}[ :.-]{1,3})?(?:la |le |notre )?(?:patiente?|proposante?|proband\\w?|propositus|elle|lui|patient)(?:-meme| elle-meme)? ?(?:\\([^)]{0,25}\\) ?)?(?:\\u2192|->|=>|:|=|- )");
  private static final Rule NONE = Rule.of("\\b(?:pas de|pas d'|aucune?|absence de|sans|no) $");
  private static final Rule IN_KIN = Rule.of(" familia(?:l|le|ux|les)\\b");
  private static final Rule GENITIVE = Rule.of(" (?:maternelle |paternelle? )?(?:de|of) ");
  private static final Rule SUBJECT =
      Rule.of(
          "(?: de (?:la |notre |cette )?patiente| du patient| de ce patient| of the patient|'s)?(?:"
              + " (?:maternelle?|paternelle?|germaine?|ainee?|cadet(?:te)?|jumeau|jumelle|aussi|egalement|qui))*(?:, [^,;.]{3,40},)?"
              + " (?:est|sont|etant(?: (?:lui|elle)-meme)?|etait|etaient|(?:a|ont|avait|avaient|has|have|had) (?:(?:[a-z]{3,12}ment|aussi|deja|jadis|longtemps|toujours|also|already) ){0,2}(?:ete|been)|fut|vient d'etre|venait d'etre|va etre|was|were|is|are|has been|have been|had been|being|qui est)"
              + " (?:[a-z]{4,14}ment )?");

  // "son mari, lui-meme traite pour", "her husband, who has", "une tante suivie pour"
  private static final Rule HIMSELF =
      Rule.of(
          ",? (?:(?:lui|elle)[- ]meme|(?:who |qui )?(?:himself|herself)|who has)(?:,? (?:[a-z]+ ){0,4}(?:pour|d'une?|d|for|with))?"
              + "|(?: maternelle?| paternelle?| ainee?| cadet(?:te)?| jumeau| jumelle| germaine?|,? (?:aussi|egalement|also))? (?:suivi|traite|opere|hospitalise)e?s? (?:pour|d'une?|d)");
  // "deficit (chez la mere), thrombose": what follows the brackets is the patient's.
  private static final Rule BRACKETED = Rule.of("[^()]{0,40}\\),.*");
  private static final Rule HEADS = Rule.of(" ?: ");

  // "cancer colique chez la patiente"
  private static final Rule OWN_DISEASE =
      Rule.of("(?: [a-z]+){0,2}? chez (?:la|le|notre|ce|cette) patiente?\\b");
  private static final Rule CAUSE =
      Rule.of(
          "\\b(?:devant|compte tenu d[eu]|en raison d[eu]|vu|etant donne|du fait d[eu]|because of|given|in view of|due to) (?:son|sa|ses|ce|cet|cette|ces|his|her|this|the patient's) (?:[a-z]+ )?$");
  private static final Rule YOUNG =
      Rule.of(
          "enfant(?: ?[,:]| (?:de|d'|age|suivi|adress|present|admis|hospital|porteu|atteint|accompagn|amen|vue?|venue?|ne |nee ))|(?:fille|fils) (?:de|agee? de) (?:\\d{1,2} (?:mois|semaines|jours)|1?\\d ans)|child (?:of|aged|with|,)");
  // "Neuroblastome, enfant de 3 ans"
  private static final Rule AGED = Rule.of("(?:enfant|child),? (?:de|age de|agee de|of|aged) \\d");
  private static final Rule APART = Rule.of("[,:;] $");
  private static final Rule ANY = Rule.of("(?:de|chez) l'enfant$|(?:in|of) children$");
  private static final Rule KIN =
      Rule.of("\\b(?:une?|les|des|ses|aux|aucune?|d'|deux|trois|son|leurs?|autres?|plusieurs) $");
  private static final Rule DEGREE = Rule.of(" (?:au|du|de) (?:1|2|prem|sec|deux)| ?:");
  private static final Rule OF = Rule.of(" (?:de (?:(?:sa|son|la|ses) )?|du |maternel|paternel)?");

  private static final Rule THE_CHILD =
      Rule.of("(?:^|\\\\b)(?:l'|cet |the |this )(?:enfant|child)$");
  private static final Rule OF_SOMEONE =
      Rule.of(
          " (?:(?:du|de la|de notre|de ce|de cette|of the|of this) (?:patiente?|couple)|d[e'] ?(?:sa|son|celui|celle|l'oncle)|(?:aine|cadet|mort|unique|adulte)\\\\b)");
  private static final Rule SYMBOL = Rule.of("\\b(?:[a-z]+\\d[a-z0-9]*|fusion|gene) $");

  // "la jaunisse de son pere, notre patient"
  private static final Rule PATIENT =
      Rule.of(",? (?:(?:qui )?est )?(?:notre|our) (?:patiente?|malade)\\b");
  // "sa fille a un cancer : oncogenetique demandee pour eliminer un syndrome de Lynch"
  private static final Rule ADVICE =
      Rule.of(
          "\\b(?:onco-?genetique|consultation de genetique|avis genetique|genetic (?:counsell?ing|testing|referral|clinic)|genetics)\\b[^.;]{0,40} (?:pour|afin d[e']|to|for|recherch[a-z]+|elimin[a-z]+|a la recherche d[e']|a|d[eu'])(?: [a-z']{1,12}){0,3} ?$");

  private final Note note;
  private final String text;
  private final int from;
  private final int to;
  private final Bystander bystander;

  Kinship(Note note, int from, int to) {
    this.note = note;
    this.text = note.lower();
    this.from = from;
    this.to = to;
    this.bystander = new Bystander(note, from);
  }

  boolean holds(int start, int end) {
    if (note.at(OWN_DISEASE, end).isPresent() || isOwnLine(start)) {
      return false;
    }
    boolean told = note.section(start).equals("family") && !selfBetween(from, start);
    return told
        || isNoneInKin(start, end)
        || cueBefore(start)
        || relativeBefore(start)
        || relativeAfter(end);
  }

  // "pas de cancer familial"
  private boolean isNoneInKin(int start, int end) {
    return note.at(IN_KIN, end).isPresent() && note.within(NONE, from, start);
  }

  private boolean isOwnLine(int start) {
    return note.opens(OWN_LINE, from, start)
        && note.hits(TermKind.RELATIVE, from, start).stream().noneMatch(this::isRelative);
  }

  private boolean cueBefore(int start) {
    for (Hit cue : note.hits(TermKind.CUE, from, to)) {
      String type = cue.get("type");
      if (type.equals("fam") && cue.end() <= start && isAbout(cue, start)) {
        return true;
      }
      if (type.equals("fam_post") && isBehind(cue, start)) {
        return open(start, cue.start());
      }
    }
    return false;
  }

  private boolean isBehind(Hit cue, int start) {
    return cue.start() >= start && cue.start() - start < 60 && !bystander.isToldOf(cue);
  }

  // "Sur le plan familial : mere, cancer du sein ; pas de cancer colique": what it heads.
  private boolean isAbout(Hit cue, int start) {
    boolean heads = note.at(HEADS, cue.end()).isPresent();
    return heads ? !selfBetween(cue.end(), start) : open(cue.end(), start);
  }

  private boolean relativeBefore(int start) {
    for (Hit hit : note.hits(TermKind.RELATIVE, from, start)) {
      if (hit.end() <= start
          && isRelative(hit)
          && !bystander.is(hit, start)
          && !isToBeTold(hit, start)
          && !note.is(BRACKETED, hit.end(), start)
          && open(hit.end(), start)) {
        return true;
      }
    }
    return false;
  }

  // "depistage de la fratrie devant ce syndrome": the cause is the patient's.
  private boolean isToBeTold(Hit hit, int start) {
    return note.within(CAUSE, hit.end(), start) || note.within(ADVICE, hit.end(), start);
  }

  private boolean isRelative(Hit hit) {
    boolean kin =
        !hit.get("role").equals("none")
            && !isApparent(hit)
            && !isMarried(hit)
            && !isGene(hit)
            && note.at(PATIENT, hit.end()).isEmpty();
    return !isYoungPatient(hit) && !isTheChild(hit) && (kin || Bystander.isIll(note, hit));
  }

  // "Enfant, cervelet : medulloblastome", "Fille de 6 ans" at the beginning is the patient; "RMS de
  // l'enfant" is no relative's.
  private boolean isYoungPatient(Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 8);
    boolean first = hit.start() == note.sentenceStart(hit.start());
    boolean one =
        (first && note.at(YOUNG, hit.start()).isPresent())
            || (note.at(AGED, hit.start()).isPresent()
                && note.within(APART, Math.max(0, hit.start() - 3), hit.start()));
    boolean any = note.within(ANY, Math.min(from, hit.start()), hit.end());
    return (one || any) && !note.section(hit.start()).equals("family");
  }

  // "l'enfant est traite": the patient, where it is nobody's.
  private boolean isTheChild(Hit hit) {
    return note.within(THE_CHILD, Math.max(from, hit.start() - 4), hit.end())
        && note.at(OF_SOMEONE, hit.end()).isEmpty();
  }

  // "CD74 partner", "fusion partner": of a gene.
  private boolean isGene(Hit hit) {
    return text.startsWith("partner", hit.start())
        && note.within(SYMBOL, Math.max(from, hit.start() - 12), hit.start());
  }

  // "progression apparente": what seems, not who is related.
  private boolean isApparent(Hit hit) {
    return text.startsWith("apparent", hit.start())
        && note.at(DEGREE, hit.end()).isEmpty()
        && !note.within(KIN, Math.max(from, hit.start() - 8), hit.start());
  }

  // "patiente mariee", "Marie"
  private boolean isMarried(Hit hit) {
    return text.startsWith("marie", hit.start());
  }

  private boolean open(int a, int b) {
    return text.indexOf(';', a, b) < 0 && !selfBetween(a, b);
  }

  private boolean selfBetween(int a, int b) {
    for (Hit cue : note.hits(TermKind.CUE, a, b)) {
      if (cue.is("type", "self")
          && (cue.start() - a > 3 || text.indexOf(',', a, cue.start()) >= 0)
          && !note.is(GENITIVE, a, cue.start())
          && isOwn(a, cue)) {
        return true;
      }
    }
    return false;
  }

  // "sa mere a ete traitee pour": the relative is the subject.
  private boolean isOwn(int from, Hit cue) {
    int last =
        note.hits(TermKind.RELATIVE, from, cue.start()).stream()
            .filter(hit -> hit.end() <= cue.start())
            .mapToInt(Hit::end)
            .reduce(from, Math::max);
    return !note.is(HIMSELF, last, cue.end())
        && !(cue.term().has("verb") && note.is(SUBJECT, last, cue.start()));
  }

  // "cancer du sein (soeur)", "chez sa mere", "in her mother", "de sa mere".
  private boolean relativeAfter(int end) {
    for (Hit hit : note.hits(TermKind.RELATIVE, end, Math.min(to, end + 60))) {
      if (isRelative(hit) && !bystander.tells(hit, end) && linked(end, hit.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean linked(int end, int start) {
    boolean apart =
        text.indexOf(';', end, start) >= 0
            || text.indexOf('.', end, start) >= 0
            || selfBetween(end, start);
    return !apart && (note.within(NEAR, end, start) || note.is(OF, end, start));
  }
}
