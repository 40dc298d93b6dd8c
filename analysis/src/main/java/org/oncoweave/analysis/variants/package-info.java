/// Variants of report strings, one JSON line each.
@NullMarked
package org.oncoweave.analysis.variants;

import org.jspecify.annotations.NullMarked;
