/// What every reader yields, record by record, before any reasoning.
@NullMarked
package org.oncoweave.ingest.source;

import org.jspecify.annotations.NullMarked;
