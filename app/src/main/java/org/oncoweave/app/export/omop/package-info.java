/// Writes histories as tables of the OMOP Common Data Model 5.4 with its oncology tables.
@NullMarked
package org.oncoweave.app.export.omop;

import org.jspecify.annotations.NullMarked;
