/// Measures of what the ontology promises.
@NullMarked
package org.oncoweave.ontology.bench;

import org.jspecify.annotations.NullMarked;
