/// Finds what identifies a person in a note.
@NullMarked
package org.oncoweave.ingest.text.deid;

import org.jspecify.annotations.NullMarked;
