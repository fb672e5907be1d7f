/** Who the customers are and how to reach them: ids, values and errors. */
@NullMarked
package cis.api.customer;

import org.jspecify.annotations.NullMarked;
