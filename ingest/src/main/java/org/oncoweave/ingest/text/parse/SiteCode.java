package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ontology.Crosswalk;

/// The ICD-10 code of a primary: that of its organ, or what its kind makes of the organ.
final class SiteCode {
  // Regions as the table of sites writes them for the skin, and the pelvis.
  private static final Map<String, String> BONES =
      Map.of("6", "C40.0", "7", "C40.2", "pelvis", "C41.4", "0", "C41.0", "3", "C41.0");

  /// Soft tissue and nerves have the fourth character of their region. ICD-10, C47 and C49.
  private static final Map<String, String> REGIONS =
      Map.of("0", "0", "1", "0", "2", "0", "3", "0", "4", "0", "5", "6", "6", "1", "7", "2");

  /// Organs whose tumours are theirs and not of the skin: mucosa for a melanoma, genital organs for
  /// all. ICD-10, what C43 and C44 exclude.
  private static final List<String> MUCOSA =
      List.of("C0", "C10", "C11", "C12", "C13", "C15", "C20", "C21", "C30", "C31", "C53", "C69");

  private static final List<String> GENITAL = List.of("C51", "C52", "C60", "C63");

  private SiteCode() {}

  static String of(Hit tumour, Optional<Hit> site) {
    String own = tumour.get("icd");
    if (site.isEmpty()) {
      return own;
    }
    Hit place = site.get();
    return skin(tumour, place).orElseGet(() -> kind(tumour, place, own));
  }

  private static Optional<String> skin(Hit tumour, Hit place) {
    String region = place.get(place.term().has("skin") ? "skin" : "derm");
    boolean both = tumour.term().has("skin") && !region.isEmpty();
    return both ? Optional.of(tumour.get("icd").substring(0, 4) + region) : Optional.empty();
  }

  private static String kind(Hit tumour, Hit place, String own) {
    if (tumour.is("beh", "in_situ")) {
      return InSitu.code(place.get("icd"), own);
    }
    if (tumour.term().has("skin")) {
      return isApart(tumour, place.get("icd")) ? place.get("icd") : own;
    }
    return deep(tumour, place, own);
  }

  private static String deep(Hit tumour, Hit place, String own) {
    if (tumour.term().has("dura")) {
      return own.substring(0, 4) + (isSpinal(place) ? "1" : "0");
    }
    if (tumour.term().has("rule")) {
      return ruled(tumour, place, own);
    }
    if (tumour.term().has("bone")) {
      return bone(place, own);
    }
    return tumour.term().has("soft") || tumour.term().has("nerve")
        ? soft(tumour, place, own)
        : place.get("icd");
  }

  private static boolean isApart(Hit tumour, String icd) {
    return GENITAL.stream().anyMatch(icd::startsWith)
        || (tumour.term().has("mel") && MUCOSA.stream().anyMatch(icd::startsWith));
  }

  private static boolean isSpinal(Hit place) {
    String icd = place.get("icd");
    return icd.startsWith("C72") || icd.equals("C41.2") || icd.equals("C70.1");
  }

  /// Behaviour and organ make the code, by the rules of the ontology.
  private static String ruled(Hit tumour, Hit place, String own) {
    return place.term().has("skin") && tumour.term().has("beh")
        ? own
        : Crosswalk.namedIcd10(place.get("icd"), tumour.get("morph")).orElse(own);
  }

  /// A bone is told by its region too. ICD-10, C40 and C41.
  private static String bone(Hit place, String own) {
    String region = place.is("organ", "pelvis") ? "pelvis" : place.get("skin");
    return place.get("icd").startsWith("C4") && !place.get("icd").startsWith("C44")
        ? place.get("icd")
        : BONES.getOrDefault(region, own);
  }

  private static String soft(Hit tumour, Hit place, String own) {
    if (place.term().has("soft")) {
      return own.substring(0, 4) + place.get("soft");
    }
    String region = REGIONS.get(place.get("skin"));
    if (region != null) {
      return own.substring(0, 4) + region;
    }
    if (place.term().has("skin")) {
      return own;
    }
    // The rules of the ontology tell sarcomas of the liver from its other tumours.
    return Crosswalk.namedIcd10(place.get("icd"), tumour.get("morph")).orElse(place.get("icd"));
  }
}
