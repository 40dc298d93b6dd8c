package org.oncoweave.analysis.study;

import java.nio.file.Path;

/// The four tables of a cohort: CSV with a header, UTF-8, gzipped where the name ends in `.gz`.
public record StudyFiles(Path patients, Path tumours, Path events, Path tree) {}
