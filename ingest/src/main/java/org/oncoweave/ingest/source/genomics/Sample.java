package org.oncoweave.ingest.source.genomics;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// A sample of a file: whose it is, and whether it is the healthy tissue beside a tumour.
record Sample(
    String name,
    String patient,
    boolean normal,
    @Nullable PartialDate date,
    @Nullable String test) {}
