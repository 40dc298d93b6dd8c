/// Criteria as the schema writes them, answered on the matrix.
@NullMarked
package org.oncoweave.api.cohort;

import org.jspecify.annotations.NullMarked;
