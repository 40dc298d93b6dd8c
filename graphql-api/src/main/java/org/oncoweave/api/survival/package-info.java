/// How a cohort fares with and without a feature.
@NullMarked
package org.oncoweave.api.survival;

import org.jspecify.annotations.NullMarked;
