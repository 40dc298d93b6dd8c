/// Writes the histories of the graph in the forms that other systems read.
@NullMarked
package org.oncoweave.app.export;

import org.jspecify.annotations.NullMarked;
