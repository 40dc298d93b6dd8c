package org.oncoweave.ingest.source;

/// Where a record was read: the file as the user named it, and the line at which the record starts.
public record Place(String file, long line) {}
