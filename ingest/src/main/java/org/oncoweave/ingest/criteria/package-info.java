/// Turns the eligibility text of a trial into structured criteria, each with its sentence. Pure.
@NullMarked
package org.oncoweave.ingest.criteria;

import org.jspecify.annotations.NullMarked;
