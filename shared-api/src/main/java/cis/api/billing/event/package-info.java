/** What happened in billing; {@link cis.api.billing.event.BillingEvent} lists it. */
@NullMarked
package cis.api.billing.event;

import org.jspecify.annotations.NullMarked;
