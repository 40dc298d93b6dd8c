/// What is already known of a feature and a cancer, from the tables that the program ships.
@NullMarked
package org.oncoweave.api.knowledge;

import org.jspecify.annotations.NullMarked;
