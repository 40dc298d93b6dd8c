/// Tests of the kinds of documents.
@NullMarked
package org.oncoweave.ingest.text.kind;

import org.jspecify.annotations.NullMarked;
