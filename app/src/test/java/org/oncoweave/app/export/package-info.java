/// Tests of the exports.
@NullMarked
package org.oncoweave.app.export;

import org.jspecify.annotations.NullMarked;
