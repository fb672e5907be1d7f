/** Payments: what they pay, and what is left of them. */
@NullMarked
package cis.query.billing.payment;

import org.jspecify.annotations.NullMarked;
