/// Questions in JSON, answered one by one.
@NullMarked
package org.oncoweave.analysis.stats.cases;

import org.jspecify.annotations.NullMarked;
