/// Reads OncoWeave tables: the CSV form in which a centre delivers its own databases.
@NullMarked
package org.oncoweave.ingest.source.tables;

import org.jspecify.annotations.NullMarked;
