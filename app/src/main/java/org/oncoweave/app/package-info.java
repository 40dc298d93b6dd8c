/// The commands of the launcher.
@NullMarked
package org.oncoweave.app;

import org.jspecify.annotations.NullMarked;
