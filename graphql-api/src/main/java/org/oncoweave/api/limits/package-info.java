/// What a question may cost, and how a refusal reads.
@NullMarked
package org.oncoweave.api.limits;

import org.jspecify.annotations.NullMarked;
