/// Tests of the graph, and the fixture that other modules' tests share.
@NullMarked
package org.oncoweave.graph;

import org.jspecify.annotations.NullMarked;
