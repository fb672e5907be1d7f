package cis.standalone.cli;

import cis.standalone.data.Backup;
import cis.standalone.data.BackupManifest;
import cis.standalone.data.DataDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a data directory. */
@Command(
        name = "backup",
        description = "Copies everything that cannot be rebuilt, also while CIS runs.",
        footer = {
            "",
            "The copy holds the master key, unless that comes from the environment: keep it as safe as",
            "the data. Exit codes: 0 done, 1 not done."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where to: a directory that is empty or not there yet.")
    private Path target = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "What to copy. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        BackupManifest manifest = new Backup(Clock.systemUTC(), new StepDisplay(out, System::nanoTime))
                .create(new DataDirectory(data), target);
        out.printf(Locale.ROOT, "Backed up %,d events to %s%n", manifest.events(), target);
        out.printf("  hash of the last event %s%n", manifest.headHash());
        out.flush();
        return ExitCodes.OK;
    }
}
