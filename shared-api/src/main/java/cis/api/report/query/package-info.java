/** What can be asked across customers: totals, and what they are made of. */
@NullMarked
package cis.api.report.query;

import org.jspecify.annotations.NullMarked;
