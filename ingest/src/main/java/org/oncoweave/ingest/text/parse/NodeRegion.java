package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The region of lymph nodes that the sampling before a secondary names: "cytoponction
/// sus-claviculaire : metastase ganglionnaire".
final class NodeRegion {
  private static final String UNSPECIFIED = "C77.9";
  private static final int REACH = 80; // characters from the sampling to the secondary
  private static final String SAMPLING =
      "\\b(?:(?:cyto-?|micro-?)?(?:ponctions?|biopsies?|biopsy)|cytologie|cytology|curages?|exerese|prelevements?|adenopathies?|adp|ganglions?|nodes?|masse|mass|tumefaction|nodule|dissection|fna|aspirat\\w+|lymphadenectom\\w+|evidement|adenectomie)\\b[^.;:]{0,40}?";

  private record Region(String icd, String words, Rule rule) {
    Region(String icd, String words) {
      this(icd, words, Rule.of("\\b(?:" + words + ")\\b"));
    }
  }

  private static final List<Region> REGIONS =
      List.of(
          new Region(
              "C77.0",
              "sus-?claviculaires?|cervica(?:le?s?|ux)|jugul\\w+|spinal\\w*|sous-?mandibulaires?|sous-?maxillaires?|cou|supraclavicular|neck|submandibular"),
          new Region(
              "C77.1",
              "mediastin\\w+|hilaires?|paratracheal\\w*|sous-carinaires?|subcarinal|hilar"),
          new Region(
              "C77.2",
              "retro-?peritone\\w+|lombo-?aortiques?|para-?aorti\\w+|coeliaques?|mesenteri\\w+"),
          new Region("C77.3", "axill\\w+|sous-?claviculaires?|infraclavicular|creux axillaire"),
          new Region("C77.4", "inguin\\w+|groin|femora\\w+"),
          new Region("C77.5", "pelvi\\w+|ilia\\w+|ilio-?obturateurs?|obturator"));
  private static final String WORDS =
      "\\b(?:" + String.join("|", REGIONS.stream().map(Region::words).toList()) + ")\\b";
  private static final Rule ANY =
      Rule.of(
          SAMPLING
              + WORDS
              + "|"
              + WORDS
              + "[^.;:]{0,30}\\b(?:biopsy|cytology|fna|aspirat\\w+|node|dissection)\\b");

  private NodeRegion() {}

  /// The code of a secondary at a site, of the region where the sampling names one.
  static String code(Note note, Hit tumour, Hit site) {
    String met = site.get("met");
    if (!met.equals(UNSPECIFIED)) {
      return met;
    }
    int from = Math.max(note.sentenceStart(tumour.start()), tumour.start() - REACH);
    return note.firstWithin(ANY, Math.min(from, tumour.start()), tumour.start())
        .flatMap(m -> region(m.group()))
        .orElse(met);
  }

  private static Optional<String> region(String told) {
    return REGIONS.stream().filter(r -> r.rule.matcher(told).find()).map(Region::icd).findFirst();
  }
}
