package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.AlterationWords.Word;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.variant.VariantReader;

/// What must be, or must not be, wrong with a gene.
final class Alterations implements Recogniser {
  private static final Map<String, String> USUAL = usual();
  private static final String PROTEIN = AlterationPart.PROTEIN;
  private static final String HOMOZYGOUS = "homozygous";
  private static final String MUTATION = "Mutation";
  private static final String COPIES = "Copy Number Variation";
  private static final String FUSION = "Structural Variation";

  private static final Pattern OPENING = Pattern.compile("[^().;,]{1,30}\\(");
  private static final Pattern LINK =
      Pattern.compile("(?<![a-z])(?<word>et/ou|and/or|ou|or|et|and|ni|nor)(?![a-z])|[,/]");

  private static Map<String, String> usual() {
    var usual = new HashMap<String, String>();
    for (var row : ShippedTable.rows(Alterations.class, "usual.tsv", 2)) {
      for (var gene : row.get(1).split("\\|")) {
        usual.put(gene, row.get(0));
      }
    }
    return usual;
  }

  private final Residue between = new Residue("between.tsv");
  private final AlterationWords words = new AlterationWords();

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    var claims = new ArrayList<Claim>();
    var chain = new ArrayList<Word>();
    for (var word : words.find(line)) {
      if (!chain.isEmpty() && !linked(lower, chain.getLast(), word)) {
        claims.addAll(opened(read(chain, lower), chain, lower));
        chain.clear();
      }
      chain.add(word);
    }
    claims.addAll(opened(read(chain, lower), chain, lower));
    return claims;
  }

  /// "EGFR-mutated NSCLC (exon 19 deletion)": what stands before the bracket is for others to read.
  private List<Claim> opened(List<Claim> claims, List<Word> chain, String lower) {
    var all = new ArrayList<>(claims);
    for (int i = 1; i < chain.size(); i++) {
      int from = chain.get(i - 1).end();
      int to = chain.get(i).start();
      if (between.any(lower.substring(from, to), List.of())) {
        all.replaceAll(c -> c.start() < from && to < c.end() ? c.from(to) : c);
        all.add(Claim.silent(chain.getFirst().start(), from));
      }
    }
    return all;
  }

  private boolean linked(String lower, Word before, Word word) {
    var gap = lower.substring(before.end(), word.start());
    return joined(gap) || !between.any(gap, List.of()) || OPENING.matcher(gap).matches();
  }

  private static List<Claim> read(List<Word> chain, String lower) {
    long genes = chain.stream().filter(Word::isGene).count();
    boolean bare = genes == chain.size() && !fused(chain, lower);
    if (genes == 0 || bare) {
      return List.of();
    }
    var parts = parts(chain, lower);
    AlterationPart.share(parts);
    parts.removeIf(p -> p.genes.isEmpty() || p.isBare());
    return claims(parts);
  }

  private static boolean fused(List<Word> chain, String lower) {
    for (int i = 1; i < chain.size(); i++) {
      if (joined(lower.substring(chain.get(i - 1).end(), chain.get(i).start()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(String gap) {
    return gap.equals("-") || gap.equals("::");
  }

  private static List<AlterationPart> parts(List<Word> chain, String lower) {
    var parts = new ArrayList<AlterationPart>();
    int end = chain.getFirst().start();
    for (var word : chain) {
      var gap = lower.substring(end, word.start());
      var link = LINK.matcher(gap);
      if (parts.isEmpty() || link.find()) {
        var part = new AlterationPart();
        part.start = word.start();
        part.link = parts.isEmpty() ? "" : connector(gap);
        parts.add(part);
      }
      fill(parts.getLast(), word, gap);
      end = word.end();
    }
    return parts;
  }

  private static String connector(String gap) {
    var found = "";
    var m = LINK.matcher(gap);
    while (m.find()) {
      found = m.group("word") == null ? found : m.group("word");
    }
    return found;
  }

  private static void fill(AlterationPart part, Word word, String gap) {
    part.end = word.end();
    if (word.isGene()) {
      gene(part, word, gap);
      return;
    }
    var details = word.details();
    if (word.meaning().equals(PROTEIN) || part.meaning.equals(PROTEIN)) {
      part.changes.removeIf(c -> c.startsWith("exon"));
    }
    part.changes.addAll(details.changes());
    part.denied |= details.denied();
    if (part.meaning.isEmpty() || !details.changes().isEmpty() || narrower(part, word)) {
      part.meaning = word.meaning();
    }
  }

  /// A loss is homozygous wherever the word stands; a mutation of both alleles is a mutation.
  private static boolean narrower(AlterationPart part, Word word) {
    boolean both = part.meaning.equals(HOMOZYGOUS);
    return both ? word.meaning().equals("mutation") : word.meaning().equals(HOMOZYGOUS);
  }

  /// Two genes joined by a hyphen are one fusion, that of the kinase.
  private static void gene(AlterationPart part, Word word, String gap) {
    if (joined(gap) && !part.genes.isEmpty()) {
      var three = word.genes().getFirst();
      var fusion = VariantReader.read(part.genes.getFirst() + "::" + three).keys();
      part.genes.clear();
      part.genes.add(String.valueOf(fusion.getOrDefault("gene", three)));
      part.meaning = "fusion";
    } else {
      part.genes.addAll(word.genes());
      part.family |= word.genes().size() > 1;
    }
  }

  private static List<Claim> claims(List<AlterationPart> parts) {
    var claims = new ArrayList<Claim>();
    var list = new ArrayList<AlterationPart>();
    for (int i = 0; i < parts.size(); i++) {
      list.add(parts.get(i));
      boolean last = i + 1 == parts.size();
      if (last || !choice(parts, i + 1) || parts.get(i).denied != parts.get(i + 1).denied) {
        claims.addAll(claim(list));
        list.clear();
      }
    }
    return claims;
  }

  /// Whether a part is an alternative of the one before: a comma means what the next word says.
  private static boolean choice(List<AlterationPart> parts, int i) {
    for (int k = i; k < parts.size(); k++) {
      var link = parts.get(k).link;
      if (!link.isEmpty()) {
        return !link.equals("et") && !link.equals("and");
      }
    }
    return !parts.get(i).denied;
  }

  private static List<Claim> claim(List<AlterationPart> list) {
    var values = list.stream().flatMap(p -> values(p).stream()).distinct().toList();
    if (values.isEmpty()) {
      return List.of();
    }
    int start = list.getFirst().start;
    int end = list.getLast().end;
    boolean denied = list.getFirst().denied;
    var mark = denied ? Claim.Mark.DENIED : Claim.Mark.PLAIN;
    boolean apart = denied && list.size() == 1 && list.getFirst().family;
    if (values.size() == 1 || apart) {
      var demands = values.stream().map(v -> Structured.is("genomic", v)).toList();
      return List.of(new Claim(start, end, demands, mark));
    }
    return List.of(new Claim(start, end, List.of(Structured.in("genomic", values)), mark));
  }

  private static List<Map<String, Object>> values(AlterationPart part) {
    var values = new ArrayList<Map<String, Object>>();
    for (var gene : part.genes) {
      if (part.changes.isEmpty()) {
        whole(gene, part.meaning).ifPresent(values::add);
      }
      for (var change : part.changes) {
        var named = part.meaning.equals(AlterationWords.NAMED) ? change : protein(gene, change);
        if (!named.isEmpty()) {
          values.add(Criterion.genomic(gene, MUTATION, named));
        }
      }
    }
    return values;
  }

  /// The change in one form; empty if it cannot be.
  private static String protein(String gene, String written) {
    var read = VariantReader.read(gene + " " + written.replaceAll("[()]", "")).keys();
    return String.valueOf(read.getOrDefault("p", ""));
  }

  private static Optional<Map<String, Object>> whole(String gene, String meaning) {
    return switch (meaning) {
      case "fusion" -> Optional.of(Criterion.genomic(gene, FUSION, ""));
      case "amplification" -> Optional.of(Criterion.genomic(gene, COPIES, "Amplification"));
      case "deletion" -> Optional.of(Criterion.genomic(gene, COPIES, "Deletion"));
      case HOMOZYGOUS -> Optional.of(Criterion.genomic(gene, COPIES, "Homozygous Deletion"));
      case "usual" -> Optional.ofNullable(USUAL.get(gene)).map(c -> Criterion.genomic(gene, c, ""));
      default -> Optional.of(Criterion.genomic(gene, MUTATION, ""));
    };
  }
}
