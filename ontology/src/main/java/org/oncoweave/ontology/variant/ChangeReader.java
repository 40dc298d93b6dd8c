package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the written changes of a text into variants, each with its gene.
final class ChangeReader {
  private final Folded text;
  private final List<GeneNames.Hit> genes;
  private final List<Draft> drafts = new ArrayList<>();
  private final Reference reference = Reference.shipped();
  private String transcript = "";
  private String transcriptGene = "";
  private int transcriptAt = -1;

  ChangeReader(Folded text, List<GeneNames.Hit> genes) {
    this.text = text;
    this.genes = genes;
  }

  /// Whether the text writes no change; a refused one is a change too.
  boolean isEmpty() {
    try {
      return read().isEmpty();
    } catch (RefusedName e) {
      return false;
    }
  }

  /// All variants written as changes; none if there are none.
  List<Reading> read() {
    for (var written : ChangeFinder.find(text.text(), genes)) {
      int before = drafts.size();
      switch (written.sort()) {
        case TRANSCRIPT -> transcript(written);
        case GENOMIC -> genomic(written);
        case CODING -> coding(written);
        case PROTEIN -> protein(written);
        case INTRON -> intron(written);
        case LEGACY -> legacy(written);
        case BARE -> bare(written);
      }
      if (drafts.size() > before || written.sort() == ChangeFinder.Sort.PROTEIN) {
        closes(written);
      }
    }
    drafts.forEach(this::check);
    return drafts.stream().map(d -> d.reading).toList();
  }

  /// A bracket that opens before the change, or before the gene that stands at it
  /// (`NM_000546.6(TP53):c.743G>A`), is closed after it.
  private void closes(ChangeFinder.Written written) {
    var all = text.text();
    int at = written.start() - 1;
    while (at >= 0 && (Character.isLetterOrDigit(all.charAt(at)) || all.charAt(at) == ':')) {
      at--;
    }
    if (at >= 0 && all.charAt(at) == '(' && all.indexOf(')', at) < 0) {
      throw new RefusedName("unbalanced");
    }
  }

  private void transcript(ChangeFinder.Written written) {
    transcriptAt = written.start();
    if (written.body().startsWith("NC_")) {
      return;
    }
    if (!written.body().startsWith("NP") && !written.body().startsWith("ENSP")) {
      transcript = written.body();
    }
    transcriptGene = GeneNames.shipped().ofTranscript(written.body()).orElse("");
  }

  private void genomic(ChangeFinder.Written written) {
    int colon = written.body().indexOf(':');
    var chromosome = written.body().substring(0, colon);
    var accession = text.text().substring(0, written.start());
    if (chromosome.isEmpty()) {
      chromosome = Genome.chromosome(accession);
    }
    if (!Genome.has(chromosome)) {
      throw new RefusedName("chromosome");
    }
    var coding = Coding.parse("g.", written.body().substring(colon + 1));
    drafts.add(
        new Draft(
            Genome.reading(chromosome, coding, Genome.build(text.text())), "", written.end()));
  }

  private void coding(ChangeFinder.Written written) {
    if (cis(written, "c.")) {
      return;
    }
    var coding = Coding.parse("c.", written.body());
    var gene = gene(written);
    var last = mergeable(gene, written).filter(d -> !d.reading.has("c"));
    if (last.isPresent()) {
      last.get().reading.with("c", coding.name());
      last.get().codon = coding.codon();
      splice(last.get(), coding);
      return;
    }
    var draft = draft(coding.kind(), gene, written).with("c", coding.name());
    drafts.getLast().codon = coding.codon();
    if (gene.equals("TERT") && coding.name().startsWith("c.-")) {
      draft.with("kind", "promoter");
    }
  }

  private static void splice(Draft draft, Coding coding) {
    if (coding.kind().equals("splice")) {
      draft.reading.with("kind", "splice");
    }
  }

  /// Several changes in square brackets stand on one strand.
  private boolean cis(ChangeFinder.Written written, String prefix) {
    if (!written.body().startsWith("[") || !written.body().contains(";")) {
      return false;
    }
    Brackets.check(written.body());
    var gene = gene(written);
    for (var part : written.body().substring(1, written.body().lastIndexOf(']')).split(";")) {
      if (prefix.equals("c.")) {
        var coding = Coding.parse(prefix, part.strip());
        draft(coding.kind(), gene, written).with("c", coding.name()).with("cis", true);
      } else {
        var protein = Protein.parse(part.strip());
        place(draft(protein.kind(), gene, written).with("cis", true), protein, gene);
      }
    }
    return true;
  }

  private void protein(ChangeFinder.Written written) {
    if (cis(written, "p.")) {
      return;
    }
    var all = ChangeWords.alternatives(written.body());
    var gene = gene(written);
    var first = Protein.parse(all.length > 1 ? all[0].replaceAll("^\\(", "") : written.body());
    if (all.length > 1) {
      several(written, gene, first, all);
      return;
    }
    var last = mergeable(gene, written).filter(d -> !d.reading.has("p"));
    var reading = last.map(d -> d.reading).orElseGet(() -> draft(first.kind(), gene, written));
    var draft = last.orElseGet(drafts::getLast);
    place(reading, first, gene);
    draft.protein = Optional.of(first);
  }

  /// X after a residue: a stop, but at a hot spot of an oncogene any residue.
  private static void place(Reading reading, Protein protein, String gene) {
    boolean splice = reading.kind().equals("splice");
    if (!protein.kind().equals("x")) {
      reading.with("p", protein.name());
      if (!splice && !protein.name().equals("p.?")) {
        reading.with("kind", protein.kind());
      }
      return;
    }
    var residue = protein.name().substring(0, protein.name().length() - 1);
    boolean any = Reference.isOncogene(gene);
    reading.with("p", any ? residue : residue + "*").with("kind", any ? "hotspot" : "nonsense");
  }

  /// `V600E/K` and `G12/G13` are one hot spot; whole changes are several variants.
  private void several(ChangeFinder.Written written, String gene, Protein first, String[] all) {
    var names = new ArrayList<String>();
    names.add(first.name());
    boolean whole = false;
    for (var other : Arrays.asList(all).subList(1, all.length)) {
      boolean letter = isResidue(other);
      names.add(letter ? "p." + first.residue() + AminoAcid.oneLetter(other) : name(other));
      whole |= !letter && !first.kind().equals("hotspot");
    }
    if (!whole) {
      draft("hotspot", gene, written).with("alternatives", names);
      return;
    }
    for (var name : names) {
      var protein = Protein.parse(name.substring(2));
      place(draft(protein.kind(), gene, written), protein, gene);
    }
  }

  private static boolean isResidue(String text) {
    return text.length() == 1 || (text.length() == 3 && AminoAcid.threeAt(text, 0) != 0);
  }

  private static String name(String change) {
    return Protein.parse(change.replaceFirst("^p\\.", "")).name();
  }

  private void intron(ChangeFinder.Written written) {
    var gene = gene(written);
    var reading = draft("splice", gene, written).with("legacy", written.body());
    Legacy.intron(gene, written.body()).ifPresent(c -> reading.with("c", c));
  }

  private void legacy(ChangeFinder.Written written) {
    var gene = gene(written);
    var body = written.body();
    var known = Legacy.coding(gene, body);
    var coding = Coding.parse("c.", known.map(c -> c.substring(2)).orElse(body));
    draft(coding.kind(), gene, written)
        .with("legacy", known.isPresent() ? body : null)
        .with("c", coding.name());
  }

  private void bare(ChangeFinder.Written written) {
    var body = written.body();
    if (ChangeWords.isVersion(body)) {
      return;
    }
    var gene = nearest(written);
    var promoter = Legacy.promoter(body);
    if (gene.equals("TERT") && promoter.isPresent()) {
      draft("promoter", gene, written).with("legacy", body).with("c", promoter.get());
    } else if (!lonely(body) && Bare.isChange(body, text.text(), written)) {
      protein(written);
    }
  }

  /// Without any gene a short word is rather a vertebra or a slide.
  private boolean lonely(String body) {
    boolean gene = !genes.isEmpty() || !transcriptGene.isEmpty();
    return !gene && (!Bare.standsAlone(body) || NoneWords.only(text, genes));
  }

  private Reading draft(String kind, String gene, ChangeFinder.Written written) {
    var reading = new Reading(kind).with("gene", gene.isEmpty() ? null : gene);
    if (!transcript.isEmpty()) {
      reading.with("transcript", transcript);
    }
    drafts.add(new Draft(reading, gene, written.end()));
    return reading;
  }

  /// The draft that a second name of the same change belongs to: nothing but brackets between them.
  private Optional<Draft> mergeable(String gene, ChangeFinder.Written written) {
    if (drafts.isEmpty() || !drafts.getLast().gene.equals(gene)) {
      return Optional.empty();
    }
    var last = drafts.getLast();
    var between = text.text().substring(Math.min(last.end, written.start()), written.start());
    return ChangeWords.joins(between) ? Optional.of(last) : Optional.empty();
  }

  private String gene(ChangeFinder.Written written) {
    var near = nearest(written);
    if (!near.isEmpty()) {
      return SharedName.agreed(near, transcriptGene, text.text(), genes);
    }
    if (!transcriptGene.isEmpty()) {
      if (ChangeWords.endsWithOther(text.text(), written.end(), genes, transcriptGene)) {
        throw new RefusedName("transcript_of_other_gene");
      }
      return transcriptGene;
    }
    int until = transcriptAt >= 0 ? transcriptAt : written.start();
    if (UnknownGene.stands(text.text().substring(0, until))) {
      throw new RefusedName("gene_unknown");
    }
    throw new RefusedName("gene_missing");
  }

  private String nearest(ChangeFinder.Written written) {
    String before = "";
    String after = "";
    for (var gene : genes) {
      if (gene.end() <= written.start()) {
        before = gene.symbol();
      } else if (after.isEmpty() && gene.start() >= written.end()) {
        after = gene.symbol();
      }
    }
    return before.isEmpty() && transcriptGene.isEmpty() ? after : before;
  }

  private void check(Draft draft) {
    SharedName.settle(draft, text.text(), genes);
    draft.protein.ifPresent(protein -> {
      if (draft.codon > 0 && protein.start() > 0 && protein.start() != draft.codon) {
        throw new RefusedName("protein_disagrees");
      }
      reference.check(draft.gene, protein);
    });
    reference.checkCodon(draft.gene, draft.codon);
  }
}
