/// Logistic and Poisson models by maximum and penalised likelihood.
@NullMarked
package org.oncoweave.analysis.stats.regression;

import org.jspecify.annotations.NullMarked;
