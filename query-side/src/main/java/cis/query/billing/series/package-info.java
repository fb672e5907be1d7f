/** Series of document numbers, and the proof that they have no gap. */
@NullMarked
package cis.query.billing.series;

import org.jspecify.annotations.NullMarked;
