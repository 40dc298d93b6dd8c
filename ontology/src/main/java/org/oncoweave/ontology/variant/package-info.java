/// Names of genomic variants, as reports write them and as one canonical form.
@NullMarked
package org.oncoweave.ontology.variant;

import org.jspecify.annotations.NullMarked;
