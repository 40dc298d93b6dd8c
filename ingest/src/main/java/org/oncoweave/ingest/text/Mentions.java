package org.oncoweave.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.model.ConceptId;

/// The concepts that findings name.
final class Mentions {
  /// Where a finding keeps codes: its value's key and the scheme of the code.
  private static final List<Coded> CODED =
      List.of(
          new Coded("icd10", "ICD10"),
          new Coded("icdo_morph", "ICDO3"),
          new Coded("atc", "ATC"),
          new Coded("gene", "LOCAL"),
          new Coded("protocol", "LOCAL"),
          new Coded("procedure", "LOCAL"),
          new Coded("agent", "LOCAL"));

  /// Words that stand for a concept of the product's own tree: an operation that is not named.
  private static final Map<String, ConceptId> KNOWN =
      Map.of("procedure.chirurgie", ConceptId.of("OW", "surgery"));

  private record Coded(String key, String scheme) {}

  private Mentions() {}

  static List<Mention> of(List<Finding> findings) {
    var mentions = new ArrayList<Mention>();
    for (Finding finding : findings) {
      for (Coded coded : CODED) {
        finding
            .find(coded.key)
            .map(Mentions::code)
            .ifPresent(code -> mentions.add(mention(finding, coded, code)));
      }
    }
    return mentions;
  }

  private static String code(Object value) {
    Object first = value instanceof List<?> list ? list.getFirst() : value;
    return first.toString().replace(' ', '_');
  }

  private static Mention mention(Finding f, Coded coded, String code) {
    String local = coded.scheme.equals("LOCAL") ? coded.key + "." + code : code;
    return new Mention(
        KNOWN.getOrDefault(local, ConceptId.of(coded.scheme, local)),
        f.start(),
        f.end(),
        f.judgement().assertion(),
        f.judgement().family(),
        f.judgement().history(),
        f.judgement().planned(),
        f.section(),
        f.rule());
  }
}
