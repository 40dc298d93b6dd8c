package org.oncoweave.ingest.source.fhir;

import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;

/// The text of one resource and where it stood; `fullUrl` is its name in the Bundle around it.
record RawResource(String json, Place place, @Nullable String fullUrl) {}
