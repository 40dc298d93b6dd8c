/// T, N and M of a tumour to its stage, by table.
@NullMarked
package org.oncoweave.ontology.stage;

import org.jspecify.annotations.NullMarked;
