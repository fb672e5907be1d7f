package cis.command.aggregate;

/**
 * Result of a command that was decided now, whether or not it led to events.
 *
 * @param version number of events in the aggregate's stream after it
 */
public record Decided(long version) {}
