/// Which statements of therapy reach a variant in a tumour, each with its evidence.
@NullMarked
package org.oncoweave.analysis.therapy;

import org.jspecify.annotations.NullMarked;
