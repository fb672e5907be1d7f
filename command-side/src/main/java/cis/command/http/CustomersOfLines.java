package cis.command.http;

import cis.platform.directory.IdentityDirectory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under which keys the lines of one batch keep their order: a customer's id and, where a line names a record of another
 * system, that record. What the record stands for is known from the directory or, until a line that links it has run,
 * from that line; so both ways of naming one customer meet.
 */
final class CustomersOfLines {
    private static final Logger LOG = LoggerFactory.getLogger(CustomersOfLines.class);

    private final IdentityDirectory directory;
    private final String client;
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    CustomersOfLines(IdentityDirectory directory, String client) {
        this.directory = directory;
        this.client = client;
    }

    /** Empty where a line need not wait for any other. */
    Set<String> keys(BatchLine line) {
        BatchLine.SourceRecord record = line.sourceRecord();
        if (record == null) {
            return Stream.ofNullable(line.customer()).collect(Collectors.toSet());
        }
        Link link = links.get(record.key());
        return Stream.of(record.key(), line.customer(), link == null ? null : link.customer(), known(record))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Until it has run, a line that names both is all that tells that they are the same. */
    void linking(BatchLine line, CompletableFuture<BatchResult> result) {
        BatchLine.SourceRecord record = line.sourceRecord();
        String customer = line.customer();
        if (record != null && customer != null) {
            Link link = new Link(customer, result);
            links.put(record.key(), link);
            var unused = result.whenComplete((done, failure) -> links.remove(record.key(), link));
        }
    }

    private @Nullable String known(BatchLine.SourceRecord record) {
        try {
            return directory
                    .find(client, record.source(), record.externalId())
                    .map(Object::toString)
                    .orElse(null);
        } catch (RuntimeException e) {
            LOG.debug("the directory does not answer; the line itself will say so", e);
            return null;
        }
    }

    private record Link(String customer, CompletableFuture<BatchResult> result) {}
}
