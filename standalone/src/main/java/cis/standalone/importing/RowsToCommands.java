package cis.standalone.importing;

import cis.standalone.mapping.Body;
import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.Mapping.DocumentKind;
import cis.standalone.mapping.Mapping.DocumentsMapping;
import cis.standalone.mapping.Mapping.SkipRule;
import cis.standalone.mapping.Row;
import cis.standalone.mapping.RowRejected;
import cis.standalone.mapping.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps a stream of rows. A customer is registered at the first row that names it, from that row alone, so that each run
 * over the same file sends the same commands. A document is sent when none of its rows came for a whole window.
 */
final class RowsToCommands {

    private final Mapping mapping;
    private final Consumer<MappedCommand> commands;
    private final Rejects rejects;
    private final Fingerprints customers = new Fingerprints();
    private final Map<Key, OpenDocument> open = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(int kind, List<String> cells) {}

    RowsToCommands(Mapping mapping, Consumer<MappedCommand> commands, Rejects rejects) {
        this.mapping = mapping;
        this.commands = commands;
        this.rejects = rejects;
    }

    void accept(Row row) {
        closeBefore(row.number() - window());
        for (SkipRule skip : mapping.skips()) {
            if (skip.condition().holds(row)) {
                rejects.reject(row, skip.reason(), skip.message());
                return;
            }
        }
        map(row);
    }

    /** After the last row that counts: takes rows of documents that are open, and nothing new. False when there are none. */
    boolean acceptRest(Row row) {
        closeBefore(row.number() - window());
        boolean skipped =
                mapping.skips().stream().anyMatch(skip -> skip.condition().holds(row));
        Key key = skipped ? null : key(row);
        if (key != null && open.containsKey(key)) {
            map(row);
        }
        return !open.isEmpty();
    }

    /** After the last row of the file. */
    void finish() {
        closeBefore(Long.MAX_VALUE);
    }

    private long window() {
        return mapping.documents() == null ? 0 : mapping.documents().window();
    }

    private void map(Row row) {
        Key key = key(row);
        try {
            if (row.cells().size() != row.columns().size()) {
                throw new RowRejected("ragged-row", "the row has not as many cells as the header");
            }
            String customer = customer(row);
            if (mapping.documents() != null) {
                if (key == null) {
                    throw new RowRejected("no-kind", "the row meets the condition of no kind of document");
                }
                register(customer, row);
                document(key, customer).add(row, customer);
            } else {
                register(customer, row);
            }
        } catch (RowRejected e) {
            rejects.reject(row, e.reason(), e.sentence());
            if (key != null) {
                document(key, "").spoil(row);
            }
        }
    }

    private String customer(Row row) throws RowRejected {
        String customer = mapping.customer().key().of(row);
        if (customer == null) {
            throw new RowRejected("missing-customer", "the row has no key of a customer");
        }
        return customer;
    }

    private void register(String customer, Row row) throws RowRejected {
        Map<String, Value> fields = mapping.customer().fields();
        long fingerprint = Fingerprints.of(customer);
        if (fields.isEmpty() || customers.contains(fingerprint)) {
            if (mapping.documents() == null) {
                throw new RowRejected("customer-twice", "an earlier row registers the same customer");
            }
            return;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.setAll(Body.customer(fields, row));
        body.put("source", mapping.source()).put("externalId", customer);
        customers.add(fingerprint);
        List<Row> rows = mapping.documents() == null ? List.of(row) : List.of();
        commands.accept(new MappedCommand("RegisterCustomer", body, customer, rows));
    }

    private OpenDocument document(Key key, String customer) {
        return open.computeIfAbsent(key, k -> new OpenDocument(kinds().get(k.kind()), customer, rejects));
    }

    private @Nullable Key key(Row row) {
        DocumentsMapping documents = mapping.documents();
        if (documents == null) {
            return null;
        }
        for (int kind = 0; kind < kinds().size(); kind++) {
            var when = kinds().get(kind).when();
            if (when == null || when.holds(row)) {
                List<String> cells = new ArrayList<>(documents.groupBy().size());
                for (String column : documents.groupBy()) {
                    cells.add(row.cell(column));
                }
                return new Key(kind, cells);
            }
        }
        return null;
    }

    private List<DocumentKind> kinds() {
        return mapping.documents() == null ? List.of() : mapping.documents().kinds();
    }

    private void closeBefore(long row) {
        Iterator<OpenDocument> oldest = open.values().iterator();
        while (oldest.hasNext()) {
            OpenDocument document = oldest.next();
            if (document.lastRow() >= row) {
                return;
            }
            oldest.remove();
            MappedCommand command = document.close(mapping.source());
            if (command != null) {
                commands.accept(command);
            }
        }
    }
}
