package cis.standalone.cli;

import java.net.BindException;
import java.nio.file.Path;
import org.springframework.boot.web.server.PortInUseException;

/** Why CIS could not start, in one line. */
final class StartFailure {

    private StartFailure() {}

    static CommandFailed portInUse(int port, Throwable cause) {
        return new CommandFailed(
                "port " + port
                        + " is taken by another program (another CIS?); stop it, or take another one with --port",
                cause);
    }

    static CommandFailed explain(Throwable failure, int port, Path directory) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return portInUse(port, failure);
            }
        }
        return new CommandFailed(
                "CIS could not start: " + Failures.sentence(failure) + "; details in "
                        + StartArguments.logFile(directory),
                failure);
    }
}
