package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.text.note.Rule;

/// The words and names by which reports tell of variants.
final class VariantWords {
  static final Rule PROTEIN =
      Rule.of(
          "\\b(?:p\\.\\(?)?([acdefghiklmnpqrstvwy]\\d{2,4}(?:_[acdefghiklmnpqrstvwy]\\d{2,4}(?:delins|del|ins|dup)[a-z]{0,8}|[acdefghiklmnpqrstvwy*x]|fs(?:\\*\\d+)?|del|dup))(?![a-z0-9])");
  static final Rule HGVS_P =
      Rule.of("\\bp\\.\\(?((?:[a-z]{3}|[a-z])\\d{1,4}[a-z0-9_*=?]{0,24})\\)?");
  static final Rule HGVS_C = Rule.of("\\bc\\.[-*]?\\d{1,5}[\\d_+>a-z*-]{1,30}");
  static final Rule LEGACY =
      Rule.of("\\b(\\d{3,4}(?:del|ins|dup)[acgt]{1,8}|ivs\\d{1,2}[+-]\\d{1,3}[acgt]>[acgt])\\b");
  static final Rule LEGACY_BEFORE =
      Rule.of(LEGACY.regex() + "(?: ?(?:de|du|d'|of|in|sur|dans)? ?(?:le |la )?(?:gene )?)$");
  static final Rule EXON =
      Rule.of("(?:\\b(?:exons?|ex\\.?) ?|\\bdel ?(?=19\\b))(\\d{1,2})(?=\\b|del|ins|skip)");
  private static final String SHARE_NAME =
      "(?:(?:variant |mutant |mutated )?allel(?:e|ic) (?:frequency|fraction|burden|ratio)|(?:fraction|frequence|charge|ratio) (?:allelique|mutee?|mutante)|vaf|maf)";
  static final Rule VAF =
      Rule.of(
          "(?<=[ (~])(?<first>\\d{1,3}(?:[.,]\\d{1,2})?) ?% ?(?:of |de |en |in )?(?:(?:the |des |all )?(?:variant )?(?:reads|lectures|alleles)|(?:(?:variant|mutant|mutated|mutes?) )?(?:"
              + SHARE_NAME
              + "|fa|af))\\b|\\b(?:"
              + SHARE_NAME
              + "|af|fa)\\b(?: ?\\((?:vaf|maf|fa)\\))?(?: ?(?:de|d'|a|:|=|of|at|est|is|was|environ|about|around|approximately|~|(?:estim|evalu|mesur|calcul|chiffr|quantifi)ee?(?: a)?|(?:estimated|measured) at))*["
              + " (]?(\\d{1,3}(?:[.,]\\d{1,2})?) ?%");
  // "VAF 0.21"
  static final Rule VAF_PART =
      Rule.of(
          "\\b(?:vaf|maf|af|fa|allel(?:e|ic) (?:frequency|fraction)|(?:fraction|frequence) allelique)(?: (?:de|of))?[ :=]{1,3}(0[.,]\\d{1,3})(?!\\d| ?%)");
  // "L265P (22 %)", "c.524G>A | 45 %": a share right after the change.
  static final Rule SHARE =
      Rule.of(
          "\\)?(?: (?:was |est |a ete )?(?:detecte|identifie|retrouve|present|observe|found|seen|mise? en evidence)[a-z]{0,3})?[ ,;:|(\\n-]{0,3}(?:(?:a|at) )?(?:exon \\d{1,2}[ ,;:|()-]{1,3})?[ ,;:|(-]{0,3}(?:(?:a|at) )?(\\d{1,2}(?:[.,]\\d{1,2})?) ?%(?! ?(?:des? |of )?(?:cellules?|cells|tumour|tumor|blastes?|tumoral))");
  static final Rule SHARE_NEXT =
      Rule.of(
          "; ?(?:vaf\\b|(?:fraction|frequence|charge|ratio) allelique|allele (?:frequency|fraction|burden))");
  static final List<Rule> CHANGES = List.of(HGVS_C, HGVS_P, PROTEIN);
  static final Rule CLASS =
      Rule.of("\\b(?:classe|class|acmg)(?: acmg| :)? ?([1-5]|iv|v|i{1,3})\\b");
  static final Rule ABSENT =
      Rule.of(
          "(?:^|\\|) ?\\(-\\)|\\b(?:indetectables?|undetectable|non quantifiable|sauvages?|non mutee?s?|wild[- ]?type|wt|absence|absente?|non rearrangee?s?|non"
              + " retrouvee?s?|negati(?:f|ve)s?|non detectee?s?|not detected|not"
              + " mutated|unmutated|not rearranged|no mutation|non amplifiee?|not amplified|no"
              + " rearrangement|(?:absence|pas|sans|aucune?) (?:de"
              + " |d')?(?:mutation|fusion|rearrangement|amplification|variant|deletion|translocation|alteration|anomalie)|no"
              + " alteration|non altere|germline config\\w*|sans mutation|indemne|non codelete\\w*|intact|not"
              + " found|pas mutee?s?|pas (?:ete )?(?:retrouvee?|detectee?|identifiee?|mise? en evidence|rearrangee?|amplifiee?|porteu\\w+|presente?)s?|n'est pas (?:porteu\\w+|alteree?)|jamais (?:retrouvee?|detectee?)|non (?:identifiee?|presente?|portee?|alteree?)s?|non-mutee?s?|neg\\b|non mutes|unaltered|not present|none detected|not amplified|non-?mutated|non-?rearranged|absents|absentes|non porteurs?|non porteuses?|not identified)\\b");
  static final Rule ABSENT_BEFORE =
      Rule.of(
          "\\b(?:pas (?:de|d'|d)|absence (?:de|d'|of)|aucune?|sans|no|without|negati(?:f|fs|ve|ves) pour|negative"
              + " for|non|recherche (?:de"
              + " |d')?(?:mutation|rearrangement|fusion|translocation)?.{0,30}"
              + " negative)\\b[^.;,]{0,50}$");
  static final Rule PENDING =
      Rule.of(
          "\\b(?:en attente|attente|en cours|attendue?s?|pending|awaited|awaiting|a"
              + " venir|demandee?s?|requested|resultat a suivre|non parvenue?|non rendue?|in"
              + " progress)\\b");
  static final Rule PRESENT =
      Rule.of(
          "\\b(?:mutations?|mutee?s?|mutants?|mutated|variants?|variation|positi(?:f|ve)s?|rearrange\\w*|rearrangements?|fusions?|transloc\\w*|amplifi\\w*|amplification|deletions?|delete\\w*|(?:pertes?|loss) (?:homozygotes?|biallelique|heterozygote|homozygous)|(?:homozygous|biallelic) loss|insertions?|duplications?|saut|skipping|codele\\w*|itd|detecte\\w*|retrouvee?|presente?|porteu\\w+|carrier|pathogen\\w*|methyl\\w*|alter\\w*|exon|hyperexpr\\w*|vus|vsi|del ?(?:ex\\.? ?)?\\d{1,2}|ex\\.? ?\\d{1,2} ?(?:del|ins|skip)\\w*)\\b");

  /// What sort of change is told, not whether there is one.
  static final Rule KIND =
      Rule.of(
          "\\b(?:mut\\w+|unmutated|non-?mut\\w+|variants?|variation|sauvages?|wild|wt|rearrange\\w*|fusions?|transloc\\w*|amplifi\\w*|deletions?|delete\\w*|insertions?|duplications?|exon|itd)\\b");

  static final Rule FUSION = Rule.of("([a-z][a-z0-9]{1,8})(?:-|::|/| - )([a-z][a-z0-9]{1,8})\\b");
  static final Rule FUSED_WORD =
      Rule.of("fusion|rearrang|transloc|transcrit|transcript|philadelphi|bcr|chimer|\\bt\\(");
  static final Rule JOINED = Rule.of("^ ?,? ?(?:et|ni|and|nor|or|ou|&|/) ?");
  static final Rule UNDECIDED =
      Rule.of(
          "^[^.;,]{0,12}(?:n'est|n'a|n'ont|ne sont|est en|sont en|is pending|are pending|en attente|en cours|non |negati|pending|absent|was not|were not)");
  static final Rule OWN =
      Rule.of(
          ", ?(?:mais |et |and |but )?(?:pas d[e'] ?|absence d[e'] ?|sans |no |une? |la |le )?(?:saut|fusion|rearrangement|amplification|deletion|insertion|mutation|translocation|exon \\d+ skipping|codeletion)");
  static final Rule NEXT =
      Rule.of(
          "(?: ?\\(?(?:vaf )?\\d{1,2}(?:[.,]\\d)? ?%\\)?)?(?: ?\\(?exon \\d{1,2}\\)?)?"
              + "[ ,;/+&]{0,3}(?:(?:et|and|avec|with|puis|plus|associee? a)"
              + " )?(?:(?:la|une|l'|de|a) ?)?(?:mutation )?(?:de resistance )?(?:de )?");
  static final List<TypeRule> TYPES =
      List.of(
          new TypeRule("codeletion", Rule.of("co-?deletion|codele|co-?delete")),
          new TypeRule("exon_skipping", Rule.of("saut|skipping|exon 14 de met skip")),
          new TypeRule("ITD", Rule.of("\\bitd\\b")),
          new TypeRule(
              "fusion", Rule.of("\\bfusion|::|eml4-alk|bcr-abl|pml-rara|kif5b-ret|transcrit")),
          new TypeRule("rearrangement", Rule.of("rearrang|transloc")),
          new TypeRule("amplification", Rule.of("amplifi")),
          new TypeRule(
              "insertion",
              Rule.of(
                  "\\binsertion|\\bins\\b|\\bex\\.? ?\\d{1,2} ?ins|\\b[cp]\\.\\(?[a-z]{0,3}\\d+_[a-z]{0,3}\\d+ins")),
          new TypeRule(
              "duplication",
              Rule.of(
                  "\\bduplication|\\bdup\\b|\\b[cp]\\.\\(?[a-z]{0,3}\\d+(?:_[a-z]{0,3}\\d+)?dup")),
          new TypeRule(
              "deletion",
              Rule.of(
                  "\\bdeletion|\\bdelete|(?:pertes?|loss) (?:homozygote|biallelique|heterozygote|homozygous)|(?:homozygous|biallelic) loss|\\bdel ?19|\\bdel ex|\\bex\\.? ?\\d{1,2} ?del|del exon|\\bdel\\b|\\bdel19|\\b[cp]\\.\\(?[a-z]{0,3}\\d+(?:_[a-z]{0,3}\\d+)?del(?!ins)")));

  static final Rule SPOKEN =
      Rule.of(
          "mut|variant|\\bvus\\b|\\bvsi\\b|exon|insert|delet|\\bfusion|rearrang|transloc|amplif|pathogen|wild|sauvage|class|porteu|carrier|resultat|fish|(?:results?|sequencing|sequencage|testing|analysis|analyse|statut|status|recherche)\\b[^.;,]{0,25}(?:pending|awaited|en attente|en cours|attendu)");
  static final Rule TESTED =
      Rule.of(
          "\\bfish\\b|\\bngs\\b|rearrang|fusion|transloc|\\bros1\\b|\\begfr\\b|\\bntrk|\\bkras\\b|exon \\d|\\bexon 14|\\bbraf\\b|\\bret\\b|jak2|\\bcalr\\b");
  static final Rule ERBB2 =
      Rule.of(
          "mut|exon|insert|^(?!.*(?:[0-3] ?\\+|score|ihc|immuno|negati|surexpr)).*(?:amplification (?:somatique )?(?:de |du |d'|of )?(?:la |le |l')?(?:gene )?\\||\\|.*amplif.*\\bngs\\b)");

  /// Genes whose proteins are markers too: they need the word of a variant.
  static final Set<String> PROTEINS =
      Set.of("ERBB2", "MLH1", "MSH2", "MSH6", "PMS2", "BCL2", "BCL6", "ALK");

  /// Genes whose names are words too, told beside the others of their test.
  static final Set<String> FUSED = Set.of("ALK", "RET", "MPL");

  record TypeRule(String type, Rule pattern) {}

  private VariantWords() {}
}
