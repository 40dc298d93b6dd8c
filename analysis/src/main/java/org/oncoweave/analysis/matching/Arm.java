package org.oncoweave.analysis.matching;

import java.util.Optional;

/// One arm of a trial: who may enter, and whether it takes patients now. An arm whose criteria
/// could not be read carries the fault instead.
record Arm(String trial, String key, Criterion criterion, boolean open, Optional<String> fault) {}
