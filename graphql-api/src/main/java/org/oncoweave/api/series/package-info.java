/// States of a patient over time, and the diseases beside the cancer.
@NullMarked
package org.oncoweave.api.series;

import org.jspecify.annotations.NullMarked;
