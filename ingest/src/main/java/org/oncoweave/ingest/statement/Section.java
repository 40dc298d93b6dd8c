package org.oncoweave.ingest.statement;

/// The kinds of section of a report.
public enum Section {
  NONE,
  HISTORY,
  FAMILY,
  REASON,
  FINDINGS,
  CONCLUSION,
  PLAN
}
