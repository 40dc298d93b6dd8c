/// What people correct of a patient's history.
@NullMarked
package org.oncoweave.api.correction;

import org.jspecify.annotations.NullMarked;
