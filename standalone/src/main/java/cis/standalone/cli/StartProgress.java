package cis.standalone.cli;

/**
 * Published as a Spring event while CIS starts, so that whoever started it sees that it is at work.
 *
 * @param what a few words, such as {@code rebuilding read models}
 * @param total 0 where it is not known
 */
public record StartProgress(String what, long done, long total) {

    String line() {
        return total <= 0
                ? String.format("  %s: %,d", what, done)
                : String.format("  %s: %,d of %,d (%d %%)", what, done, total, done * 100 / total);
    }
}
