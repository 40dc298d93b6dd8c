/// Writes histories as OSIRIS pivot files, in the form that the import reads.
@NullMarked
package org.oncoweave.app.export.osiris;

import org.jspecify.annotations.NullMarked;
