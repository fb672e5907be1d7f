package cis.query.billing.series;

import cis.api.billing.DocumentSeriesId;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.query.DocumentSeriesProof;
import cis.api.billing.query.SeriesFault;
import cis.api.billing.query.SeriesFault.Kind;
import cis.platform.event.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a series' own events, oldest first, up to the first that does not follow from those before. It remembers
 * numbers that are no document yet, and nothing of the others; a document that got a second number later keeps that one
 * pending for ever.
 */
final class SeriesProof {

    private final DocumentSeriesId series;
    private final Map<UUID, String> pending = new HashMap<>();
    private final MessageDigest digest = sha256();
    private @Nullable NumberAllocated first;
    private @Nullable NumberAllocated last;
    private @Nullable SeriesFault fault;

    SeriesProof(DocumentSeriesId series) {
        this.series = series;
    }

    /** False from the first fault on. */
    boolean holdsWith(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (fault == null) {
                switch (event.payload()) {
                    case NumberAllocated e -> allocated(e, event);
                    case DocumentIssueConfirmed e -> confirmed(e, event);
                    default -> fail(Kind.FOREIGN_EVENT, event, "This is no event of a series of numbers");
                }
            }
        }
        return fault == null;
    }

    DocumentSeriesProof result() {
        return new DocumentSeriesProof(
                series,
                last == null ? 0 : last.sequence(),
                first == null ? null : first.number(),
                last == null ? null : last.number(),
                pending.size(),
                fault == null,
                fault,
                HexFormat.of().formatHex(digest.digest()));
    }

    private void allocated(NumberAllocated e, RecordedEvent event) {
        long expected = last == null ? 1 : last.sequence() + 1;
        if (!e.seriesId().equals(series) || (last != null && (e.kind() != last.kind() || e.year() != last.year()))) {
            fail(Kind.FOREIGN_EVENT, event, "The number belongs to another series");
        } else if (e.sequence() > expected) {
            fail(Kind.HOLE, event, "Expected %d, found %d".formatted(expected, e.sequence()));
        } else if (e.sequence() < expected) {
            fail(Kind.DUPLICATE, event, "%d was given before".formatted(e.sequence()));
        } else if (pending.containsKey(e.documentId())) {
            fail(Kind.DUPLICATE, event, "Its document has %s already".formatted(pending.get(e.documentId())));
        } else if (!e.number().equals(e.kind().number(e.year(), e.sequence()))) {
            fail(Kind.MISNUMBERED, event, "%d is written %s".formatted(e.sequence(), e.number()));
        } else if (e.issueDate().getYear() != e.year()
                || (last != null && e.issueDate().isBefore(last.issueDate()))) {
            fail(Kind.DATE_OUT_OF_ORDER, event, "%s is dated %s".formatted(e.number(), e.issueDate()));
        } else {
            accept(e);
        }
    }

    private void accept(NumberAllocated e) {
        if (first == null) {
            first = e;
        }
        last = e;
        pending.put(e.documentId(), e.number());
        String line = "%d %s %s %s\n".formatted(e.sequence(), e.number(), e.documentId(), e.issueDate());
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private void confirmed(DocumentIssueConfirmed e, RecordedEvent event) {
        if (!pending.remove(e.documentId(), e.number())) {
            fail(Kind.UNKNOWN_CONFIRMED, event, "%s is no number that its document awaited".formatted(e.number()));
        }
    }

    private void fail(Kind kind, RecordedEvent event, String detail) {
        fault = new SeriesFault(kind, event.id(), event.position(), detail);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
