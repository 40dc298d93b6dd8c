/// Turns the text of one document into mentions. Pure: no file, no network, no clock.
@NullMarked
package org.oncoweave.ingest.text;

import org.jspecify.annotations.NullMarked;
