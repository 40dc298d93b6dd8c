/// What only the whole can show.
@NullMarked
package org.oncoweave.tests;

import org.jspecify.annotations.NullMarked;
