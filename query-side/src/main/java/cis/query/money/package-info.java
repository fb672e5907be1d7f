/** Sums of money as they are shown, the same in every view. */
@NullMarked
package cis.query.money;

import org.jspecify.annotations.NullMarked;
