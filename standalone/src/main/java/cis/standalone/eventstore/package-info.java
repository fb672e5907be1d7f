/** The embedded event store: one SQLite file with gapless positions, a hash chain, and readers woken at commit. */
@NullMarked
package cis.standalone.eventstore;

import org.jspecify.annotations.NullMarked;
