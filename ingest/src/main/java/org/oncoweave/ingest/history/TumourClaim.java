package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.OncoTreeTumours;

/// One record's word that the patient has a primary cancer; `sampled` the code of OncoTree where
/// the record is a sample of a laboratory, which knows kinds better than places.
record TumourClaim(
    RecordKey key,
    ConceptId topography,
    @Nullable ConceptId morphology,
    @Nullable PartialDate date,
    @Nullable String side,
    @Nullable String stage,
    @Nullable String grade,
    @Nullable Integer rank,
    @Nullable ConceptId sampled) {
  /// The words for a side, as sources write them, and ours.
  private static final Map<String, String> SIDES =
      Map.ofEntries(
          Map.entry("left", "left"),
          Map.entry("l", "left"),
          Map.entry("gauche", "left"),
          Map.entry("g", "left"),
          Map.entry("right", "right"),
          Map.entry("r", "right"),
          Map.entry("droit", "right"),
          Map.entry("droite", "right"),
          Map.entry("d", "right"),
          Map.entry("both", "both"),
          Map.entry("bilateral", "both"),
          Map.entry("bilatéral", "both"));

  /// What says most comes first, so that vaguer claims join it; then by date, then by key.
  static final Comparator<TumourClaim> ORDER =
      Comparator.comparingInt(TumourClaim::silence)
          .thenComparing(TumourClaim::date, Times.KNOWN_FIRST)
          .thenComparing(claim -> claim.key().toString());

  static List<TumourClaim> of(PatientRecords records) {
    var claims = new ArrayList<TumourClaim>();
    for (var told : records.told(SourceFact.RegisteredTumour.class)) {
      claims.add(registered(told.record(), told.fact()));
    }
    for (var told : records.told(SourceFact.Diagnosis.class)) {
      boolean sure = !"suspected".equals(told.fact().role());
      if (sure && CancerCodes.isPrimary(told.fact().code())) {
        claims.add(diagnosed(told.record().key(), told.fact()));
      }
    }
    claims.sort(ORDER);
    return claims;
  }

  private static TumourClaim registered(SourceRecord record, SourceFact.RegisteredTumour fact) {
    var stage = fact.stage() == null ? tnm(fact) : fact.stage();
    return new TumourClaim(
        record.key(),
        CancerCodes.site(fact.topography()).orElse(fact.topography()),
        fact.morphology(),
        fact.date(),
        side(fact.laterality()),
        stage,
        fact.grade(),
        fact.rank(),
        sampled(record));
  }

  private static @Nullable ConceptId sampled(SourceRecord record) {
    for (var fact : record.facts()) {
      if (fact instanceof SourceFact.Sampled sampled) {
        return sampled.tumour();
      }
    }
    return null;
  }

  private static TumourClaim diagnosed(RecordKey key, SourceFact.Diagnosis fact) {
    return new TumourClaim(
        key,
        CancerCodes.site(fact.code()).orElse(fact.code()),
        null,
        fact.date(),
        side(fact.laterality()),
        null,
        null,
        null,
        null);
  }

  /// Whether both may speak of one tumour.
  boolean agrees(TumourClaim other) {
    return (sameSite(other) || sameType(other))
        && sidesAgree(other)
        && MorphologyGroups.agree(morphology, other.morphology)
        && ranksAgree(other);
  }

  /// The three characters of the site; those of the ICD-10 code for a blood cancer without one.
  String site() {
    return topography.code().substring(0, Math.min(3, topography.code().length()));
  }

  boolean isBlood() {
    return MorphologyGroups.isBlood(morphology) || CancerCodes.isBlood(topography);
  }

  private boolean sameSite(TumourClaim other) {
    // A blood cancer by ICD-10 alone has no site: it is that which another source gives a site to.
    boolean siteless = CancerCodes.isBlood(topography) != CancerCodes.isBlood(other.topography);
    return site().equals(other.site()) || (siteless && isBlood() && other.isBlood());
  }

  /// Of a sample the kind is known and the place a guess: a stromal tumour is that of the stomach.
  private boolean sameType(TumourClaim other) {
    if (sampled == null && other.sampled == null) {
      return false;
    }
    var tree = OncoTreeTumours.shipped();
    return type(tree)
        .flatMap(one -> other.type(tree).filter(two -> tree.onOneLine(one, two)))
        .isPresent();
  }

  private Optional<ConceptId> type(OncoTreeTumours tree) {
    return sampled == null ? tree.of(topography, morphology) : Optional.of(sampled);
  }

  private boolean sidesAgree(TumourClaim other) {
    return side == null
        || other.side == null
        || side.equals(other.side)
        || side.equals("both")
        || other.side.equals("both");
  }

  /// One register never gives two ranks to one tumour.
  private boolean ranksAgree(TumourClaim other) {
    return rank == null || other.rank == null || rank.equals(other.rank) || !sameSource(other);
  }

  private boolean sameSource(TumourClaim other) {
    return key.system().equals(other.key.system()) && key.type().equals(other.key.type());
  }

  private int silence() {
    return (sampled == null ? 0 : 8)
        + (morphology == null ? 4 : 0)
        + (side == null ? 2 : 0)
        + (rank == null ? 1 : 0);
  }

  private static @Nullable String side(@Nullable String word) {
    return word == null ? null : SIDES.get(word.strip().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String tnm(SourceFact.RegisteredTumour fact) {
    var text = new StringBuilder();
    append(text, "T", fact.t());
    append(text, "N", fact.n());
    append(text, "M", fact.m());
    return text.isEmpty() ? null : text.toString();
  }

  private static void append(StringBuilder text, String letter, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      var bare = Objects.requireNonNull(value).strip();
      text.append(text.isEmpty() ? "" : " ");
      text.append(bare.toUpperCase(Locale.ROOT).contains(letter) ? bare : letter + bare);
    }
  }
}
