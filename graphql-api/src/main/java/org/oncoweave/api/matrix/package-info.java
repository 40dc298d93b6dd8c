/// The patient x concept matrix in memory, kept as fresh as the graph.
@NullMarked
package org.oncoweave.api.matrix;

import org.jspecify.annotations.NullMarked;
