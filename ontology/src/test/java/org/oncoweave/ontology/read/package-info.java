/// Vocabulary files, good and bad, tried.
@NullMarked
package org.oncoweave.ontology.read;

import org.jspecify.annotations.NullMarked;
