/** Products and interests in them, as they are now and were on any day. */
@NullMarked
package cis.query.catalogue;

import org.jspecify.annotations.NullMarked;
