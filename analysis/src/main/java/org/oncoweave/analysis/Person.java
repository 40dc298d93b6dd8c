package org.oncoweave.analysis;

import org.oncoweave.model.Sex;

/// One patient as a scan sees them: days are epoch days, [PatientMatrix#UNKNOWN] where the record
/// is silent; sites are concept numbers, -1 where none is known.
public record Person(
    String key,
    Sex sex,
    int birth,
    int index,
    int indexSite,
    int secondPrimary,
    int secondSite,
    int death,
    int lastNews) {}
