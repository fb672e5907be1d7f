package cis.standalone.cli;

/** What a finished command tells the shell. */
final class ExitCodes {

    static final int OK = 0;

    /** It could not be done, or not to its end; one line on the error stream says why. */
    static final int FAILED = 1;

    /** It was done to its end, and something was found wrong: commands refused, a log altered. */
    static final int FINDINGS = 2;

    /** The command line itself is wrong. */
    static final int USAGE = 64;

    private ExitCodes() {}
}
