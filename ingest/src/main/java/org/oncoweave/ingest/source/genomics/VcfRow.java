package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.Allele;
import htsjdk.variant.variantcontext.VariantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.variant.GenomeBuild;

/// One line of a VCF file to the variants of its tumour samples.
final class VcfRow {
  private static final Pattern UNREAD = Pattern.compile("N+");
  private static final VariantName NAMELESS = new VariantName(null, null, Optional.empty());

  private final String file;
  private final VcfHead head;
  private final List<Sample> samples;
  private final Delivery delivery;
  private final SamePerson person;

  VcfRow(String file, VcfHead head, List<Sample> samples, Delivery delivery) {
    this.file = file;
    this.head = head;
    this.samples = samples;
    this.delivery = delivery;
    this.person = new SamePerson(samples);
  }

  /// How many cells a line has.
  int columns() {
    return head.columns().size();
  }

  @Nullable VariantContext decode(String line) {
    return head.codec().decode(line);
  }

  /// A sample that has an allele, in what fraction, and where it comes from.
  private record Carrier(Sample sample, @Nullable Double fraction, @Nullable String origin) {}

  /// One alternate allele of a line, with the line as written for its quarantine.
  private record Change(
      VariantContext line, Allele allele, int number, String chromosome, Delivery.Item at) {
    String alt() {
      return allele.getDisplayString().toUpperCase(Locale.ROOT);
    }
  }

  /// The fault of the line or of the first of its alleles that has one.
  Optional<Fault> take(VariantContext line, Delivery.Item at) {
    var chromosome = GenomeBuild.chromosome(line.getContig()).orElse(line.getContig());
    if (isOff(chromosome, line.getStart())) {
      var told = String.valueOf(line.getStart());
      return Optional.of(new Fault(Reason.OFF_CHROMOSOME, "POS", told));
    }
    if (line.isFiltered()) {
      delivery.left("lines of " + file + " did not pass their own filters");
      return Optional.empty();
    }
    person.see(line);
    Optional<Fault> fault = Optional.empty();
    int number = 1;
    for (var allele : line.getAlternateAlleles()) {
      var change = new Change(line, allele, number, chromosome, at);
      fault = fault.or(() -> take(change));
      number++;
    }
    return fault;
  }

  /// What is odd about the samples of the file, once all lines are taken.
  Optional<String> doubt() {
    return person.doubt();
  }

  private boolean isOff(String chromosome, long position) {
    return head.build().filter(build -> position > build.length(chromosome)).isPresent();
  }

  private Optional<Fault> take(Change change) {
    var allele = change.allele();
    if (allele.equals(Allele.SPAN_DEL) || allele.isNonRefAllele()) {
      return Optional.empty();
    }
    var carriers = carriers(change);
    if (carriers.isEmpty()) {
      delivery.left("alleles of " + file + " are in no tumour sample");
      return Optional.empty();
    }
    var effect =
        head.annotation().flatMap(a -> a.effect(change.line(), change.number(), change.alt()));
    if (allele.isSymbolic() || allele.isBreakpoint() || allele.isSingleBreakend()) {
      structure(change, effect, carriers);
      return Optional.empty();
    }
    return small(change, effect, carriers);
  }

  private List<Carrier> carriers(Change change) {
    var line = change.line();
    if (head.samples().isEmpty()) {
      var fraction = Genotypes.fraction(line, change.number());
      return List.of(new Carrier(samples.getFirst(), fraction, origin(line, false, false)));
    }
    boolean paired = samples.stream().anyMatch(Sample::normal);
    boolean inNormal =
        paired && samples.stream().anyMatch(sample -> sample.normal() && has(sample, change));
    var carriers = new ArrayList<Carrier>();
    for (var sample : samples) {
      if (!sample.normal() && has(sample, change)) {
        carriers.add(carrier(sample, change, origin(line, paired, inNormal)));
      }
    }
    return carriers;
  }

  private static boolean has(Sample sample, Change change) {
    var genotype = change.line().getGenotype(sample.name());
    return Genotypes.has(genotype, change.allele(), change.number());
  }

  private Carrier carrier(Sample sample, Change change, @Nullable String origin) {
    var genotype = change.line().getGenotype(sample.name());
    var fraction = Genotypes.fraction(genotype, change.number());
    if (fraction == null && samples.size() == 1) {
      fraction = Genotypes.fraction(change.line(), change.number());
    }
    return new Carrier(sample, fraction, origin);
  }

  private static @Nullable String origin(VariantContext line, boolean paired, boolean inNormal) {
    if (inNormal) {
      return "germline";
    }
    return paired || line.hasAttribute("SOMATIC") ? "somatic" : null;
  }

  private Optional<Fault> small(
      Change change, Optional<VcfAnnotation.Effect> effect, List<Carrier> carriers) {
    var gene = gene(effect).or(() -> at(change.chromosome(), change.line().getStart()));
    if (gene.isEmpty()) {
      delivery.left("alleles of " + file + " lie in no gene that is known");
      return Optional.empty();
    }
    var ref = change.line().getReference().getBaseString();
    var name = effect.map(e -> VariantName.of(gene.get(), e.c(), e.p())).orElse(NAMELESS);
    var fault = fault(name, ref, change.alt());
    if (fault.isEmpty()) {
      var alleles = Alleles.of(change.line().getStart(), ref, change.alt());
      var significance = effect.map(VcfAnnotation.Effect::significance).filter(s -> !s.isEmpty());
      var known = new Known(gene.get(), name, alleles, significance);
      carriers.forEach(carrier -> variant(change, carrier, known));
    }
    return fault;
  }

  private static Optional<Fault> fault(VariantName name, String ref, String alt) {
    if (UNREAD.matcher(ref).matches() || !name.agrees(ref, alt)) {
      return Optional.of(new Fault(Reason.WRONG_REFERENCE, "REF", ref));
    }
    return name.fault().map(reason -> new Fault(Reason.IMPOSSIBLE_NAME, "INFO", reason));
  }

  private record Known(
      String gene, VariantName name, Alleles alleles, Optional<String> significance) {}

  private void variant(Change change, Carrier carrier, Known known) {
    var alleles = known.alleles();
    var what = place(change.chromosome(), alleles.position());
    record(
        change,
        carrier.sample(),
        what + ":" + alleles.ref() + ">" + alleles.alt(),
        fact(change, carrier, known));
  }

  private SourceFact fact(Change change, Carrier carrier, Known known) {
    var sample = carrier.sample();
    return new SourceFact.GeneVariant(
        known.gene(),
        sample.name(),
        sample.date(),
        known.name().c(),
        known.name().p(),
        head.build().map(GenomeBuild::word).orElse(null),
        change.chromosome(),
        known.alleles().position(),
        known.alleles().ref(),
        known.alleles().alt(),
        carrier.fraction(),
        carrier.origin(),
        known.significance().orElse(null),
        sample.test());
  }

  private static Optional<String> gene(Optional<VcfAnnotation.Effect> effect) {
    return effect.flatMap(e -> GeneSymbol.of(e.gene(), e.accessions()).or(() -> named(e.gene())));
  }

  private static Optional<String> named(String gene) {
    return Optional.of(gene).filter(symbol -> symbol.matches("[A-Za-z][A-Za-z0-9._-]{0,30}"));
  }

  private Optional<String> at(String chromosome, long position) {
    return head.build().flatMap(build -> GenePlaces.shipped().at(build, chromosome, position));
  }

  private String place(String chromosome, long position) {
    return head.build().map(GenomeBuild::word).orElse("") + ":" + chromosome + ":" + position;
  }

  private void structure(
      Change change, Optional<VcfAnnotation.Effect> effect, List<Carrier> carriers) {
    var ends = Ends.of(change.line(), change.chromosome(), change.alt());
    var first = at(ends.chromosome(), ends.position());
    var second = at(ends.partnerChromosome(), ends.partnerPosition());
    var annotated = first.isPresent() || second.isPresent() ? first : gene(effect);
    if (annotated.isEmpty() && second.isEmpty()) {
      delivery.left("structures of " + file + " have no end in a gene that is known");
      return;
    }
    for (var carrier : carriers) {
      var fact = fact(ends, carrier, annotated.orElse(null), second.orElse(null));
      var what = place(ends.chromosome(), ends.position()) + ":" + ends.key();
      record(change, carrier.sample(), what, fact);
    }
  }

  private SourceFact fact(
      Ends ends, Carrier carrier, @Nullable String gene, @Nullable String partner) {
    var sample = carrier.sample();
    return new SourceFact.Rearrangement(
        gene,
        partner,
        sample.name(),
        sample.date(),
        ends.kind(),
        head.build().map(GenomeBuild::word).orElse(null),
        ends.chromosome(),
        ends.position(),
        ends.partnerChromosome().isEmpty() ? null : ends.partnerChromosome(),
        ends.partnerPosition() == 0 ? null : Long.valueOf(ends.partnerPosition()),
        carrier.origin(),
        sample.test());
  }

  private void record(Change change, Sample sample, String what, SourceFact fact) {
    var id = sample.patient() + "/" + sample.name() + "/" + what;
    var item = new Delivery.Item("variants", id, sample.patient(), change.at().place());
    delivery.record(item, List.of(fact), new TreeMap<>());
  }
}
