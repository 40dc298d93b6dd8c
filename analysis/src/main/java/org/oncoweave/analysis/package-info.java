/// What is computed over the profiles of all patients.
@NullMarked
package org.oncoweave.analysis;

import org.jspecify.annotations.NullMarked;
