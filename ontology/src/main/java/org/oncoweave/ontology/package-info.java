/// Concepts, their names and their parents.
@NullMarked
package org.oncoweave.ontology;

import org.jspecify.annotations.NullMarked;
