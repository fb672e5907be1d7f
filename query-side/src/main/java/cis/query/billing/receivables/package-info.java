/** What customers owe: balances, statements, the ledger, and how long it is past due. */
@NullMarked
package cis.query.billing.receivables;

import org.jspecify.annotations.NullMarked;
