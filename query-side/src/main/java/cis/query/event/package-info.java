/** The events themselves: searched, followed from cause to effect, exported, and sent out as they happen. */
@NullMarked
package cis.query.event;

import org.jspecify.annotations.NullMarked;
