package cis.platform.event;

/** Marks failures of a store that takes no writes at present; nothing was written, or nobody knows. */
public interface TemporarilyUnavailable {}
