/// The only package that speaks to Neo4j.
@NullMarked
package org.oncoweave.graph;

import org.jspecify.annotations.NullMarked;
