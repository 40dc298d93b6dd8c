/// Subgroups, orders of treatments and clusters of places, searched over a cohort.
@NullMarked
package org.oncoweave.api.pattern;

import org.jspecify.annotations.NullMarked;
