/// Tests of the statistics.
@NullMarked
package org.oncoweave.analysis.stats.multiplicity;

import org.jspecify.annotations.NullMarked;
