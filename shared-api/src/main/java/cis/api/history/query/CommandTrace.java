package cis.api.history.query;

/**
 * Everything that a command led to, as a tree.
 *
 * @param events how many there are in it
 * @param complete false where there is more than is shown
 */
public record CommandTrace(TracedCommand trace, int events, boolean complete) {}
