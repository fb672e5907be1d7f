package cis.standalone.cli;

import cis.standalone.importing.BatchServer;
import cis.standalone.importing.ImportProgress;
import cis.standalone.importing.ImportSummary;
import cis.standalone.importing.TableImport;
import cis.standalone.mapping.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a running CIS with a little real data, so that a first look is not empty. */
@Command(
        name = "demo",
        description = "Loads a small sample of real data into a running CIS, and prints requests worth trying.",
        footer = {
            "",
            "The customers and purchases of a music shop (Chinook), and consumer complaints (CFPB). It can be run again",
            "and changes nothing then. Use a data directory of its own: what is in the history stays there.",
            "",
            "Exit codes: 0 loaded, 1 not finished, 2 the server refused some of it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final List<String> SHOP = List.of("InvoiceLine.csv", "Invoice.csv", "Customer.csv", "Track.csv");
    private static final String COMPLAINTS = "complaints.csv";

    @Spec
    private @Nullable CommandSpec spec;

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

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("cis-demo");
        ImportSummary shop = new ImportSummary();
        ImportSummary complaints = new ImportSummary();
        try (BatchServer server = new BatchServer(url, client, "demo", Thread::sleep)) {
            for (String file :
                    Stream.concat(SHOP.stream(), Stream.of(COMPLAINTS)).toList()) {
                unpack(file, directory);
            }
            load(directory.resolve(SHOP.getFirst()), Mappings.shipped("/demo/shop.yaml"), server, shop);
            load(directory.resolve(COMPLAINTS), Mappings.find("cfpb"), server, complaints);
        } finally {
            delete(directory);
        }
        report(shop, complaints);
        return shop.refused().isEmpty() && complaints.refused().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private static void load(Path file, Mapping mapping, BatchServer server, ImportSummary summary) {
        Path rejects = file.resolveSibling(file.getFileName() + ".rejected.csv");
        try (ImportProgress progress = ProgressDisplay.of(file)) {
            new TableImport(file, mapping, rejects, Long.MAX_VALUE, progress).run(server, summary);
        }
    }

    private void report(ImportSummary shop, ImportSummary complaints) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "Loaded %,d customers, %,d purchases and %,d complaints; %,d of the commands changed something.%n",
                count(shop, "RegisterCustomer") + count(complaints, "RegisterCustomer"),
                count(shop, "RecordPurchase"),
                count(complaints, "FileComplaint"),
                shop.created() + complaints.created());
        Stream.of(shop, complaints)
                .forEach(summary -> summary.refused()
                        .forEach((code, number) -> out.printf(Locale.ROOT, "  refused: %s, %,d%n", code, number)));
        out.printf("%nWorth trying:%n");
        requests().forEach(request -> out.printf("  curl '%s%s'%n", url, request));
        out.printf("%nand %s, which explains every request.%n", url.resolve("/docs"));
        out.flush();
    }

    /** What a newcomer should see first: a person, a search across everything, reports, and the history itself. */
    static List<String> requests() {
        return List.of(
                "/api/v1/customers?query=goncalves",
                "/api/v1/search?query=credit%20card",
                "/api/v1/reports/sales?by=month&from=2025-01-01",
                "/api/v1/reports/complaints?by=product",
                "/api/v1/events?order=desc&limit=3");
    }

    private static long count(ImportSummary summary, String command) {
        return summary.commands().getOrDefault(command, 0L);
    }

    private static void unpack(String name, Path directory) throws IOException {
        try (InputStream packed =
                Objects.requireNonNull(DemoCommand.class.getResourceAsStream("/demo/" + name), name)) {
            Files.copy(packed, directory.resolve(name));
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
