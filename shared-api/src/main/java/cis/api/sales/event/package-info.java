/** What happened to purchases and returns; {@link cis.api.sales.event.SalesEvent} lists it. */
@NullMarked
package cis.api.sales.event;

import org.jspecify.annotations.NullMarked;
