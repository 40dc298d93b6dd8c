/// Opens Neo4j on loopback in a process of its own.
@NullMarked
package org.oncoweave.server;

import org.jspecify.annotations.NullMarked;
