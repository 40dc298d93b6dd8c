/// Statistics with known answers: tables, models, survival, multiplicity.
@NullMarked
package org.oncoweave.analysis.stats;

import org.jspecify.annotations.NullMarked;
