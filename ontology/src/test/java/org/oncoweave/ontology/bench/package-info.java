/// The measures, tried.
@NullMarked
package org.oncoweave.ontology.bench;

import org.jspecify.annotations.NullMarked;
