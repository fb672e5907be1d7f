/** What customers are billed, pay and owe: ids, values and errors. */
@NullMarked
package cis.api.billing;

import org.jspecify.annotations.NullMarked;
