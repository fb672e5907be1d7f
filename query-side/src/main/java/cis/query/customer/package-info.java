/** Customers, notes and interactions as they are now. */
@NullMarked
package cis.query.customer;

import org.jspecify.annotations.NullMarked;
