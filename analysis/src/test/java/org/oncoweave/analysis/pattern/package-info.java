@NullMarked
package org.oncoweave.analysis.pattern;

import org.jspecify.annotations.NullMarked;
