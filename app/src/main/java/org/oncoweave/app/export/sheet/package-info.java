/// Fills sheets that a centre defines: columns as questions, a row a patient.
@NullMarked
package org.oncoweave.app.export.sheet;

import org.jspecify.annotations.NullMarked;
