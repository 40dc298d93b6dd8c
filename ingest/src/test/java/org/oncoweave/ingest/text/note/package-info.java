/// Tests of texts laid open and of their rules.
@NullMarked
package org.oncoweave.ingest.text.note;

import org.jspecify.annotations.NullMarked;
