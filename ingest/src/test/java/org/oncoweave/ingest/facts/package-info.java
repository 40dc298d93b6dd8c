/// What the dossier of a patient holds.
@NullMarked
package org.oncoweave.ingest.facts;

import org.jspecify.annotations.NullMarked;
