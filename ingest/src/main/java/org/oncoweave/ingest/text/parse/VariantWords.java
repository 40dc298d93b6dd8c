package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words and names by which reports tell of variants.
final class VariantWords {
  static final Pattern PROTEIN =
      Pattern.compile(
          "\\b(?:p\\.\\(?)?([acdefghiklmnpqrstvwy]\\d{2,4}(?:_[acdefghiklmnpqrstvwy]\\d{2,4}(?:delins|del|ins|dup)[a-z]{0,8}|[acdefghiklmnpqrstvwy*x]|fs(?:\\*\\d+)?|del|dup))(?![a-z0-9])");
  static final Pattern HGVS_P =
      Pattern.compile("\\bp\\.\\(?((?:[a-z]{3}|[a-z])\\d{1,4}[a-z0-9_*=?]{0,24})\\)?");
  static final Pattern HGVS_C = Pattern.compile("\\bc\\.[-*]?\\d{1,5}[\\d_+>a-z*-]{1,30}");
  static final Pattern LEGACY =
      Pattern.compile(
          "\\b(\\d{3,4}(?:del|ins|dup)[acgt]{1,8}|ivs\\d{1,2}[+-]\\d{1,3}[acgt]>[acgt])\\b");
  static final Pattern LEGACY_BEFORE =
      Pattern.compile(
          LEGACY.pattern() + "(?: ?(?:de|du|d'|of|in|sur|dans)? ?(?:le |la )?(?:gene )?)$");
  static final Pattern EXON = Pattern.compile("\\bexons? ?(\\d{1,2})\\b");
  static final Pattern VAF =
      Pattern.compile(
          "(?<=[ (])(?<first>\\d{1,3}(?:[.,]\\d{1,2})?) ?% ?(?:of |de )?(?:vaf|fa)\\b|\\b(?:vaf|fraction allelique|frequence allelique|allele frequency|fa|allele"
              + " fraction|variant allele fraction)\\b(?: ?(?:de|a|:|=|of|at|est|estimee))*["
              + " ]?(\\d{1,3}(?:[.,]\\d{1,2})?) ?%");
  static final Pattern CLASS =
      Pattern.compile("\\b(?:classe|class|acmg)(?: acmg| :)? ?([1-5]|iv|v|i{1,3})\\b");
  static final Pattern ABSENT =
      Pattern.compile(
          "\\b(?:sauvages?|non mutee?s?|wild[- ]?type|wt|absence|absente?|non rearrangee?s?|non"
              + " retrouvee?|negati(?:f|ve)s?|non detectee?s?|not detected|not"
              + " mutated|unmutated|not rearranged|no mutation|non amplifiee?|not amplified|no"
              + " rearrangement|(?:absence|pas|sans|aucune?) (?:de"
              + " |d')?(?:mutation|fusion|rearrangement|amplification|variant|deletion|translocation|alteration|anomalie)|no"
              + " alteration|non altere|germline|sans mutation|indemne|non codelete\\w*|intact|not"
              + " found|pas mutee?s?|pas (?:ete )?(?:retrouvee?|detectee?|identifiee?|mise? en evidence|rearrangee?|amplifiee?|porteu\\w+|presente?)s?|n'est pas (?:porteu\\w+|alteree?)|jamais (?:retrouvee?|detectee?)|non (?:identifiee?|presente?|portee?|alteree?)s?|non-mutee?s?|neg\\b|non mutes|unaltered|not present|none detected|not amplified|non-?mutated|non-?rearranged|absents|absentes|non porteurs?|non porteuses?|not identified)\\b");
  static final Pattern ABSENT_BEFORE =
      Pattern.compile(
          "\\b(?:pas (?:de|d'|d)|absence (?:de|d'|of)|aucune?|sans|no|without|negative"
              + " for|non|recherche (?:de"
              + " |d')?(?:mutation|rearrangement|fusion|translocation)?.{0,30}"
              + " negative)\\b[^.;,]{0,50}$");
  static final Pattern PENDING =
      Pattern.compile(
          "\\b(?:en attente|attente|en cours|attendue?s?|pending|awaited|awaiting|a"
              + " venir|demandee?s?|requested|resultat a suivre|non parvenue?|non rendue?|in"
              + " progress)\\b");
  static final Pattern PRESENT =
      Pattern.compile(
          "\\b(?:mutations?|mutee?s?|mutants?|mutated|variants?|variation|positi(?:f|ve)s?|rearrange\\w*|rearrangements?|fusions?|transloc\\w*|amplifi\\w*|amplification|deletions?|delete\\w*|insertions?|duplications?|saut|skipping|codele\\w*|itd|detecte\\w*|retrouvee?|presente?|porteu\\w+|carrier|pathogen\\w*|methyl\\w*|alter\\w*|exon|hyperexpr\\w*)\\b");
  static final Pattern FUSION =
      Pattern.compile("([a-z][a-z0-9]{1,8})(?:-|::|/| - )([a-z][a-z0-9]{1,8})\\b");
  static final Pattern FUSED_WORD =
      Pattern.compile(
          "fusion|rearrang|transloc|transcrit|transcript|philadelphi|bcr|chimer|\\bt\\(");
  static final Pattern JOINED = Pattern.compile("^ ?,? ?(?:et|ni|and|nor|or|ou|&|/) ?");
  static final Pattern UNDECIDED =
      Pattern.compile(
          "^[^.;,]{0,12}(?:n'est|n'a|n'ont|ne sont|est en|sont en|is pending|are pending|en attente|en cours|non |negati|pending|absent|was not|were not)");
  static final Pattern OWN =
      Pattern.compile(
          ", ?(?:mais |et |and |but )?(?:pas d[e'] ?|absence d[e'] ?|sans |no |une? |la |le )?(?:saut|fusion|rearrangement|amplification|deletion|insertion|mutation|translocation|exon \\d+ skipping|codeletion)");
  static final Pattern NEXT =
      Pattern.compile(
          "(?: ?\\(?(?:vaf )?\\d{1,2}(?:[.,]\\d)? ?%\\)?)?(?: ?\\(?exon \\d{1,2}\\)?)?"
              + "[ ,;/+&]{0,3}(?:(?:et|and|avec|with|puis|plus|associee? a)"
              + " )?(?:(?:la|une|l'|de|a) ?)?(?:mutation )?(?:de resistance )?(?:de )?");
  static final List<TypeRule> TYPES =
      List.of(
          new TypeRule("codeletion", Pattern.compile("co-?deletion|codele|co-?delete")),
          new TypeRule("exon_skipping", Pattern.compile("saut|skipping|exon 14 de met skip")),
          new TypeRule("ITD", Pattern.compile("\\bitd\\b")),
          new TypeRule(
              "fusion",
              Pattern.compile("\\bfusion|::|eml4-alk|bcr-abl|pml-rara|kif5b-ret|transcrit")),
          new TypeRule("rearrangement", Pattern.compile("rearrang|transloc")),
          new TypeRule("amplification", Pattern.compile("amplifi")),
          new TypeRule("insertion", Pattern.compile("\\binsertion|\\bins\\b")),
          new TypeRule("duplication", Pattern.compile("\\bduplication|\\bdup\\b")),
          new TypeRule(
              "deletion",
              Pattern.compile("\\bdeletion|\\bdelete|\\bdel ?19|del exon|\\bdel\\b|\\bdel19")));

  static final Pattern SPOKEN =
      Pattern.compile(
          "mut|variant|exon|insert|delet|\\bfusion|rearrang|transloc|amplif|pathogen|wild|sauvage|class|porteu|carrier|resultat|fish");
  static final Pattern TESTED =
      Pattern.compile(
          "\\bfish\\b|\\bngs\\b|rearrang|fusion|transloc|\\bros1\\b|\\begfr\\b|\\bntrk");
  static final Pattern ERBB2 =
      Pattern.compile(
          "mut|exon|insert|^(?!.*(?:[0-3] ?\\+|score|ihc|immuno|negati|surexpr)).*amplification");

  /// Genes whose proteins are markers too: they need the word of a variant.
  static final Set<String> PROTEINS =
      Set.of("ERBB2", "MLH1", "MSH2", "MSH6", "PMS2", "BCL2", "BCL6", "ALK");

  /// Genes that are told by their fusions alone.
  static final Set<String> FUSED = Set.of("ALK", "RET");

  record TypeRule(String type, Pattern pattern) {}

  private VariantWords() {}
}
