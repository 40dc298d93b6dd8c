/// Who asks, and what they may see.
@NullMarked
package org.oncoweave.api.access;

import org.jspecify.annotations.NullMarked;
