/** What customers bought and brought back: ids, values and errors. */
@NullMarked
package cis.api.sales;

import org.jspecify.annotations.NullMarked;
