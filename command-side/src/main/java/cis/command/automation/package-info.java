/**
 * What follows from events by itself: each {@link cis.command.automation.Automation} turns one event into at most one
 * command, and the one processor hands those in, in the order of each customer's history.
 *
 * <p>An automation is a {@code @Component} named {@code When<Event>Then<Command>}. Its command must change nothing when it
 * comes again: every event may be handled twice.
 */
@NullMarked
package cis.command.automation;

import org.jspecify.annotations.NullMarked;
