package cis.standalone.progress;

/** Hears how far a long task has come; called often, so it decides itself what to show. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (step, done, total) -> {};

    /** @param step what is being done, in a few words; {@code done} and {@code total} are in a unit of its own */
    void at(String step, long done, long total);
}
