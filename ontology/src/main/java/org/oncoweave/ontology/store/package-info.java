/// The vocabularies that a centre has loaded, in versions that can be switched.
@NullMarked
package org.oncoweave.ontology.store;

import org.jspecify.annotations.NullMarked;
