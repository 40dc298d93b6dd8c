/// Tests of the questions in JSON.
@NullMarked
package org.oncoweave.analysis.stats.cases;

import org.jspecify.annotations.NullMarked;
