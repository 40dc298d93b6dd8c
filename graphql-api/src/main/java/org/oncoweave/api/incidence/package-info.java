/// Second primaries against the reference rates that the centre supplies.
@NullMarked
package org.oncoweave.api.incidence;

import org.jspecify.annotations.NullMarked;
