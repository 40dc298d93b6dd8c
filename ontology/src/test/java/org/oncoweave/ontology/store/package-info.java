/// Versions of vocabularies, tried.
@NullMarked
package org.oncoweave.ontology.store;

import org.jspecify.annotations.NullMarked;
