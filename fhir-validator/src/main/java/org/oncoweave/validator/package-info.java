/// HAPI's validator with the profiles of mCODE, as a program for tests.
@NullMarked
package org.oncoweave.validator;

import org.jspecify.annotations.NullMarked;
