/// Vocabulary files as centres supply them, one reader a format.
@NullMarked
package org.oncoweave.ontology.read;

import org.jspecify.annotations.NullMarked;
