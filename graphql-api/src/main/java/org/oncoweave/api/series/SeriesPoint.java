package org.oncoweave.api.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.dossier.Recorded.Evidence;

/// What was told of a state of the patient, on a date.
public record SeriesPoint(
    String key,
    SeriesKind kind,
    @Nullable PartialDate date,
    @Nullable String label,
    @Nullable Double value,
    @Nullable String unit,
    @Nullable String text,
    List<Evidence> evidence) {}
