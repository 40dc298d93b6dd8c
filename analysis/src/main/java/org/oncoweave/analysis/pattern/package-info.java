/// Groups of patients, orders of treatments and clusters in place and time in which more second
/// primaries were seen than expected.
@NullMarked
package org.oncoweave.analysis.pattern;

import org.jspecify.annotations.NullMarked;
