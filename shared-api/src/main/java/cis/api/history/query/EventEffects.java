package cis.api.history.query;

/**
 * Everything that an event led to, as a tree.
 *
 * @param events how many there are in it, itself included
 * @param complete false where there is more than is shown
 */
public record EventEffects(TracedEvent effects, int events, boolean complete) {}
