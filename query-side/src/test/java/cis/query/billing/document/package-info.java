/** What printed documents and e-invoices promise. */
@NullMarked
package cis.query.billing.document;

import org.jspecify.annotations.NullMarked;
