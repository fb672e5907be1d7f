/** Issued invoices and credit notes on paper and as e-invoices: frozen data in, HTML, PDF/A and EN 16931 XML out. */
@NullMarked
package cis.query.billing.document;

import org.jspecify.annotations.NullMarked;
