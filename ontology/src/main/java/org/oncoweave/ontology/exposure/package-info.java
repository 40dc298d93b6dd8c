/// What jobs and places expose to, by table.
@NullMarked
package org.oncoweave.ontology.exposure;

import org.jspecify.annotations.NullMarked;
