package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads the variants of genes: mutated or not, awaited, HGVS, exon, fusion, amplification,
/// VariantWords.VAF, class.
final class VariantParser implements Parser {
  private static final List<Rule> TOLD =
      List.of(VariantWords.PRESENT, VariantWords.ABSENT, VariantWords.PENDING);
  private static final Rule ENDS_JOINED = Rule.of("(?: ?(?:,|et|and|/|ni|nor|ou)){1,2} ?");
  // "L858R presente, T790M absente": what stands right after a change is said of it alone.
  private static final Rule ABSENT_NEXT =
      Rule.of(
          " ?(?:\\(|:|=|est|is)? ?(?:absente?|negati\\w*|non (?:retrouve|detecte|mute|identifie|presente?)\\w*|not (?:detected|found|present)|wild|sauvage|pas (?:de|retrouve\\w*))\\b");
  // "amplification de MYCN, ALK sauvage": told before the comma.
  private static final Rule OWN_CHANGE =
      Rule.of(
          "(?<!pas d')(?<!absence d')(?<!pas de )(?<!absence de )(?<!sans )(?<!no )(?<!without )(?<!recherche de )(?<!recherche des )(?<!recherche d'une )\\b(?:amplification|mutation|deletion|insertion|duplication|fusion|rearrangement|translocation|perte|saut|skipping|variant) (?:homozygote |pathogene |activatrice )?(?:[a-z]\\d{1,4}[a-z*]{0,3} )?(?:(?:de l'|d'|of |de )?exon \\d{1,2} )?(?:(?:du gene |de l'|de la |de |du |d'|of |in ))?$");
  private static final Rule OF_NEXT =
      Rule.of(
          "[,;] ?(?:(?:et|mais|and|but) )?(?:pas de|sans|absence de|aucune?|no|without) ?(?:(?:mutation|rearrangement|fusion|amplification|alteration|anomalie|(?:co-?)?deletion|insertion|duplication|translocation|perte|variant)s? ?)?(?:(?:de|du|d'|of|in|du gene) ?)?$");
  private static final List<String> EXACT = List.of("protein", "hgvs_c", "hgvs_p", "legacy");

  @Override
  public void read(Note note, Found found) {
    List<Hit> genes = note.hits(TermKind.GENE);
    LaterChange.read(note, found, genes);
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
    int from = open(note.lower(), Math.min(scope[0], gene.start()), gene.start());
    String before = note.lower().substring(from, gene.start());
    String after =
        own(note, gene, clause(note.lower(), gene.end(), Math.max(scope[1], gene.end())));
    String head = isTold(after) ? before : GeneList.headBefore(note, gene, before);
    int apart = NextChange.first(before, after).orElse(after.length());
    String rest = after.substring(0, apart);
    var said = GeneClause.of(note, gene, head, tail(note, gene, rest, isTold(before)));
    var values = Found.values().with("gene", gene.get("gene"));
    details(note, values, gene, said);
    var fused = Fusions.read(note, values, gene);
    if (!isVariant(gene, values, said) && fused.isEmpty()) {
      return -1;
    }
    presence(values, said, note.judge(gene.start(), gene.end()).negated());
    EarlierChange.read(found, gene, before);
    GeneSeries.add(note, found, gene, values);
    more(found, gene, values, rest);
    NextKind.read(found, gene, values, rest);
    NextChange.read(found, gene, after.substring(apart));
    return fused.orElse(-1);
  }

  // "KRAS G12C, pas de mutation STK11": the denial is of the next gene.
  private static String own(Note note, Hit gene, int to) {
    String after = note.lower().substring(gene.end(), to);
    if (note.hits(TermKind.GENE, to, to + 1).isEmpty()) {
      return after;
    }
    Matcher next = OF_NEXT.matcher(after);
    return next.find() && next.start() > 0 ? after.substring(0, next.start()) : after;
  }

  // "la mutation de KIT et PDGFRA est en cours": what stands after a list;
  // "MET amplifie, saut d'exon 14 absent": another change has its own word.
  private static String tail(Note note, Hit gene, String after, boolean toldBefore) {
    String own = GeneList.ownTail(note, gene, after, toldBefore);
    String listed = GeneList.tailAfter(note, gene, own);
    if (!listed.equals(own)) {
      boolean joined = VariantWords.JOINED.matcher(own).find();
      boolean open = !toldBefore || (joined && VariantWords.UNDECIDED.matcher(listed).find());
      return open ? listed : own;
    }
    int comma = own.indexOf(',');
    boolean apart = comma > 0 && isTold(own.substring(0, comma));
    return apart && GeneList.isNext(note, gene.end() + comma) ? own.substring(0, comma) : own;
  }

  // "EGFR L858R et T790M": each change of a gene is a variant.
  private static void more(Found found, Hit gene, Found.Values values, String after) {
    Matcher m = VariantWords.PROTEIN.matcher(after);
    int at = m.find() ? m.end() : -1;
    while (at >= 0 && m.find() && isNext(after, at, m.start())) {
      boolean absent = opens(ABSENT_NEXT, after, m.end());
      var next = Found.values().with("gene", gene.get("gene"));
      next.with("present", absent ? false : values.get("present"));
      next.with("protein", AminoAcids.shortForm(m.group(1)));
      found.judged(FindingKind.VARIANT, gene.start(), gene.end(), next);
      at = m.end();
    }
  }

  private static boolean isNext(String after, int from, int to) {
    return VariantWords.NEXT.matcher(after).region(from, to).matches();
  }

  private static boolean opens(Rule rule, String text, int from) {
    return rule.matcher(text).region(from, text.length()).lookingAt();
  }

  static boolean isTold(String text) {
    return TOLD.stream().anyMatch(p -> p.matcher(text).find());
  }

  private static int open(String text, int from, int start) {
    return from + text.substring(from, start).lastIndexOf(';') + 1;
  }

  static int clause(String text, int from, int to) {
    int semicolon = text.indexOf(';', from);
    while (semicolon >= 0 && semicolon < to && goesOn(text, semicolon)) {
      semicolon = text.indexOf(';', semicolon + 1);
    }
    return semicolon >= 0 && semicolon < to ? semicolon : to;
  }

  // "c.3140A>G ; VAF 60 %": the share is of the change before.
  private static boolean goesOn(String text, int semicolon) {
    return VariantWords.SHARE_NEXT.matcher(text).region(semicolon, text.length()).lookingAt();
  }

  private static boolean isVariant(Hit gene, Found.Values values, GeneClause said) {
    if (EXACT.stream().anyMatch(values::has)) {
      return true;
    }
    String near = said.near();
    boolean strict = VariantWords.PROTEINS.contains(gene.get("gene")) || gene.term().has("word");
    return strict ? isSpoken(gene, near, said.sentence()) : isTold(near);
  }

  // A name that is also a protein's or a word needs the word of a variant or of its test.
  private static boolean isSpoken(Hit gene, String near, String sentence) {
    if (near.contains("ihc") || isReceptor(gene, near)) {
      return false;
    }
    return VariantWords.SPOKEN.matcher(near).find()
        || (VariantWords.FUSED.contains(gene.get("gene"))
            && isTold(near)
            && VariantWords.TESTED.matcher(sentence).find());
  }

  private static boolean isReceptor(Hit gene, String near) {
    return gene.is("gene", "ERBB2")
        && !gene.term().has("exact")
        && !VariantWords.ERBB2.matcher(near).find();
  }

  private static void details(Note note, Found.Values values, Hit gene, GeneClause said) {
    int base = gene.end();
    values.with("protein", gene.get("change"));
    Matcher c = VariantWords.HGVS_C.matcher(said.after());
    if (c.find()) {
      values.with(
          "hgvs_c",
          note.cased().substring(base + c.start(), base + c.end()).replaceAll("[,.;)]+$", ""));
    }
    Matcher p = VariantWords.HGVS_P.matcher(said.after());
    if (p.find()) {
      values.with("hgvs_p", closed(note.cased().substring(base + p.start(), base + p.end())));
      values.with("protein", AminoAcids.shortForm(p.group(1)));
    }
    Matcher protein = VariantWords.PROTEIN.matcher(said.after());
    if (!values.has("protein") && protein.find() && (protein.start() < 40)) {
      values.with("protein", AminoAcids.shortForm(protein.group(1)));
    } else if (!values.has("protein")) {
      LeadingChange.read(note, values, gene, said.before());
    }
    more(note, values, gene, said);
  }

  // A bracket that the name did not open belongs to the sentence.
  static String closed(String name) {
    boolean open = name.indexOf('(') >= 0;
    return !open && name.endsWith(")") ? name.substring(0, name.length() - 1) : name;
  }

  private static void more(Note note, Found.Values values, Hit gene, GeneClause said) {
    String near = said.near();
    Matcher exon = VariantWords.EXON.matcher(near);
    if (exon.find()) {
      values.with("exon", Integer.valueOf(exon.group(1)));
    }
    VariantShare.read(values, near, said.after());
    legacy(note, values, gene, said);
    acmg(values, near);
    for (VariantWords.TypeRule rule : VariantWords.TYPES) {
      if (!values.has("type") && rule.pattern().matcher(near).find()) {
        values.with("type", rule.type());
      }
    }
  }

  private static void legacy(Note note, Found.Values values, Hit gene, GeneClause said) {
    Matcher after = VariantWords.LEGACY.matcher(said.after());
    Matcher before = VariantWords.LEGACY_BEFORE.matcher(said.before());
    if (after.find()) {
      values.with(
          "legacy", note.cased().substring(gene.end() + after.start(1), gene.end() + after.end(1)));
    } else if (before.find()) {
      int base = gene.start() - said.before().length();
      values.with("legacy", note.cased().substring(base + before.start(1), base + before.end(1)));
    }
  }

  private static void acmg(Found.Values values, String near) {
    Matcher m = VariantWords.CLASS.matcher(near);
    if (m.find()) {
      List<String> roman = List.of("", "i", "ii", "iii", "iv", "v");
      int value = roman.indexOf(m.group(1));
      values.with("acmg_class", value > 0 ? value : Integer.parseInt(m.group(1)));
    }
  }

  // "no EGFR mutation or ALK rearrangement": a denial holds for the whole list.
  private static void presence(Found.Values values, GeneClause said, boolean denied) {
    boolean detail = EXACT.stream().anyMatch(values::has);
    if (!detail && VariantWords.PENDING.matcher(said.near()).find()) {
      values.with("pending", true);
      return;
    }
    boolean shared = !values.has("partner") && sharedAbsence(said);
    values.with("present", !shared && !(denied && !detail) && !isAbsent(said));
  }

  private static boolean isAbsent(GeneClause said) {
    return VariantWords.ABSENT.matcher(said.after()).find()
        || VariantWords.ABSENT_BEFORE.matcher(said.before()).find();
  }

  // "KRAS, NRAS et BRAF non mutes": the end of the list speaks for all.
  private static boolean sharedAbsence(GeneClause said) {
    if (said.after().strip().equals(",") && OWN_CHANGE.matcher(said.before()).find()) {
      return false;
    }
    return ENDS_JOINED.matcher(said.after()).matches()
        && VariantWords.ABSENT.matcher(said.sentence()).find();
  }
}
