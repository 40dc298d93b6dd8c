/// What oncology says, in records.
@NullMarked
package org.oncoweave.model;

import org.jspecify.annotations.NullMarked;
