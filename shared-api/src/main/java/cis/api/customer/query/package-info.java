/** What can be asked about customers, notes and interactions, and what is answered. */
@NullMarked
package cis.api.customer.query;

import org.jspecify.annotations.NullMarked;
