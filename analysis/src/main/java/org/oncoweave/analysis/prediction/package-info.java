/// The risk of a second primary from what is known a year after the first cancer.
@NullMarked
package org.oncoweave.analysis.prediction;

import org.jspecify.annotations.NullMarked;
