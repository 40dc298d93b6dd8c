package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.model.Assertion;
import org.oncoweave.model.SeriesKind;

/// A state of the patient that a report tells on its day: stage, biomarker, performance status,
/// response, weight, tobacco; `what` names the biomarker or the scale. An empty text is unknown.
record ToldValue(
    SeriesKind kind,
    String what,
    Optional<Double> value,
    String unit,
    String words,
    int start,
    int end,
    String section) {

  private static final Map<FindingKind, Function<Finding, Optional<ToldValue>>> READERS =
      Map.of(
          FindingKind.PERFORMANCE,
          ToldValue::performance,
          FindingKind.BIOMARKER,
          ToldValue::biomarker,
          FindingKind.RESPONSE,
          f -> words(f, SeriesKind.DISEASE_STATUS, text(f, "response")),
          FindingKind.DIAGNOSIS,
          f -> words(f, SeriesKind.STAGE, text(f, "stage")),
          FindingKind.TNM,
          f -> words(f, SeriesKind.STAGE, tnm(f)),
          FindingKind.TOBACCO,
          ToldValue::tobacco);

  /// A weight, not one that was lost or gained.
  private static final Pattern WEIGHT =
      Pattern.compile(
          "(?i)(?<!perte de |prise de |gain de )\\b(?:poids|weight|pèse|weighs)\\b"
              + "(?: actuel| habituel)?[ :=]*(?:est de |de |à |of |is )?(\\d{2,3}(?:[.,]\\d)?) ?kg\\b");

  /// What is said of the patient, now, without doubt.
  static List<ToldValue> of(String text, List<Finding> findings) {
    var told = new ArrayList<ToldValue>();
    for (var finding : findings) {
      var reader = READERS.get(finding.kind());
      if (reader != null && isSoNow(finding.judgement())) {
        reader.apply(finding).ifPresent(told::add);
      }
    }
    var weights = WEIGHT.matcher(text);
    while (weights.find()) {
      double kilograms = Double.parseDouble(weights.group(1).replace(',', '.'));
      told.add(
          new ToldValue(
              SeriesKind.WEIGHT,
              "",
              Optional.of(kilograms),
              "kg",
              "",
              weights.start(),
              weights.end(),
              ""));
    }
    return told;
  }

  /// What it is of, how much, and in words.
  private record Said(
      @Nullable String what,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String words) {}

  private static ToldValue at(Finding finding, SeriesKind kind, Said said) {
    return new ToldValue(
        kind,
        Objects.requireNonNullElse(said.what, ""),
        Optional.ofNullable(said.value),
        Objects.requireNonNullElse(said.unit, ""),
        Objects.requireNonNullElse(said.words, ""),
        finding.start(),
        finding.end(),
        finding.section());
  }

  private static boolean isSoNow(Judgement said) {
    return said.assertion() == Assertion.AFFIRMED
        && !said.planned()
        && !said.family()
        && !said.history();
  }

  private static Optional<ToldValue> performance(Finding finding) {
    return number(finding, "value")
        .map(value ->
            at(
                finding,
                SeriesKind.PERFORMANCE,
                new Said(text(finding, "scale"), value, null, null)));
  }

  private static Optional<ToldValue> biomarker(Finding finding) {
    var percent = number(finding, "percent");
    var value = percent.or(() -> number(finding, "value"));
    var unit = percent.isPresent() ? "%" : text(finding, "unit");
    var status = text(finding, "status");
    return Optional.of(
        at(
            finding,
            SeriesKind.BIOMARKER,
            new Said(
                text(finding, "name"),
                value.orElse(null),
                value.isPresent() ? unit : null,
                "value".equals(status) ? null : status)));
  }

  private static Optional<ToldValue> tobacco(Finding finding) {
    var amount = number(finding, "pack_years");
    return Optional.of(
        at(
            finding,
            SeriesKind.TOBACCO,
            new Said(
                null,
                amount.orElse(null),
                amount.isPresent() ? "PA" : null,
                text(finding, "status"))));
  }

  private static Optional<ToldValue> words(
      Finding finding, SeriesKind kind, @Nullable String words) {
    return words == null
        ? Optional.empty()
        : Optional.of(at(finding, kind, new Said(null, null, null, words)));
  }

  private static @Nullable String tnm(Finding finding) {
    var written = new StringBuilder();
    for (var part : List.of("t", "n", "m")) {
      var value = text(finding, part);
      if (value != null) {
        var prefix = text(finding, part + "_prefix");
        written
            .append(prefix == null ? "" : prefix)
            .append(part.toUpperCase(java.util.Locale.ROOT));
        written.append(value);
      }
    }
    return written.isEmpty() ? null : written.toString();
  }

  private static @Nullable String text(Finding finding, String key) {
    return finding.find(key).map(String::valueOf).filter(s -> !s.isBlank()).orElse(null);
  }

  private static Optional<Double> number(Finding finding, String key) {
    return finding.find(key).filter(Number.class::isInstance).map(n -> ((Number) n).doubleValue());
  }
}
