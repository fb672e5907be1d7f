/** Totals across customers, kept as events arrive. */
@NullMarked
package cis.query.report;

import org.jspecify.annotations.NullMarked;
