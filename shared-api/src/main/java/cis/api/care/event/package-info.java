/** What happened to complaints and feedback; {@link cis.api.care.event.CareEvent} lists it. */
@NullMarked
package cis.api.care.event;

import org.jspecify.annotations.NullMarked;
