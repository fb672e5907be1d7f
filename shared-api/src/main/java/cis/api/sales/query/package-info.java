/** What can be asked about purchases and returns, and what is answered. */
@NullMarked
package cis.api.sales.query;

import org.jspecify.annotations.NullMarked;
