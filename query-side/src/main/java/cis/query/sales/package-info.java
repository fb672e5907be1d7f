/** Purchases and returns as they are now. */
@NullMarked
package cis.query.sales;

import org.jspecify.annotations.NullMarked;
