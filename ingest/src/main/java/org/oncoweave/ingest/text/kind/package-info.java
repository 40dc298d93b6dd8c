/// What kind of document a text is: by its title, else by a classifier.
@NullMarked
package org.oncoweave.ingest.text.kind;

import org.jspecify.annotations.NullMarked;
