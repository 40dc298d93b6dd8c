/// Turns the records of one patient into everything that the graph holds of them.
@NullMarked
package org.oncoweave.ingest.facts;

import org.jspecify.annotations.NullMarked;
