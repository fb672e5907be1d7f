package cis.standalone.cli;

import cis.standalone.data.BackupManifest;
import cis.standalone.data.DataDirectory;
import cis.standalone.data.Restore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data directory from a backup. */
@Command(
        name = "restore",
        description = "Makes a data directory from a backup, after checking every file and every event of it.",
        footer = {"", "Exit codes: 0 done, 1 not done, and the data directory is as it was."})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The backup.")
    private Path backup = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Where to: a directory that is empty or not there yet. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        BackupManifest manifest =
                new Restore(new StepDisplay(out, System::nanoTime)).restore(backup, new DataDirectory(data));
        out.printf(Locale.ROOT, "Restored %,d events to %s%n", manifest.events(), data);
        out.printf("  backed up at %s%n", manifest.createdAt());
        out.flush();
        return ExitCodes.OK;
    }
}
