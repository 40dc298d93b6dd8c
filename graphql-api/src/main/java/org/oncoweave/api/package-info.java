/// Maps the GraphQL schema to the questions.
@NullMarked
package org.oncoweave.api;

import org.jspecify.annotations.NullMarked;
