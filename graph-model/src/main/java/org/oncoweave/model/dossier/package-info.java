/// What is read back of one patient: each record with its key and the evidence it rests on.
@NullMarked
package org.oncoweave.model.dossier;

import org.jspecify.annotations.NullMarked;
