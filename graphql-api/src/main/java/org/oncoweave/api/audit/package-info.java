/// Who read which patient, why and when: one line a read, only ever appended.
@NullMarked
package org.oncoweave.api.audit;

import org.jspecify.annotations.NullMarked;
