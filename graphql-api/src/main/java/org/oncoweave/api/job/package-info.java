/// Long work as jobs: started, watched, stopped, kept for their owner until others push them out.
@NullMarked
package org.oncoweave.api.job;

import org.jspecify.annotations.NullMarked;
