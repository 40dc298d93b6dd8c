/// Measures what the product promises, each beside a baseline of the same run.
@NullMarked
package org.oncoweave.app.bench;

import org.jspecify.annotations.NullMarked;
