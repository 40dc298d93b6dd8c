/// Turns trials of registries into trials in CTML, their eligibility text into criteria.
@NullMarked
package org.oncoweave.ingest.trial;

import org.jspecify.annotations.NullMarked;
