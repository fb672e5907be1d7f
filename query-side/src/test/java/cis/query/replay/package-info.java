/** Customers replayed. */
@NullMarked
package cis.query.replay;

import org.jspecify.annotations.NullMarked;
