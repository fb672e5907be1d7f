/** What documents say: invoices, credit notes, their tax and their numbers. */
@NullMarked
package cis.command.billing.invoice;

import org.jspecify.annotations.NullMarked;
