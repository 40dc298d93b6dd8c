/// Concepts, their names and their parents, tried.
@NullMarked
package org.oncoweave.ontology;

import org.jspecify.annotations.NullMarked;
