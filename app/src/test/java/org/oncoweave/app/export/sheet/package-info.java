/// Tests of sheets.
@NullMarked
package org.oncoweave.app.export.sheet;

import org.jspecify.annotations.NullMarked;
