/// What a text says, in records.
@NullMarked
package org.oncoweave.ingest.text.finding;

import org.jspecify.annotations.NullMarked;
