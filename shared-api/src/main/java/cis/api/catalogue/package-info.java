/** What is sold: ids, values and errors. */
@NullMarked
package cis.api.catalogue;

import org.jspecify.annotations.NullMarked;
