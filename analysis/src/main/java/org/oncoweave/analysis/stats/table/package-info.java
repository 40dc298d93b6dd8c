/// Two-by-two tables, one by one or over strata.
@NullMarked
package org.oncoweave.analysis.stats.table;

import org.jspecify.annotations.NullMarked;
