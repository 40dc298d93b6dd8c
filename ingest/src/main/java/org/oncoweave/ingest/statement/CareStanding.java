package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Judgement;

/// Whether an operation or other care was done, is to come, or was not, by the words around it.
final class CareStanding {
  private static final Pattern NOT_DONE_BEFORE =
      Pattern.compile(
          "(?:(?:site|scar|area) of (?:previous|prior)|(?:zone|cicatrice|site|foyer|sequelles?)"
              + " d(?:e|')|pas d(?:e|')|sans|aucune?|refus\\w*(?: d(?:e|u)|"
              + " l[ae])?|recus\\w*|\\bni\\b|contre-?indication\\w*|\\bnon\\b|plutot"
              + " qu\\S*|\\bno\\b|without|declined|(?:refus\\w*|declin\\w*|decline\\w*) (?:[^\\s.;:,]+ ){1,4}(?:et|ou|ni|and|or|nor)|possibilite d\\S*|indication d\\S*|pas"
              + " d'indication\\w*|encore moins|(?:pas|non|not) eligible|let alone)(?: a| to)?(?: (?:la |le |une? |toute? )?)?(?:\\w+ )?$");
  private static final Pattern NOT_DONE_AFTER =
      Pattern.compile(
          "^(?:[^.;:]{0,20} ?: ?(?:non? ?(?=[(.,;]|$)|(?:refus|recus|non (?:fait|retenu|realis|souhait)|declined|contre-?indiqu)\\w*)|[^.;:]{0,45}(?:refus\\w*|non (?:realisable|faisable|possible|indique)e?s?\\b|not indicated|no indication|recus\\w*|non retenue?|ecarte\\w*|annule\\w*|non realisee?|pas"
              + " (?:ete"
              + " )?(?:retenue?|realisee?|faite?)|contre-?indique\\w*|impossible|exclue?s?\\b|unsuitable|not suitable|(?:non |in)eligible|rejected|kept (?:for|in)|reservee?s?\\b|declined|cancelled|not"
              + " performed|decline\\w*|renonce\\w*|(?:n'a |n'est )?pas (?:ete"
              + " )?(?:souhaitee?|desiree?|acceptee?|voulue?)|n'est pas"
              + " (?:retenue?|envisageable|indiquee?|ouverte?|possible|faisable|prevue?|programmee?|d'actualite)))");
  private static final Pattern PLAN_BEFORE =
      Pattern.compile(
          "(?:prevoi\\w*|prevue?s?|propos\\w*|programm\\w*|discut\\w*|en vue"
              + " d\\S*|avant|sera|envisag\\w*|candidat\\w*|attente"
              + " d\\S*|dossier d\\S*|projet d\\S*|demande d\\S*|recherche d\\S*|planned|before|awaiting|\\brcp ?:|consider\\w*|bilan pre\\w*|indication)(?:"
              + " \\S+){0,4} ?$|\\b(?:possibilites?|options?|alternatives?|choix|choices?)(?: \\w+){0,3} ?: ?[^.;:\\n]*$");
  private static final Pattern PLAN_AFTER =
      Pattern.compile(
          "^,? (?:si|if|en cas d|sous reserve|a condition|selon|provided|depending|when|once)\\b|^[^.;:]{0,40}(?:prevue?|programmee?|proposee?|planifiee?|envisagee?|discutee?|decidee?s?(?! le \\d)|recommande\\w*|conseille\\w*|(?:can|could|to) follow|recommended|advised|a"
              + " (?:prevoir|programmer|discuter|rediscuter|venir|garder|reserver|envisager|reconsiderer|planifier|organiser)|sera|si"
              + " besoin|planned|scheduled|proposed|est indiquee?|le mois prochain)");
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "^[^.;]{0,100}\\b(?:(?:idee|projet|idea|plan) (?:\\w+ )?(?:abandonnee?|abandoned|dropped)|abandonnee?s?|jamais (?:eu lieu|ete (?:faite?|realisee?))|(?:pas|faute|absence) de donneur|aucun donneur|no (?:suitable )?donor|never (?:took place|happened|done|given)|n'a (?:pas|jamais) eu lieu|did not take place|en reserve|in reserve)\\b");

  /// "Gastrectomie, demandee par la famille, a ete recusee".
  private static final Pattern ASIDE =
      Pattern.compile(
          "^[^.;,:]{0,30}, [^.;,]{2,60}, (?:a|ont|avait|avaient|est|sont|was|were|has been) (?:ete )?(?:recus|refus|ecart|declin|contre-?indiqu|non retenu|refused|declined|rejected|turned down)\\w*");

  private static final Pattern SINCE =
      Pattern.compile(
          "\\b(?:\\d+|un|deux|trois|quatre|cinq|six) (?:ans?|mois|semaines)(?: et demie?)? (?:apres|post)[ -](?:l'|une |la |son |sa )?$|\\b(?:a|apres|il y a) (?:\\w+|\\d+) (?:ans?|mois) (?:d'une? |de (?:la |sa |l')?|du |post-? ?|apres (?:une |la )?)(?:\\w+ )?$|\\bj ?\\+? ?\\d{2,4} (?:d'une? |de (?:la |sa |l')?|du |post-? ?)$"
              + "|\\b(?:years?|months?) (?:after|from|since|post)(?: an?| the| his| her)?(?: \\w+){0,2} ?$");
  private static final Pattern DOUBT = Pattern.compile("(?:ou|versus|vs) $");
  private static final Pattern OR_ELSE = Pattern.compile("^ (?:ou|or|versus|vs) (?!rtuv)");

  private CareStanding() {}

  static Standing of(Page page, int start, int end) {
    var before = page.before(start, 60);
    var after = page.after(end, 60);
    boolean no =
        NOT_DONE_BEFORE.matcher(before).find()
            || NOT_DONE_AFTER.matcher(after).find()
            || ASIDE.matcher(page.after(end, 130)).find()
            || GIVEN_UP.matcher(page.after(end, 130)).find();
    boolean planned =
        PLAN_BEFORE.matcher(before).find()
            || MedicineStanding.CHOICE.matcher(page.before(start, 90)).find()
            || PLAN_AFTER.matcher(after).find()
            || DOUBT.matcher(before).find()
            || OR_ELSE.matcher(after).find();
    boolean since = SINCE.matcher(before).find();
    return page.care(start, new Judgement(no, false, false, since, planned));
  }
}
