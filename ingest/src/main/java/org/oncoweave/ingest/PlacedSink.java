package org.oncoweave.ingest;

import java.util.ArrayList;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.variant.ComputedIdentifier.Alleles;
import org.oncoweave.ontology.variant.ComputedIdentifier.Site;
import org.oncoweave.ontology.variant.Genomes;
import org.oncoweave.ontology.variant.Placing;
import org.oncoweave.ontology.variant.Placing.Placed;

/// Holds each variant against the genomes of the centre, whatever file it came from: one whose
/// reference is not there is kept out, all others stand as far to the left as repeats allow.
final class PlacedSink implements Sink {
  private final Sink sink;
  private final Genomes genomes;

  PlacedSink(Sink sink, Genomes genomes) {
    this.sink = sink;
    this.genomes = genomes;
  }

  @Override
  public void record(SourceRecord record, Place place, boolean repeated) {
    var facts = new ArrayList<SourceFact>();
    for (var fact : record.facts()) {
      if (fact instanceof GeneVariant variant && isPlaced(variant)) {
        if (Placing.contradicts(placed(variant), genomes)) {
          refuse(record, variant, place, repeated);
          return;
        }
        facts.add(leftmost(variant));
      } else {
        facts.add(fact);
      }
    }
    var key = record.key();
    boolean same = facts.equals(record.facts());
    sink.record(
        same ? record : SourceRecord.of(key, record.patient(), facts, record.attributes()),
        place,
        repeated);
  }

  private static boolean isPlaced(GeneVariant variant) {
    return variant.build() != null
        && variant.chromosome() != null
        && variant.position() != null
        && variant.ref() != null
        && variant.alt() != null;
  }

  private static Placed placed(GeneVariant variant) {
    var position = variant.position();
    var site =
        new Site(
            String.valueOf(variant.build()),
            String.valueOf(variant.chromosome()),
            position == null ? 0 : position);
    return new Placed(
        site, new Alleles(String.valueOf(variant.ref()), String.valueOf(variant.alt())));
  }

  private GeneVariant leftmost(GeneVariant variant) {
    var left = Placing.leftmost(placed(variant), genomes);
    return new GeneVariant(
        variant.gene(),
        variant.specimen(),
        variant.date(),
        variant.hgvsC(),
        variant.hgvsP(),
        variant.build(),
        variant.chromosome(),
        left.site().position(),
        left.alleles().ref(),
        left.alleles().alt(),
        variant.vaf(),
        variant.origin(),
        variant.significance(),
        variant.test());
  }

  private void refuse(SourceRecord record, GeneVariant variant, Place place, boolean repeated) {
    var key = record.key();
    var patient = record.patient();
    var fault =
        new Fault(Reason.WRONG_REFERENCE, "REF", "the genome has other bases: " + variant.ref());
    var refusal =
        new Refusal(
            key.system(),
            key.type(),
            key.id(),
            patient == null ? null : patient.value(),
            place,
            fault,
            record.contentHash());
    sink.refuse(refusal, repeated);
  }

  @Override
  public void refuse(Refusal refusal, boolean repeated) {
    sink.refuse(refusal, repeated);
  }

  @Override
  public void endOfType() {
    sink.endOfType();
  }

  @Override
  public void refuseFile(RefusedFile file) {
    sink.refuseFile(file);
  }

  @Override
  public void notice(String text) {
    sink.notice(text);
  }
}
