package cis.standalone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line as a person types it, in this process. */
public final class CommandLineRun {

    private CommandLineRun() {}

    /** @return the exit code */
    public static int run(StringBuilder printed, String... args) {
        StringWriter out = new StringWriter();
        CommandLine cis = CisCommand.commandLine(Object.class);
        cis.setOut(new PrintWriter(out));
        cis.setErr(new PrintWriter(out));
        int code = cis.execute(args);
        printed.append(out);
        return code;
    }
}
