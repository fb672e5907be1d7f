package cis.standalone.cli;

import cis.standalone.importing.BatchServer;
import cis.standalone.importing.ImportFailed;
import cis.standalone.importing.ImportProgress;
import cis.standalone.importing.ImportSummary;
import cis.standalone.importing.TableImport;
import cis.standalone.mapping.Mapping;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file in. */
@Command(
        name = "import",
        description = "Turns the rows of a CSV file into commands and sends them to a running CIS.",
        footer = {
            "",
            "It can be stopped and started again, and a second run changes nothing. docs/import.md",
            "explains mappings.",
            "",
            "Exit codes: 0 every row was imported or rejected by the mapping, 1 not finished,",
            "2 finished, but the server refused some commands."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int EXAMPLES = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A CSV file, plain or compressed with gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "A mapping, or the name of one that ships: online-retail, chinook, cfpb")
    private String mapping = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "The client company. Default: ${DEFAULT-VALUE}")
    private String client = "main";

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "import",
            description = "Who does it, in the history. Default: ${DEFAULT-VALUE}")
    private String actor = "import";

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected rows go. Default: FILE.rejected.csv in this directory")
    private @Nullable Path rejects;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            showDefaultValue = Visibility.NEVER,
            description = "Read only the first N rows, and complete what has begun in them.")
    private long limit;

    @Option(names = "--dry-run", description = "Send nothing; count, and show the first commands.")
    private boolean dryRun;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("there is no file " + file);
        }
        Mapping found = Mappings.find(mapping);
        Path rejected = rejects == null ? Path.of(file.getFileName() + ".rejected.csv") : rejects;
        ImportSummary summary = new ImportSummary();
        try (ImportProgress progress = ProgressDisplay.of(file)) {
            TableImport table = new TableImport(file, found, rejected, limit, progress);
            if (dryRun) {
                table.dryRun(summary, EXAMPLES).forEach(out::println);
            } else {
                send(table, summary);
            }
        } catch (ImportFailed e) {
            new SummaryReport(out).print(summary, rejected, dryRun);
            throw e;
        }
        new SummaryReport(out).print(summary, rejected, dryRun);
        return summary.refused().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private void send(TableImport table, ImportSummary summary) {
        try (BatchServer server = new BatchServer(url, client, actor, Thread::sleep)) {
            table.run(server, summary);
        }
    }
}
