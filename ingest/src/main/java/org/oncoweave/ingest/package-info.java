/// Joins source, text and history into the graph.
@NullMarked
package org.oncoweave.ingest;

import org.jspecify.annotations.NullMarked;
