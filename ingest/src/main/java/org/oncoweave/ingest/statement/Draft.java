package org.oncoweave.ingest.statement;

/// A statement before its dates are known.
record Draft(Said said, int start, int end, Statement.Standing standing) {}
