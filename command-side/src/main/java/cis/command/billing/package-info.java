/** What customers are billed, pay and owe: invoices, credit notes, their numbers, payments and accounts. */
@NullMarked
package cis.command.billing;

import org.jspecify.annotations.NullMarked;
