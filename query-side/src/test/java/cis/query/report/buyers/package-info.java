/** Tests of when customers buy. */
@NullMarked
package cis.query.report.buyers;

import org.jspecify.annotations.NullMarked;
