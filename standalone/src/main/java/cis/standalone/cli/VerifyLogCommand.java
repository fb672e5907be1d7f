package cis.standalone.cli;

import cis.standalone.data.DataDirectory;
import cis.standalone.eventstore.EventLogVerifier;
import cis.standalone.eventstore.LogReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that no event was altered. */
@Command(
        name = "verify-log",
        description =
                "Walks the chain of hashes over all events, also while CIS runs, and names the first altered one.",
        footer = {"", "Exit codes: 0 intact, 1 could not be checked, 2 altered."})
final class VerifyLogCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "The data directory, or a backup. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        LogReport report = verify(new DataDirectory(data).events(), out);
        LogReport.Fault fault = report.fault();
        if (fault == null) {
            out.printf(Locale.ROOT, "All %,d events are intact%n", report.events());
        } else if (fault.position() == 0) {
            out.printf("The event file is damaged: %s%n", fault.what());
        } else {
            out.printf("The event at position %d is %s%n", fault.position(), fault.what());
            out.printf(Locale.ROOT, "  the %,d events before it are intact%n", report.events());
        }
        out.printf("  hash of the last intact event %s%n", report.headHash());
        out.flush();
        return report.intact() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private static LogReport verify(Path events, PrintWriter out) {
        if (!Files.isRegularFile(events)) {
            throw new CommandFailed("there is no event file " + events);
        }
        try {
            return EventLogVerifier.verify(events, new StepDisplay(out, System::nanoTime));
        } catch (SQLException e) {
            throw new CommandFailed("the event file " + events + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
