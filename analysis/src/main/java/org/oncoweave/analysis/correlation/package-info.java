/// Any feature against any outcome over person-time, with effect, interval and correction.
@NullMarked
package org.oncoweave.analysis.correlation;

import org.jspecify.annotations.NullMarked;
