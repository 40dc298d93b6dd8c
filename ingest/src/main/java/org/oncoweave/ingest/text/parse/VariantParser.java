package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads the variants of genes: mutated or not, awaited, HGVS, exon, fusion, amplification, VAF,
/// class.
final class VariantParser implements Parser {
  private static final Pattern PROTEIN =
      Pattern.compile(
          "\\b(?:p\\.\\(?)?([acdefghiklmnpqrstvwy]\\d{2,4}(?:_[acdefghiklmnpqrstvwy]\\d{2,4}(?:delins|del|ins|dup)[a-z]{0,8}|[acdefghiklmnpqrstvwy*x]|fs(?:\\*\\d+)?|del|dup))(?![a-z0-9])");
  private static final Pattern HGVS_P =
      Pattern.compile("\\bp\\.\\(?((?:[a-z]{3}|[a-z])\\d{1,4}[a-z0-9_*=?]{0,24})\\)?");
  private static final Pattern HGVS_C = Pattern.compile("\\bc\\.[-*]?\\d{1,5}[\\d_+>a-z*-]{1,30}");
  private static final Pattern LEGACY =
      Pattern.compile(
          "\\b(\\d{3,4}(?:del|ins|dup)[acgt]{1,8}|ivs\\d{1,2}[+-]\\d{1,3}[acgt]>[acgt])\\b");
  private static final Pattern EXON = Pattern.compile("\\bexons? ?(\\d{1,2})\\b");
  private static final Pattern VAF =
      Pattern.compile(
          "\\b(?:vaf|fraction allelique|frequence allelique|allele frequency|fa|allele"
              + " fraction|variant allele fraction)\\b(?: ?(?:de|a|:|=|of|at|est|estimee))*["
              + " ]?(\\d{1,3}(?:[.,]\\d{1,2})?) ?%");
  private static final Pattern CLASS =
      Pattern.compile("\\b(?:classe|class|acmg)(?: acmg| :)? ?([1-5]|iv|v|i{1,3})\\b");
  private static final Pattern ABSENT =
      Pattern.compile(
          "\\b(?:sauvages?|non mutee?s?|wild[- ]?type|wt|absence|absente?|non rearrangee?s?|non"
              + " retrouvee?|negati(?:f|ve)s?|non detectee?s?|not detected|not"
              + " mutated|unmutated|not rearranged|no mutation|non amplifiee?|not amplified|no"
              + " rearrangement|(?:absence|pas|sans|aucune?) (?:de"
              + " |d')?(?:mutation|fusion|rearrangement|amplification|variant|deletion|translocation|alteration|anomalie)|no"
              + " alteration|non altere|germline|sans mutation|indemne|non codelete\\w*|intact|not"
              + " found|pas mutee?|non porteuse?|not identified)\\b");
  private static final Pattern ABSENT_BEFORE =
      Pattern.compile(
          "\\b(?:pas (?:de|d'|d)|absence (?:de|d'|of)|aucune?|sans|no|without|negative"
              + " for|non|recherche (?:de"
              + " |d')?(?:mutation|rearrangement|fusion|translocation)?.{0,30}"
              + " negative)\\b[^.;,]{0,50}$");
  private static final Pattern PENDING =
      Pattern.compile(
          "\\b(?:en attente|en cours|attendue?s?|pending|awaited|awaiting|a"
              + " venir|demandee?s?|requested|resultat a suivre|non parvenue?|non rendue?|in"
              + " progress)\\b");
  private static final Pattern PRESENT =
      Pattern.compile(
          "\\b(?:mutations?|mutee?s?|mutants?|mutated|variants?|variation|positi(?:f|ve)s?|rearrange\\w*|rearrangements?|fusions?|transloc\\w*|amplifi\\w*|amplification|deletions?|delete\\w*|insertions?|duplications?|saut|skipping|codele\\w*|itd|detecte\\w*|retrouvee?|presente?|porteu\\w+|carrier|pathogen\\w*|methyl\\w*|alter\\w*|exon|hyperexpr\\w*)\\b");
  private static final Pattern FUSION =
      Pattern.compile("([a-z][a-z0-9]{1,8})(?:-|::|/| - )([a-z][a-z0-9]{1,8})\\b");
  private static final List<TypeRule> TYPES =
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

  private static final Pattern SPOKEN =
      Pattern.compile(
          "mut|variant|exon|insert|delet|\\bfusion|rearrang|transloc|amplif|pathogen|wild|sauvage|class|porteu|carrier|resultat|fish");
  private static final Pattern ERBB2 = Pattern.compile("mut|exon|insert");

  /// Genes whose proteins are markers too: they need the word of a variant.
  private static final Set<String> PROTEINS =
      Set.of("ERBB2", "MLH1", "MSH2", "MSH6", "PMS2", "BCL2", "BCL6", "ALK");

  private static final List<Pattern> TOLD = List.of(PRESENT, ABSENT, PENDING);
  private static final Set<String> NO_SYMBOLS =
      Set.of("IHC", "NGS", "FISH", "HER2", "PCR", "ITD", "TKD", "MUT", "POS", "NEG");
  private static final List<String> EXACT = List.of("protein", "hgvs_c", "hgvs_p", "legacy");

  private record TypeRule(String type, Pattern pattern) {}

  @Override
  public void read(Note note, Found found) {
    List<Hit> genes = note.hits(TermKind.GENE);
    int skip = -1;
    for (int i = 0; i < genes.size(); i++) {
      if (genes.get(i).start() < skip) {
        continue;
      }
      int from = i == 0 ? 0 : genes.get(i - 1).end();
      int to = note.sentenceEnd(genes.get(i).start());
      to = i + 1 < genes.size() ? Math.min(to, genes.get(i + 1).start()) : to;
      skip =
          gene(
              note,
              found,
              genes.get(i),
              new int[] {Math.max(from, note.sentenceStart(genes.get(i).start())), to});
    }
  }

  private static int gene(Note note, Found found, Hit gene, int[] scope) {
    int from = Math.min(scope[0], gene.start());
    int to = Math.max(scope[1], gene.end());
    String before = note.lower().substring(from, gene.start());
    String after = note.lower().substring(gene.end(), clause(note.lower(), gene.end(), to));
    boolean toldBefore = isTold(before);
    before = isTold(after) ? before : GeneList.headBefore(note, gene, before);
    after = toldBefore ? after : GeneList.tailAfter(note, gene, after);
    var said =
        new Said(
            note.lower()
                .substring(note.sentenceStart(gene.start()), note.sentenceEnd(gene.start())),
            before,
            after);
    var values = Found.values().with("gene", gene.get("gene"));
    details(note, values, gene, said);
    Optional<Integer> fused = fusion(note, values, gene);
    if (!isVariant(gene, values, said) && fused.isEmpty()) {
      return -1;
    }
    presence(values, said);
    found.judged(FindingKind.VARIANT, gene.start(), gene.end(), values);
    return fused.orElse(-1);
  }

  private static boolean isTold(String text) {
    return TOLD.stream().anyMatch(p -> p.matcher(text).find());
  }

  private record Said(String sentence, String before, String after) {
    String near() {
      return tail(before) + "|" + after;
    }

    private static String tail(String text) {
      int cut =
          Math.max(Math.max(text.lastIndexOf(';'), text.lastIndexOf('.')), text.lastIndexOf(','));
      return text.substring(cut + 1);
    }
  }

  static int clause(String text, int from, int to) {
    int semicolon = text.indexOf(';', from);
    return semicolon >= 0 && semicolon < to ? semicolon : to;
  }

  private static boolean isVariant(Hit gene, Found.Values values, Said said) {
    if (EXACT.stream().anyMatch(values::has)) {
      return true;
    }
    String near = said.near();
    if (PROTEINS.contains(gene.get("gene")) || gene.term().has("word")) {
      boolean receptor =
          gene.is("gene", "ERBB2") && !gene.term().has("exact") && !ERBB2.matcher(near).find();
      return SPOKEN.matcher(near).find() && !receptor && !near.contains("ihc");
    }
    return isTold(near);
  }

  private static void details(Note note, Found.Values values, Hit gene, Said said) {
    int base = gene.end();
    Matcher c = HGVS_C.matcher(said.after);
    if (c.find()) {
      values.with(
          "hgvs_c",
          note.cased().substring(base + c.start(), base + c.end()).replaceAll("[,.;)]+$", ""));
    }
    Matcher p = HGVS_P.matcher(said.after);
    if (p.find()) {
      values.with("hgvs_p", closed(note.cased().substring(base + p.start(), base + p.end())));
      values.with("protein", AminoAcids.shortForm(p.group(1)));
    }
    Matcher protein = PROTEIN.matcher(said.after);
    if (!values.has("protein") && protein.find() && (protein.start() < 40)) {
      values.with("protein", AminoAcids.shortForm(protein.group(1)));
    } else if (!values.has("protein")) {
      lead(values, said.before);
    }
    more(note, values, gene, said);
  }

  // A bracket that the name did not open belongs to the sentence.
  private static String closed(String name) {
    boolean open = name.indexOf('(') >= 0;
    return !open && name.endsWith(")") ? name.substring(0, name.length() - 1) : name;
  }

  // "mutation V600E de BRAF"
  private static void lead(Found.Values values, String before) {
    for (Pattern pattern : List.of(HGVS_P, PROTEIN)) {
      lead(values, before, pattern.matcher(before));
    }
  }

  private static void lead(Found.Values values, String before, Matcher m) {
    while (m.find()) {
      if (before
          .substring(m.end())
          .matches(
              "\\)?(?: ?\\(?exon \\d{1,2}\\)?)?(?: du gene| de l'exon \\d{1,2})? ?(?:de |du |d'|of"
                  + " |in |dans |sur )?(?:le |la |l')?(?:gene )?")) {
        values.with("protein", AminoAcids.shortForm(m.group(1)));
      }
    }
  }

  private static void more(Note note, Found.Values values, Hit gene, Said said) {
    String near = said.near();
    Matcher exon = EXON.matcher(near);
    if (exon.find()) {
      values.with("exon", Integer.valueOf(exon.group(1)));
    }
    Matcher vaf = VAF.matcher(near);
    if (vaf.find()) {
      values.with("vaf", Numbers.plain(Numbers.decimal(vaf.group(1)).doubleValue() / 100));
    }
    Matcher legacy = LEGACY.matcher(said.after);
    if (legacy.find()) {
      values.with(
          "legacy",
          note.cased().substring(gene.end() + legacy.start(1), gene.end() + legacy.end(1)));
    }
    acmg(values, near);
    for (TypeRule rule : TYPES) {
      if (!values.has("type") && rule.pattern.matcher(near).find()) {
        values.with("type", rule.type);
      }
    }
  }

  private static void acmg(Found.Values values, String near) {
    Matcher m = CLASS.matcher(near);
    if (m.find()) {
      List<String> roman = List.of("", "i", "ii", "iii", "iv", "v");
      int value = roman.indexOf(m.group(1));
      values.with("acmg_class", value > 0 ? value : Integer.parseInt(m.group(1)));
    }
  }

  private static Optional<Integer> fusion(Note note, Found.Values values, Hit gene) {
    int from = Math.max(0, gene.start() - 10);
    Matcher m = note.over(FUSION, from, Math.min(note.lower().length(), gene.end() + 12));
    while (m.find()) {
      boolean first = m.start(1) == gene.start();
      int g = first ? 2 : 1;
      String other = note.cased().substring(m.start(g), m.end(g));
      if ((first || m.end(2) == gene.end()) && isSymbol(other)) {
        String partner =
            other.equals(gene.get("gene"))
                ? note.cased().substring(m.start(3 - g), m.end(3 - g))
                : other;
        values.with("partner", gene.is("gene", "ABL1") ? "BCR" : partner).with("type", "fusion");
        return Optional.of(m.end());
      }
    }
    return Optional.empty();
  }

  private static boolean isSymbol(String word) {
    boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
    return upper && word.length() > 2 && !NO_SYMBOLS.contains(word);
  }

  private static void presence(Found.Values values, Said said) {
    String near = said.near();
    boolean detail = values.has("protein") || values.has("hgvs_c") || values.has("hgvs_p");
    if (PENDING.matcher(near).find() && !detail) {
      values.with("pending", true);
      return;
    }
    boolean shared = !values.has("partner") && sharedAbsence(said);
    boolean absent =
        shared || ABSENT.matcher(said.after).find() || ABSENT_BEFORE.matcher(said.before).find();
    values.with("present", !absent);
  }

  // "KRAS, NRAS et BRAF non mutes": the end of the list speaks for all.
  private static boolean sharedAbsence(Said said) {
    boolean joined = said.after.matches("(?: ?(?:,|et|and|/|ni|nor|ou)){1,2} ?");
    return joined && ABSENT.matcher(said.sentence).find();
  }
}
