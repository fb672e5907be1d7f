/** What invoices, credit notes and payments are known by, looked up before anything is decided about them. */
@NullMarked
package cis.command.billing.document;

import org.jspecify.annotations.NullMarked;
