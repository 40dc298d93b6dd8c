/// Tests of the launcher's commands.
@NullMarked
package org.oncoweave.app;

import org.jspecify.annotations.NullMarked;
