/// A cohort of four plain tables: read, scanned, and answered line by line.
@NullMarked
package org.oncoweave.analysis.study;

import org.jspecify.annotations.NullMarked;
