/// Tests of the statistics.
@NullMarked
package org.oncoweave.analysis.stats.survival;

import org.jspecify.annotations.NullMarked;
