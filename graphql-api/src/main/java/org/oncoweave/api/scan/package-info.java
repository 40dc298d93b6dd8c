/// Scans as jobs: started, watched, stopped, read page by page.
@NullMarked
package org.oncoweave.api.scan;

import org.jspecify.annotations.NullMarked;
