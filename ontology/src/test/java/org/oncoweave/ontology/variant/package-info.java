/// Tests of names of variants.
@NullMarked
package org.oncoweave.ontology.variant;

import org.jspecify.annotations.NullMarked;
