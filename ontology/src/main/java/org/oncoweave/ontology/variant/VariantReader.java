package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads one string of a report (a name, a cell, a sentence; French or English) into a variant.
public final class VariantReader {
  private static final List<String> RAS = List.of("KRAS", "NRAS");

  private static final Pattern BOTH_RAS = Pattern.compile("\\bRAS\\b");

  private static final Pattern SECOND =
      Pattern.compile(
          "\\b([A-Z0-9]+?)([0-9]|A)\\s?(?:/|et|and|ou|or|-)\\s?([2-9B])"
              + "(?:\\s?(?:/|et|and|ou|or|-)\\s?([2-9]))?(?![A-Za-z0-9])");
  private static final Pattern RANGE =
      Pattern.compile("(?<![A-Za-z0-9])(NTRK|FGFR|IDH|BRCA)([1-3])-([2-4])(?![A-Za-z0-9])");

  private static final List<String> NTRK = List.of("NTRK1", "NTRK2", "NTRK3");
  private static final Pattern TRK =
      Pattern.compile("(?<![A-Za-z0-9])(?:NTRK|pan-?TRK)(?![A-Za-z0-9])");

  /// The exons that a fusion joins: `(K15-R12)`, `(E13;A20)`.
  private static final Pattern JUNCTION =
      Pattern.compile("\\([A-Z]\\d{1,2} ?[;:,/-] ?[A-Z]\\d{1,2}\\)");

  private VariantReader() {}

  /// Never an exception: what cannot be is refused with its reason.
  public static Reading read(String written) {
    try {
      var pure = PureName.read(written);
      if (pure.isPresent()) {
        return pure.get();
      }
      var text = Folded.of(written);
      if (text.text().isEmpty()) {
        return Reading.refused("empty");
      }
      var family = GeneFamily.in(text.text());
      return family.isPresent()
          ? family.get().marked(clauses(Folded.of(family.get().named(text.text()))))
          : clauses(text);
    } catch (RefusedName e) {
      return Reading.refused(e.reason());
    }
  }

  private static Reading clauses(Folded text) {
    return Clauses.apart(text).orElseGet(() -> read(text));
  }

  /// One change of a known gene in HGVS form, as a column of a file holds it. Never an exception.
  public static Reading change(String gene, String hgvs) {
    try {
      var pure = PureName.change(gene, hgvs);
      return pure.isPresent() ? pure.get() : read(gene + " " + hgvs);
    } catch (RefusedName e) {
      return Reading.refused(e.reason());
    }
  }

  /// The text as one clause.
  static Reading whole(String written) {
    try {
      return read(Folded.of(written));
    } catch (RefusedName e) {
      return Reading.refused(e.reason());
    }
  }

  private static Reading read(Folded text) {
    var status = Status.of(text.plain());
    var genes = genes(text);
    var changes = changes(text, genes);
    if (!changes.isEmpty()) {
      return whole(Beside.with(changes, text, status), text, status);
    }
    var marker = new MarkerReader(text, status).whole(genes);
    if (marker.isEmpty() && NoneWords.only(text, genes)) {
      return Reading.none();
    }
    var structure = new StructureReader(text, status);
    var fusion = structure.fusion(genes);
    return marker
        .or(() -> fusion.map(f -> Details.add(f, text.plain())))
        .or(() -> structure.karyotype(genes.isEmpty()))
        .orElseGet(() -> SharedName.sure(events(text, genes, status), text.text(), genes));
  }

  private static List<GeneNames.Hit> genes(Folded text) {
    var genes = new ArrayList<GeneNames.Hit>();
    for (var hit : GeneNames.shipped().find(text.text())) {
      if (hit.sure() || hit.start() == 0 || ChangeWords.after(text.text(), hit.end())) {
        genes.add(hit);
      }
    }
    return genes;
  }

  private static List<Reading> changes(Folded text, List<GeneNames.Hit> genes) {
    var fusion = new StructureReader(text, Status.PRESENT).fusion(genes);
    if (fusion.isPresent()) {
      var kinase = StructureReader.kinase(fusion.get());
      var only = genes.stream().filter(g -> g.symbol().equals(kinase)).toList();
      var plain = JUNCTION.matcher(text.text());
      return new ChangeReader(plain.find() ? Folded.of(plain.replaceAll(" ")) : text, only).read();
    }
    return new ChangeReader(text, genes).read();
  }

  private static Reading whole(List<Reading> told, Folded text, Status status) {
    var changes = OlderName.merged(told);
    if (changes.size() == 1) {
      var only = Details.add(changes.getFirst(), text.plain()).with("status", status.json());
      ExonReader.exonBeside(text).ifPresent(exon -> only.orElse("exon", exon));
      return only;
    }
    boolean cis = changes.stream().allMatch(change -> change.has("cis"));
    return Reading.of(changes).with("status", status.json()).with("cis", cis ? true : null);
  }

  private static Reading events(Folded text, List<GeneNames.Hit> genes, Status status) {
    var named = new ArrayList<>(genes.stream().map(GeneNames.Hit::symbol).distinct().toList());
    if (named.isEmpty() && BOTH_RAS.matcher(text.text()).find()) {
      named.addAll(RAS);
    }
    if (named.isEmpty() && TRK.matcher(text.text()).find()) {
      named.addAll(NTRK);
    }
    second(text, named);
    if (named.isEmpty()) {
      return new EventReader(text, "", status).withoutGene();
    }
    if (named.equals(List.of("CD274")) && !Phrases.say("amplification", text.plain())) {
      return new MarkerReader(text, status).ligand();
    }
    return several(text, named, status);
  }

  /// `BRCA1/2` and `CDKN2A/B` name two genes.
  private static void second(Folded text, List<String> named) {
    var match = SECOND.matcher(text.text());
    range(text, named);
    while (match.find()) {
      for (int group = 3; group <= 4 && match.group(group) != null; group++) {
        var symbol = GeneNames.shipped().symbol(match.group(1) + match.group(group));
        symbol.filter(s -> !named.contains(s)).filter(_ -> !named.isEmpty()).ifPresent(named::add);
      }
    }
  }

  /// `NTRK1-3` names three.
  private static void range(Folded text, List<String> named) {
    var range = RANGE.matcher(text.text());
    while (range.find()) {
      for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
        GeneNames.shipped()
            .symbol(range.group(1) + i)
            .filter(s -> !named.contains(s))
            .ifPresent(named::add);
      }
    }
  }

  private static Reading several(Folded text, List<String> named, Status status) {
    var items = new ArrayList<Reading>();
    for (var gene : named) {
      var item = single(text, gene, status);
      if (!item.kind().equals("none")) {
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      return Reading.none();
    }
    if (items.size() == 1) {
      return items.getFirst();
    }
    if (items.stream().allMatch(i -> i.kind().contains("deletion"))
        && named.getFirst().equals("CDKN2A")) {
      return items.getFirst().with("also", named.subList(1, named.size()));
    }
    items.forEach(i -> i.with("status", null));
    return Reading.of(items).with("status", status.json());
  }

  private static Reading single(Folded text, String gene, Status status) {
    return Details.add(new EventReader(text, gene, status).read(), text.plain());
  }
}
