/// Makes a hospital whose truth is known.
@NullMarked
package org.oncoweave.synthetic;

import org.jspecify.annotations.NullMarked;
