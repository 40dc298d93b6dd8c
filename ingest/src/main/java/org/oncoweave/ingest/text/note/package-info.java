/// One document made readable: folded text, tokens, sentences, terms and assertions.
@NullMarked
package org.oncoweave.ingest.text.note;

import org.jspecify.annotations.NullMarked;
