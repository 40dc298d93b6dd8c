/// Tests of the removal of identities.
@NullMarked
package org.oncoweave.ingest.text.deid;

import org.jspecify.annotations.NullMarked;
