package org.oncoweave.app.export;

import org.oncoweave.model.dossier.Recorded;

/// A kind of records that a form asks of the graph.
public record Kind<R extends Record & Recorded>(Class<R> type) {}
