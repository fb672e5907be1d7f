/** Which account decides what a customer owes, and what it decided of single documents and payments. */
@NullMarked
package cis.query.billing.account;

import org.jspecify.annotations.NullMarked;
