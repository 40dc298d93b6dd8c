/// Trials against a patient, criterion by criterion.
@NullMarked
package org.oncoweave.analysis.matching;

import org.jspecify.annotations.NullMarked;
