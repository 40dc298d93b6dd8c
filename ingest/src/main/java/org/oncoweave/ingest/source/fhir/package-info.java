/// Reads FHIR release 4 and mCODE resources, from JSON, Bundles and bulk NDJSON.
@NullMarked
package org.oncoweave.ingest.source.fhir;

import org.jspecify.annotations.NullMarked;
