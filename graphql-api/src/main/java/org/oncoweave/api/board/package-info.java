/// What a tumour board asks of one patient: therapies for the variants of each tumour.
@NullMarked
package org.oncoweave.api.board;

import org.jspecify.annotations.NullMarked;
