/// Many tests at once, and what is left of each.
@NullMarked
package org.oncoweave.analysis.stats.multiplicity;

import org.jspecify.annotations.NullMarked;
