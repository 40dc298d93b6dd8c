/// Reads folders of reports as text files.
@NullMarked
package org.oncoweave.ingest.source.notes;

import org.jspecify.annotations.NullMarked;
