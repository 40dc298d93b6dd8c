package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads a response from what the lesions themselves do: "metastases hepatiques stables".
final class LesionCourse {
  /// What says that two evaluations are told.
  static final Rule THEN =
      Rule.of(
          "\\b(?:puis|then|ensuite|secondairement|subsequently|devenu\\w*|suivie?s? d|followed by|initiale?(?:ment)?|initially|apres|after|en (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)\\w*)\\b");

  private static final String LESIONS =
      "(?:lesions?|metastases?|nodules?|micronodules?|mass(?:e?s|e)?|cibles?|tumeurs?|adenopathies?|ganglions?|localisations?|tumou?rs?|metastasis|images?|foyers?|fixations?|atteintes?|secondarismes?|implants?|carcinose|lymph"
          + " nodes|nodes|deposits|targets?)";
  private static final String HOW = "(?: [a-z]{3,14}(?:ment|ly)| bien| tres| toutes| tous| all)?";
  // The cancer, not "coronary artery disease".
  private static final String DISEASE =
      "\\b(?:la maladie|maladie(?= (?:toujours|globalement|stab|actuellement|inchang|control))|cancer|neoplasie|(?<!(?:artery|arterial|kidney|coronary|heart|renal|liver|lung|bowel|vascular|airways|airway|parkinson's|crohn's|thyroid|valve|valvular|obstructive|cardiac|pulmonary|autoimmune|inflammatory|psychiatric) )disease)";
  private static final String IMAGE = "(?:scanner|tdm|tep|irm|imagerie|scan|ct|mri|pet|pet-ct)";
  // A benign lesion or a treated organ gives no answer of the tumour.
  private static final Rule BENIGN =
      Rule.of(
          "\\b(?:benin\\w*|benign|kyst(?:es?|iques?)|cyst(?:s|ic)?|thyroidiens?|angiomes?|hemangiom\\w+|adenomes?|lipomes?|fibromes?|myomes?|goitre|thyroid)\\b");

  private record Course(String response, Rule word, Rule pattern) {}

  private static Course course(String response, String word, String pattern) {
    return new Course(response, Rule.of(word), Rule.of(pattern));
  }

  private static final Course GONE =
      course(
          "CR",
          "dispar|disap|resol|deauville|normalis",
          "\\b"
              + LESIONS
              + "(?: [a-z]+){0,3} (?:ont|a) (?:toutes?|tous|totalement|completement|entierement) disparu|\\b"
              + LESIONS
              + "(?: [a-z]+){0,3} have (?:all|completely|totally) (?:resolved|disappeared)|\\ball (?:[a-z]+ )?"
              + LESIONS
              + " have (?:resolved|disappeared)"
              + "|\\btout(?:es)? (?:les )?"
              + LESIONS
              + "(?: [a-z]+){0,2} (?:ont|avaient) disparu|(?:\\b(?:tep|pet)\\b[^.;]{0,50}\\bdeauville ?(?:score|grade|a|:|=|de|of)? ?[123]\\b(?! ?(?:-|/|a|ou|or) ?[45])|\\bdeauville ?(?:score|grade|a|:|=|de|of)? ?[123]\\b[^.;]{0,20}\\b(?:tep|pet)(?:\\b|\\d))|\\bnormalisation (?:complete |quasi complete )?(?:du |de l'|des |of the )(?:tep|pet|scanner|irm|imagerie|fixations?)"
              + "|\\bmaladie a (?:complet|total|entier)ement disparu\\b|\\bdisease has (?:completely|entirely|totally) (?:resolved|disappeared)\\b");
  private static final Course SAME =
      course(
          "SD",
          "control|reste|remain|stable|stabili|inchang|unchanged|varie|bouge|evolue|modifie|stationnaire|superposable|chang|evolution|evolutivite|modification|variation|comparable|identique",
          "\\b"
              + LESIONS
              + "(?: (?!micro-?sat|mss\\b|msi\\b)[a-z-]+){0,3} (?:stables?|inchangee?s?|unchanged|stationnaires?|superposables?|sans (?:changement|evolution|evolutivite|modification)|(?:d'aspect|de taille|d'allure) (?:globalement |sensiblement )?(?:comparables?|identiques?)|(?:reste(?:nt)?|remains?) (?:toujours |mesuree?s? |measured |measuring |still )*(?:a|at|de) \\d{1,3}(?:[.,]\\d)? ?mm)\\b|\\b(?:l'ensemble|tout|everything|all) (?:est|reste|demeure|is|remains) (?:[a-z]+ )?(?:stable|inchange|unchanged|stationnaire|superposable)\\b"
              + "|\\b"
              + LESIONS
              + "(?: [a-z]+){0,3} (?:n'(?:ont|a|avai(?:en)?t)|ne (?:se )?sont) (?:pas|guere|nullement)(?: [a-z]{5,16}ment)? (?:varie|change|bouge|evolue|(?:ete )?modifiee?s?)\\b|\\b"
              + LESIONS
              + "(?: [a-z]+){0,3} (?:have|has) not (?:[a-z]+ly )?changed\\b"
              + "|(?<!satellites? )\\b(?:stable|unchanged) (?:(?:appearance|aspect) of (?:the )?)?(?:[a-z]+ ){0,2}"
              + LESIONS
              + "|\\b(?:pas|absence|sans|aucune?) (?:de |d')?(?:evolution|changement|modification|variation)(?: (?:significati\\w+|notable|nette?|majeure?|franche?|particuliere?|appreciable|evidente?))?(?: (?:de|en|dans) (?:(?:la |leur )?taille|le volume))? (?:des|de la|du|de l') ?(?:[a-z]+ )?"
              + LESIONS
              + "|\\b(?:pas|absence|sans|aucune?) (?:de |d')?(?:evolution|changement|modification|variation)(?: (?:significati\\w+|notable|nette?|majeure?|franche?|particuliere?|appreciable|evidente?))? (?:par rapport|comparativement|depuis) (?:a|au|aux|le|la) (?:dernier |derniere |precedent |precedente )?(?:scanner|tdm|tep|irm|examen|imagerie|controle|bilan)|\\bno (?:[a-z]{4,14} ){0,2}change in (?:the )?(?:overall )?(?:(?:size|appearance|dimensions|number|volume)(?: (?:and|or) [a-z]+)? of )?(?:[a-z]+ ){0,3}"
              + LESIONS
              + "|\\b(?:"
              + IMAGE
              + "|imaging|controle|bilan)(?:[- ][a-z]{2,16}){0,4} ?[:,]? ?(?:(?:shows?|montre|retrouve|with|avec) )?(?:pas de|sans|absence de|aucune?|no) (?:significant |interval |notable |nette? |franche? )*(?:modification|changement|evolution|variation|change)(?: (?:significati\\w+|notable|nette?|majeure?|franche?|particuliere?|evidente?))?(?= ?(?:[.;)]|$|,? (?:par rapport|depuis|since|from|compared|versus|vs)\\b))"
              + "|"
              + DISEASE
              + "(?: (?:reste|demeure|est|etait|semble|apparait|toujours|globalement|actuellement|parfaitement|remains?|remained|is|was|has|been|appears|now|currently|clinically|radiologically|stays|still)){0,3} (?:stables?|stationnaire|stabilisee?|unchanged|inchangee?|sous controle|under (?:good )?control|controlled|controlee?)\\b"
              + "|\\b(?:pas|absence|aucune) (?:de |d')?(?:evolution|evolutivite|modification) (?:significative |nette |notable )?(?:de la maladie|tumorale|du cancer)\\b"
              + "|\\bbilan(?: (?:d'imagerie|radiologique|scann?ographique|morphologique|d'extension|lesionnel|tumoral))? (?:est |globalement )?stable\\b"
              + "|\\b"
              + IMAGE
              + "(?:[- ](?:tap|thoracique|abdominal\\w*|cerebral\\w*|de controle|de reevaluation|scan))* ?(?:est |is |: ?)?(?:stable|inchangee?|unchanged|stationnaire|superposable)\\b|\\bstable "
              + IMAGE
              + "\\b");
  // What stands between the lesion and what it does: no denial.
  private static final String SAID =
      "(?: (?!not |no |never |nor |pas |plus |ni |jamais |aucunement |nullement )[a-z]+){0,3}";
  private static final Course MORE =
      course(
          "PD",
          "worse|increas|enlarg|multiplic|echapp|escap|majoration|evolu|aggrav|augment|accroissement|croissance|increase|growth|enlargement|progress|doubl|grossi|tripl|majore|plus volumineu|larger|bigger|grown|enlarged|new |growing|grew|grossis|apparition|accroi|croissent|grandissent|enlarg",
          "\\b(?:majoration|augmentation|accroissement|croissance|doublement|triplement|grossissement|multiplication|aggravation|worsening|increase|increasing|enlarging|growth|enlargement|doubling|progression)(?:"
              + " [a-z']+){1,7} ?(?:[dl]')?(?:disease|maladie|"
              + LESIONS
              + ")|\\b"
              + LESIONS
              + SAID
              + " (?:en (?:[a-z]+ )?(?:progression|augmentation|majoration|croissance|aggravation|evolution)|(?:ont|a)"
              + HOW
              + " (?:augmente|double|triple|grossi|progresse)|(?:est|sont|is|are)"
              + HOW
              + " (?:augmentee?s?|majoree?s?|plus (?:volumineu(?:x|ses?)|grosses?|grandes?)|larger|bigger)|(?:have|has)"
              + HOW
              + " (?:increased|doubled|tripled|grown|enlarged|progressed)|progressive|growing|grew|(?:[a-z]+ment )?(?:augmentent?|grossi(?:t|ssent)|progresse(?:nt)?|s'accroi(?:t|ssent)|doublent?|croissent|grandissent)|(?:then |have |has |had )?(?:enlarged|progressed))\\b(?! to\\b)"
              + "|\\b(?:disease|cancer|maladie|tumou?r) (?:[a-z]+ ){0,2}(?:progressed|progresses|progresse|progressait|evolue defavorablement)\\b(?! (?:to|vers)\\b)"
              + "|\\b(?:la maladie|cancer|neoplasie) (?:evolue|evoluait|s'aggrave|s'est aggravee?|continue (?:d'evoluer|a evoluer|de progresser|a progresser))\\b(?! (?:bien|favorablement|vers|peu|tres peu|lentement|a bas bruit|depuis|sans))"
              + "|"
              + "\\b(?:he|she|patiente?|pt|elle|il) (?:then |has |had |have |a |est |clearly |ayant |actuellement )*(?:progressed|progresse|progressive|en progression|en echappement)(?: [a-z]+ment)? (?:sous|on|through|under|apres|after|malgre|despite)\\b|"
              + DISEASE
              + " (?:a |has |had |avait )(?:nettement |clearly |de nouveau )?(?:evolue|progresse|progressed|recidive)(?: [a-z]+ment)? (?:malgre|despite|sous|on|under|apres|after|through)\\b|"
              + DISEASE
              + " (?:nous )?(?:a |avait |has |is )?(?:echapp(?:e|ait|ant)|escap(?:es|ed|ing))\\b|\\bapparition(?: recente)? (?:d'une?|de|d'|des) ?(?:plusieurs |multiples |quelques |deux |trois |discrete |probable )*(?:carcinose|lymphangite|(?:metastases?|localisations? secondaires?|lesions? secondaires?|lesions? (?:hepatiques?|osseuses?|pulmonaires?|cerebrales?)|nodules? (?:pulmonaires?|hepatiques?|de carcinose)|adenopathies?)\\b)|\\bapparition (?:[a-z']+ ){0,2}(?:d')?(?:de )?(?:[a-z]+ )?nouve(?:lles?|aux?|l) (?:[a-z]+ )?"
              + LESIONS
              + "|(?<!\\bno )(?<!\\bnor )\\b(?:a|two|three|four|several|multiple|many|numerous|(?:appearance|emergence|development) of) new (?:[a-z]+ ){0,2}(?:lesions?|nodules?|metastas[ei]s|deposits?|nodes?|mass(?:es)?)\\b");
  private static final Course LESS =
      course(
          "PR",
          "respon|repon|ameliorat|favorable|bonne evolution|diminu|regress|reduction|reduit|reduced|decroissance|decrease|shr[iua]|fonte|fondu|halved|moitie|smaller|moins volumineu",
          "\\b(?:disease|cancer|la maladie|lymphoma|(?:metastas[ei]s|tumou?rs?|lesions?|tumeurs?)) (?:has |have |had |a |ont |is |are |bien |tres |clearly |nicely |partially )*(?:respond(?:ed|s|ing)?|repond(?:u|ent|ait)?)\\b(?! (?:mal|peu|pas|poorly|completement|completely))|\\b(?:maladie|disease|lymphome|tumeur) (?:est |is |actuellement )?(?:en|in) (?:cours de |nette |bonne )?(?:reponse|response)\\b(?! (?:complete|dissociee|mixte))|\\bevolution (?:tres )?favorable (?:des|de la) (?:[a-z]+ ){0,1}"
              + LESIONS
              + "|\\b(?:tres )?bonne evolution (?:des|de la) "
              + LESIONS
              + "|\\b(?:diminution|amelioration|regression|reduction|decroissance|decrease|shrinkage|fonte)(?:"
              + " [a-z']+){0,9} ?(?:[dl]')?(?:"
              + LESIONS
              + "|tumorale?)|\\b(?:tumou?r|nodal|lesion) (?:volume|size|burden|mass) (?:(?:is|was|has|been|had) ){0,2}(?:[a-z]+ly )?(?:reduced|halved|decreased|shrunk)\\b|\\b"
              + LESIONS
              + SAID
              + " (?:en (?:nette )?regression|en (?:nette )?diminution|(?:ont|a)"
              + HOW
              + " (?:diminue|regresse|fondu|reduit)|(?:est|sont|is|are)"
              + HOW
              + " (?:diminuee?s?|reduite?s?|moins volumineu(?:x|ses?)|smaller)|(?:have|has)"
              + HOW
              + " (?:decreased|shrunk|halved|regressed)|shrinking|shrank|halved|(?:[a-z]+ment )?(?:diminuent?|regressent?|fondent|se reduisent|decroissent))\\b");
  // "Overall response: NE": the letters are also a French word.
  private static final Course NOT_SEEN =
      course(
          "NE",
          "reponse|response|recist|evaluation|cible|target",
          "\\b(?:reponse|response|recist(?: ?1[.,]1)?|evaluation|lesions cibles|target lesions)(?: (?:globale|overall|objective|tumorale|recist|selon recist|lesions|cibles?|non cibles?))* ?[:=] ?ne\\b(?= ?(?:[.,;()]|$|\\n))");
  private static final List<Course> COURSES = List.of(GONE, SAME, MORE, LESS, NOT_SEEN);
  private static final String ORGANS =
      "(?:hepatique|pulmonaire|osseuse|ganglionnaire|peritoneale|cerebrale|pleurale|cutanee|viscerale|surrenalienne)";
  // "reponse hepatique, mais progression osseuse"
  private static final Rule BOTH =
      Rule.of(
          "\\breponse (?:[a-z]{5,12} )?"
              + ORGANS
              + "[^.;]{1,40}\\bprogression (?:[a-z]{5,12} )?"
              + ORGANS
              + "|\\bprogression (?:[a-z]{5,12} )?"
              + ORGANS
              + "[^.;]{1,40}\\breponse (?:[a-z]{5,12} )?"
              + ORGANS);
  private static final Rule OTHERS =
      Rule.of("\\b(?:certaines?|some)\\b[^.;]*\\b(?:d'autres|others?)\\b");

  private final Note note;
  private final int from;
  private final int to;

  LesionCourse(Note note, int from, int to) {
    this.note = note;
    this.from = from;
    this.to = to;
  }

  static boolean isTold(Part part) {
    return COURSES.stream().anyMatch(c -> part.mayHave(c.word));
  }

  boolean grows() {
    return find(MORE).isPresent();
  }

  boolean lessens() {
    return find(LESS).isPresent();
  }

  /// Whether the answer of one organ is told beside the progression of another.
  boolean isApart() {
    return new Part(note, from, to).has(BOTH);
  }

  /// Adds the response that the first of the courses tells.
  void add(Found found) {
    Optional<Matcher> mixed = mixed();
    if (mixed.isPresent()) {
      put(found, "MIXED", mixed.get());
      return;
    }
    for (Course course : COURSES) {
      Optional<Matcher> m = find(course);
      if (m.isPresent() && !isBenign(course)) {
        put(found, course.response, m.get());
        return;
      }
    }
  }

  private boolean isBenign(Course course) {
    return course.response.equals("SD") && new Part(note, from, to).has(BENIGN);
  }

  // Some lesions grow, others shrink, at one evaluation.
  private Optional<Matcher> mixed() {
    Optional<Matcher> more = find(MORE);
    Optional<Matcher> less = find(LESS);
    var part = new Part(note, from, to);
    boolean both = more.isPresent() && less.isPresent() && !part.has(THEN);
    return both || part.has(OTHERS) ? more.or(() -> less) : Optional.empty();
  }

  private void put(Found found, String response, Matcher m) {
    var values = Found.values().with("response", response);
    if (response.equals("SD") || response.equals("NE")) {
      found.add(FindingKind.RESPONSE, m.start(), m.end(), values);
    } else {
      found.judged(FindingKind.RESPONSE, m.start(), m.end(), values);
    }
  }

  private Optional<Matcher> find(Course course) {
    return note.mayMatch(course.word, from, to)
        ? note.first(course.pattern, from, to)
        : Optional.empty();
  }
}
