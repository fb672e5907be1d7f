package cis.standalone.importing;

import cis.standalone.mapping.Body;
import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.Mapping.DocumentKind;
import cis.standalone.mapping.Row;
import cis.standalone.mapping.RowRejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document whose rows are still coming. One row that cannot be mapped takes the whole document with it, because a
 * purchase with a line missing would be a false statement.
 */
final class OpenDocument {

    static final int MAX_LINES = 1_000;

    /** Has no field for the record that it was made of, and is known by its Idempotency-Key instead. */
    private static final String DRAFT = "DraftInvoice";

    private final DocumentKind kind;
    private final String customerKey;
    private final Rejects rejects;
    private final List<Row> rows = new ArrayList<>();
    private final ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    private @Nullable ObjectNode body;
    private List<MappedCommand.FollowUp> then = List.of();
    private boolean failed;
    private long lastRow;

    OpenDocument(DocumentKind kind, String customerKey, Rejects rejects) {
        this.kind = kind;
        this.customerKey = customerKey;
        this.rejects = rejects;
    }

    long lastRow() {
        return lastRow;
    }

    void add(Row row, String customer) {
        lastRow = row.number();
        try {
            take(row, customer);
        } catch (RowRejected e) {
            rejects.reject(row, e.reason(), e.sentence());
            fail();
        }
    }

    /** A row of this document that could not even be looked at. */
    void spoil(Row row) {
        lastRow = row.number();
        fail();
    }

    private void take(Row row, String customer) throws RowRejected {
        if (failed) {
            throw new RowRejected("document-rejected", "another row of this document was rejected");
        }
        if (!customer.equals(customerKey)) {
            throw new RowRejected("two-customers", "the rows of this document name different customers");
        }
        if (lines.size() == MAX_LINES) {
            throw new RowRejected("too-many-lines", "a document has at most " + MAX_LINES + " lines");
        }
        if (body == null) {
            body = Body.document(kind, row);
            then = followUps(row);
        } else if (kind.lines() == null) {
            throw new RowRejected("document-twice", "such a document is one row, and an earlier row is it");
        }
        if (kind.lines() != null) {
            lines.add(Body.line(kind, row));
        }
        rows.add(row);
    }

    private List<MappedCommand.FollowUp> followUps(Row row) throws RowRejected {
        List<MappedCommand.FollowUp> followUps = new ArrayList<>();
        for (Mapping.FollowUp followUp : kind.then()) {
            if (followUp.when() == null || followUp.when().holds(row)) {
                followUps.add(new MappedCommand.FollowUp(followUp.command(), Body.followUp(kind, followUp, row)));
            }
        }
        return List.copyOf(followUps);
    }

    private void fail() {
        failed = true;
        for (Row row : rows) {
            rejects.reject(row, "document-rejected", "another row of this document was rejected");
        }
        rows.clear();
    }

    /** The command; null where the document was rejected. */
    @Nullable
    MappedCommand close(String source) {
        if (failed || body == null) {
            return null;
        }
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        complete.putObject("customerId").put("source", source).put("externalId", customerKey);
        String key = Fingerprints.key(source, body.path("externalId").asString());
        boolean draft = kind.command().equals(DRAFT);
        if (!draft) {
            complete.put("source", source);
        }
        complete.setAll(body);
        if (draft) {
            complete.remove("externalId");
        }
        if (kind.lines() != null) {
            complete.set("lines", lines);
        }
        return new MappedCommand(
                kind.command(), complete, customerKey, draft ? key : null, null, key, then, List.copyOf(rows));
    }
}
