package cis.standalone.cli;

import cis.standalone.importing.ImportFailed;
import cis.standalone.mapping.MappingInvalid;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one line; the stack trace only where {@code CIS_TRACE} is set. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final boolean trace;

    Failures(boolean trace) {
        this.trace = trace;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("cis: " + sentence(failure));
        if (trace) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCodes.FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("cis: " + failure.getMessage());
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCodes.USAGE;
    }

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && isMeantForPeople(cause)) {
                return cause.getMessage();
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null
                ? ""
                : ": " + root.getMessage().lines().findFirst().orElse("");
        return "this went wrong unexpectedly, " + root.getClass().getSimpleName() + message
                + " (CIS_TRACE=1 shows more)";
    }

    private static boolean isMeantForPeople(Throwable cause) {
        return cause instanceof CommandFailed
                || cause instanceof ImportFailed
                || cause instanceof MappingInvalid
                || (cause.getClass().getName().startsWith("cis.") && !(cause instanceof IOException));
    }
}
