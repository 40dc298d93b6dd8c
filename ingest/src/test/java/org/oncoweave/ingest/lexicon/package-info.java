@NullMarked
package org.oncoweave.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
