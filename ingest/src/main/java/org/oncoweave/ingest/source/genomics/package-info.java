/// Reads what laboratories deliver of tumours: VCF, MAF and cBioPortal studies.
@NullMarked
package org.oncoweave.ingest.source.genomics;

import org.jspecify.annotations.NullMarked;
