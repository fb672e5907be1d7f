package cis.command.aggregate;

/**
 * Result of a command that this aggregate accepted before: nothing was appended now, the answer is the one of then.
 *
 * @param firstSequence of the events appended then
 * @param lastSequence inclusive
 */
public record Replay(long firstSequence, long lastSequence) {}
