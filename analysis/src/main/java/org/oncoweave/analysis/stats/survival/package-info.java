/// Time to event: curves, tests and hazards, also with competing events.
@NullMarked
package org.oncoweave.analysis.stats.survival;

import org.jspecify.annotations.NullMarked;
