/// Turns what one report says into dated, asserted statements of a patient's cancers. Pure: no
/// file, no network, no clock.
@NullMarked
package org.oncoweave.ingest.statement;

import org.jspecify.annotations.NullMarked;
