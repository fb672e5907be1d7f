package cis.api;

/** An intention that one aggregate accepts, by events, or rejects. Each context lists its commands in a sealed interface. */
public interface Command {}
