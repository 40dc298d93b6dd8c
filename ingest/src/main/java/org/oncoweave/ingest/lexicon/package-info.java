/// Tables of terms that a centre keeps beside those of the product: read, checked, taken into use.
@NullMarked
package org.oncoweave.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
