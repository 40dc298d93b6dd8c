/// Exposures by job and by place, tried.
@NullMarked
package org.oncoweave.ontology.exposure;

import org.jspecify.annotations.NullMarked;
