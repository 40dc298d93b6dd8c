/// Who is alike, how many, and how they fare.
@NullMarked
package org.oncoweave.analysis.cohort;

import org.jspecify.annotations.NullMarked;
