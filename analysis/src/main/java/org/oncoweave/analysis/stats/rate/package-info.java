/// Events against person-time or against expected numbers.
@NullMarked
package org.oncoweave.analysis.stats.rate;

import org.jspecify.annotations.NullMarked;
