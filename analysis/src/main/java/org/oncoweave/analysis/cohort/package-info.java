/// Who is alike, and how many.
@NullMarked
package org.oncoweave.analysis.cohort;

import org.jspecify.annotations.NullMarked;
