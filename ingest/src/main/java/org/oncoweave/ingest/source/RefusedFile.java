package org.oncoweave.ingest.source;

import org.jspecify.annotations.Nullable;

/// A file that was not read; `type` is the table or kind of record that it would have held, if that
/// is known. `reason` says what is wrong and `whatToDo` how to put it right.
public record RefusedFile(String file, @Nullable String type, String reason, String whatToDo) {}
