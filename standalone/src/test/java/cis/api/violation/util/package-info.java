/** A package named after nothing. */
@NullMarked
package cis.api.violation.util;

import org.jspecify.annotations.NullMarked;
