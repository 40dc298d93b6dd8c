/// Findings that people keep: reviewed, and asked again when the data change.
@NullMarked
package org.oncoweave.api.finding;

import org.jspecify.annotations.NullMarked;
