/// Which genes of a cohort are altered, and in whom.
@NullMarked
package org.oncoweave.api.oncoprint;

import org.jspecify.annotations.NullMarked;
