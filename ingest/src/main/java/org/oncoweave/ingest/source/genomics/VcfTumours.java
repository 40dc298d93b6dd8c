package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.VariantContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How much of each sample of one VCF file is tumour: as the head says, else the first line that
/// says. What a file says as a whole is of its one tumour.
///
/// Where the head declares no such field, a line costs nothing.
final class VcfTumours {
  private static final SampleContent UNKNOWN = SampleContent.of("", "");

  private final VcfContent head;
  private final List<Sample> tumours;
  private final Map<Sample, SampleContent> known = new HashMap<>();
  private boolean differs;

  VcfTumours(VcfContent head, List<Sample> samples) {
    this.head = head;
    this.tumours = samples.stream().filter(sample -> !sample.normal()).toList();
    for (var tumour : tumours) {
      take(tumour, head.ofSamples().getOrDefault(tumour.name(), UNKNOWN));
      if (tumours.size() == 1) {
        take(tumour, head.whole());
      }
    }
  }

  void see(VariantContext line) {
    if (!head.format().isEmpty()) {
      for (var tumour : tumours) {
        var genotype = line.getGenotype(tumour.name());
        if (genotype != null) {
          take(tumour, read(head.format(), genotype::getExtendedAttribute));
        }
      }
    }
    if (!head.info().isEmpty() && tumours.size() == 1) {
      take(tumours.getFirst(), read(head.info(), line::getAttribute));
    }
  }

  private static SampleContent read(
      VcfContent.Fields fields, Function<String, @Nullable Object> cell) {
    return SampleContent.of(first(fields.purity(), cell), first(fields.ploidy(), cell));
  }

  private static String first(List<String> keys, Function<String, @Nullable Object> cell) {
    return keys.stream()
        .map(cell)
        .filter(Objects::nonNull)
        .map(told -> told instanceof List<?> all && !all.isEmpty() ? all.getFirst() : told)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private void take(Sample tumour, SampleContent told) {
    var before = known.getOrDefault(tumour, UNKNOWN);
    differs |= before.contradicts(told);
    known.put(tumour, before.or(told));
  }

  SampleContent of(Sample sample) {
    return known.getOrDefault(sample, UNKNOWN);
  }

  /// What is odd about them, once all lines are seen.
  Optional<String> doubt() {
    return differs
        ? Optional.of("gives several values of purity or ploidy for one sample; the first stands")
        : Optional.empty();
  }
}
