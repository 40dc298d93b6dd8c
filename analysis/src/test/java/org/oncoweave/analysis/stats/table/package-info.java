/// Tests of the statistics.
@NullMarked
package org.oncoweave.analysis.stats.table;

import org.jspecify.annotations.NullMarked;
