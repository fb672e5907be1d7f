/** What happened to customers, notes and interactions; {@link cis.api.customer.event.CustomerEvent} lists it. */
@NullMarked
package cis.api.customer.event;

import org.jspecify.annotations.NullMarked;
