/// Tests of what contains a finding.
@NullMarked
package org.oncoweave.ontology.alteration;

import org.jspecify.annotations.NullMarked;
