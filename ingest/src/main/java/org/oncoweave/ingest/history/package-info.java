/// Makes one neoplastic history per patient from what the records say. Pure: no file, no network,
/// no clock.
@NullMarked
package org.oncoweave.ingest.history;

import org.jspecify.annotations.NullMarked;
