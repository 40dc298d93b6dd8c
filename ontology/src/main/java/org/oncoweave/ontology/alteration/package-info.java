/// What a finding in a gene is, and which wider findings contain it: matching of trials, ranking of
/// therapies and the concepts of the graph ask the same rules.
@NullMarked
package org.oncoweave.ontology.alteration;

import org.jspecify.annotations.NullMarked;
