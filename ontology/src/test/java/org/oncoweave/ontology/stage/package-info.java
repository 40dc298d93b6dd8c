/// Stages by table, tried.
@NullMarked
package org.oncoweave.ontology.stage;

import org.jspecify.annotations.NullMarked;
