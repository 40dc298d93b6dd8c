/// One parser a kind of fact; each reads a note into findings.
@NullMarked
package org.oncoweave.ingest.text.parse;

import org.jspecify.annotations.NullMarked;
