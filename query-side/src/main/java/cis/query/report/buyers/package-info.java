/** Customers by when they bought: gained, active, dormant, and cohorts. */
@NullMarked
package cis.query.report.buyers;

import org.jspecify.annotations.NullMarked;
