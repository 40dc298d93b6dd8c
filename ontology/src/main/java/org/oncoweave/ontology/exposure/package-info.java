/// What jobs and places expose to, and how much is how much, by table.
@NullMarked
package org.oncoweave.ontology.exposure;

import org.jspecify.annotations.NullMarked;
