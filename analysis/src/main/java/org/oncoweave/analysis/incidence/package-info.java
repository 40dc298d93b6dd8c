/// Second primaries among patients against those that the rates of a population would bring.
@NullMarked
package org.oncoweave.analysis.incidence;

import org.jspecify.annotations.NullMarked;
