/** Invoices and credit notes: found, seen, and printed. */
@NullMarked
package cis.query.billing;

import org.jspecify.annotations.NullMarked;
