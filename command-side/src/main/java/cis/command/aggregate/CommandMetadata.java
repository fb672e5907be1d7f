package cis.command.aggregate;

/** Keys that only commands carry, beside those that go on to events. */
public final class CommandMetadata {
    /** The version that the caller decided upon, from {@code If-Match}. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private CommandMetadata() {}
}
