package cis.api.history.query;

import java.time.Instant;

/**
 * A moment of history: everything up to the position is known, and it is the day of that instant.
 *
 * @param at not before what stands at the position was recorded
 */
public record HistoryMoment(long position, Instant at) {}
