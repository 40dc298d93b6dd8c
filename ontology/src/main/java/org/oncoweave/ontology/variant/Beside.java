package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Events that a text tells beside its written changes: `L858R + amplification`.
final class Beside {
  private static final Pattern PART =
      Pattern.compile(",\\s+|\\s?;\\s*|\\s\\+\\s|\\s&\\s|\\s(?:et|and|avec|with)\\s");

  /// Every place between parts holds one of these.
  private static final List<String> MAY_PART =
      List.of(",", ";", " + ", " & ", " et ", " and ", " avec ", " with ");

  private static final Set<String> POINT = Set.of("substitution", "hotspot", "nonsense");
  private static final Set<String> BESIDE =
      Set.of(
          "amplification",
          "fusion",
          "itd",
          "arm_codeletion",
          "arm_deletion",
          "homozygous_deletion");
  private static final Set<String> EVENTS =
      Set.of(
          "exon_deletion",
          "exon_insertion",
          "exon_skipping",
          "amplification",
          "homozygous_deletion",
          "heterozygous_deletion",
          "deletion_cn",
          "arm_codeletion",
          "arm_deletion",
          "fusion",
          "itd",
          "truncating",
          "mutation",
          "promoter");

  private Beside() {}

  /// The changes, and what other parts of the text say that no change is written for.
  static List<Reading> with(List<Reading> changes, Folded text, Status status) {
    var parts = parts(text);
    if (parts.length < 2) {
      return changes;
    }
    var all = new ArrayList<>(changes);
    var last = "";
    for (var part : parts) {
      var genes = GeneNames.shipped().find(part);
      if (!changed(part, genes)) {
        var reading = VariantReader.whole(genes.isEmpty() ? last + " " + part : part);
        boolean said = reading.text("status").equals(status.json());
        if (said && isOwn(reading, changes, genes.isEmpty())) {
          all.add(reading.with("status", null));
        }
      }
      last = genes.isEmpty() ? last : genes.getLast().symbol();
    }
    return all;
  }

  private static String[] parts(Folded text) {
    return text.says(MAY_PART) ? PART.split(text.text()) : new String[0];
  }

  private static boolean changed(String part, List<GeneNames.Hit> genes) {
    return !ChangeFinder.find(part, genes).isEmpty()
        && !new ChangeReader(Folded.of(part), genes).isEmpty();
  }

  /// An event beside the changes, not a word about one of them.
  private static boolean isOwn(Reading event, List<Reading> changes, boolean borrowed) {
    boolean beside = BESIDE.contains(event.kind());
    boolean exon = event.kind().startsWith("exon_");
    if (!EVENTS.contains(event.kind()) || (borrowed && !exon && !beside)) {
      return false;
    }
    return changes.stream()
        .filter(change -> change.text("gene").equals(event.text("gene")))
        .allMatch(change -> exon ? POINT.contains(change.kind()) : beside);
  }
}
