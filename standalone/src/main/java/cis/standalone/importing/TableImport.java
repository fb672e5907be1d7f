package cis.standalone.importing;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Imports one file, from its first row on each time: a run after a stop is answered from the natural keys of what is
 * there already. Needs the same memory for a file of any size.
 *
 * @param limit rows to read; documents that have begun by then are completed
 */
public record TableImport(Path file, Mapping mapping, Path rejectsFile, long limit, ImportProgress progress) {

    private static final int LANES = 2;

    /**
     * With as many again that follow from earlier ones, fewer than the lines that CIS reads ahead of its answers, because
     * this client reads only when all is sent.
     */
    private static final int COMMANDS_PER_REQUEST = 2_000;

    /** Sends everything. The summary is up to date also when this fails. */
    public void run(BatchServer server, ImportSummary summary) {
        run(server, summary, COMMANDS_PER_REQUEST);
    }

    void run(BatchServer server, ImportSummary summary, int commandsPerRequest) {
        server.checkReachable();
        ExecutorService senders = Executors.newFixedThreadPool(
                LANES, Thread.ofPlatform().daemon().name("import-", 1).factory());
        try (CsvRows rows = new CsvRows(file, mapping);
                RejectsFile rejects = rejects(rows)) {
            Lane.Receiver receiver = (command, answer) -> {
                summary.answered(answer);
                if (!answer.succeeded()) {
                    command.rows().forEach(row -> rejects.reject(row, answer.code(), answer.detail()));
                    return null;
                }
                MappedCommand following = command.following(answer.id());
                if (following != null) {
                    summary.mapped(following);
                }
                return following;
            };
            List<Lane> lanes = IntStream.range(0, LANES)
                    .mapToObj(lane -> new Lane(server, senders, commandsPerRequest, receiver))
                    .toList();
            map(rows, rejects, summary, command -> lane(lanes, command).add(command));
            lanes.forEach(Lane::send);
            lanes.forEach(Lane::finish);
            progress.at(rows.bytesRead(), summary.rows(), summary.answers());
        } finally {
            senders.shutdownNow();
        }
    }

    /** Maps everything and sends nothing; returns the first commands. */
    public List<String> dryRun(ImportSummary summary, int first) {
        List<String> examples = new ArrayList<>();
        try (CsvRows rows = new CsvRows(file, mapping);
                RejectsFile rejects = rejects(rows)) {
            map(rows, rejects, summary, command -> {
                if (examples.size() < first) {
                    examples.add(command.line().toString());
                }
            });
        }
        return examples;
    }

    private static Lane lane(List<Lane> lanes, MappedCommand command) {
        return lanes.get(Math.floorMod(Fingerprints.of(command.customerKey()), lanes.size()));
    }

    private void map(CsvRows rows, Rejects rejectsFile, ImportSummary summary, Consumer<MappedCommand> sink) {
        Rejects rejects = (row, reason, message) -> {
            summary.rejected(reason);
            rejectsFile.reject(row, reason, message);
        };
        RowsToCommands mapper = new RowsToCommands(
                mapping,
                command -> {
                    summary.mapped(command);
                    sink.accept(command);
                },
                rejects);
        feed(rows, mapper, summary);
    }

    /** Gives the mapper every row up to the limit, and then the rest of the documents that have begun. */
    void feed(CsvRows rows, RowsToCommands mapper, ImportSummary summary) {
        @Nullable Row row = rows.next();
        for (; row != null && summary.rows() < limit; row = rows.next()) {
            summary.row();
            mapper.accept(row);
            progress.at(rows.bytesRead(), summary.rows(), summary.answers());
        }
        while (row != null && mapper.acceptRest(row)) {
            row = rows.next();
        }
        mapper.finish();
    }

    private RejectsFile rejects(CsvRows rows) {
        try {
            return new RejectsFile(rejectsFile, rows.header());
        } catch (IOException e) {
            throw new ImportFailed("the rejected rows cannot be written to " + rejectsFile, e);
        }
    }
}
