/** A question badly asked. */
@NullMarked
package cis.api.violation.query;

import org.jspecify.annotations.NullMarked;
