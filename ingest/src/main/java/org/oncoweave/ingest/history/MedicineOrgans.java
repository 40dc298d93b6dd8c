package org.oncoweave.ingest.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.ingest.text.note.Folded;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.ontology.ShippedTable;

/// Which of the tumours of a patient medicines may treat, by their indications (table
/// `medicine-organs.tsv`).
final class MedicineOrgans {
  private static final String BLOOD = "blood";
  private static final String BASAL = "basal";
  private static final String UNKNOWN = "C80"; // any medicine may be given for it
  private static final Map<String, List<String>> TABLE =
      ShippedTable.rows(MedicineOrgans.class, "medicine-organs.tsv", 2).stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> Arrays.asList(r.get(1).split(" ", -1))));

  private MedicineOrgans() {}

  /// The only tumour that most of the medicines may treat; empty where two may be meant, or none.
  static Optional<Tumour> only(Set<String> drugs, List<Tumour> tumours) {
    var known =
        drugs.stream().map(Folded::lower).map(TABLE::get).filter(organs -> organs != null).toList();
    long most = tumours.stream().mapToLong(t -> fitting(known, t)).max().orElse(0);
    var best = tumours.stream().filter(t -> most > 0 && fitting(known, t) == most).toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /// Whether a medicine is given for cancers of the blood alone and this is none, or the other way
  /// round, and another of the tumours fits.
  static boolean foreign(String drug, Tumour tumour, List<Tumour> tumours) {
    var organs = TABLE.get(Folded.lower(drug));
    boolean blood = MorphologyGroups.isBlood(tumour.morphology());
    return organs != null
        && (blood ? !organs.contains(BLOOD) : organs.equals(List.of(BLOOD)))
        && tumours.stream().anyMatch(t -> treats(organs, t));
  }

  private static long fitting(List<List<String>> known, Tumour tumour) {
    return known.stream().filter(organs -> treats(organs, tumour)).count();
  }

  private static boolean treats(List<String> organs, Tumour tumour) {
    var site = tumour.topography().code();
    var morphology = tumour.morphology();
    var named =
        MorphologyGroups.isBlood(morphology)
            ? BLOOD
            : morphology != null && morphology.code().startsWith("809") ? BASAL : "";
    if (site.startsWith(UNKNOWN)) {
      return !organs.equals(List.of(BLOOD));
    }
    return !ToldTumours.inSitu(tumour)
        && organs.stream().anyMatch(o -> named.isEmpty() ? site.startsWith(o) : o.equals(named));
  }
}
