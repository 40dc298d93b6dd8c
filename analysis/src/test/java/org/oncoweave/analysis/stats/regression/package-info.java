/// Tests of the statistics.
@NullMarked
package org.oncoweave.analysis.stats.regression;

import org.jspecify.annotations.NullMarked;
