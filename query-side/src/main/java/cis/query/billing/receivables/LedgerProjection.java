package cis.query.billing.receivables;

import cis.api.DomainEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.billing.receivables.LedgerDocument.Span;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What was posted to each account, by day, month and year. */
@Component
class LedgerProjection implements Projection<LedgerDocument> {

    @Override
    public String name() {
        return "ledger-totals";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LedgerDocument> documentType() {
        return LedgerDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index()
                .on("client", Direction.ASC)
                .on("span", Direction.ASC)
                .on("period", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return Postings.of(event)
                .map(posting -> Arrays.stream(Span.values())
                        .map(span -> id(span, posting, context))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    @Override
    public @Nullable LedgerDocument evolve(
            String documentId, @Nullable LedgerDocument current, DomainEvent event, EventContext context) {
        return Postings.of(event)
                .map(posting ->
                        (current == null ? empty(documentId, posting, context) : current).plus(posting.entries()))
                .orElse(current);
    }

    private static LedgerDocument empty(String documentId, Posting posting, EventContext context) {
        Span span = Arrays.stream(Span.values())
                .filter(one -> documentId.equals(id(one, posting, context)))
                .findFirst()
                .orElseThrow();
        return new LedgerDocument(
                context.client(), span, period(span, posting), posting.amount().currency(), List.of());
    }

    private static String id(Span span, Posting posting, EventContext context) {
        return String.join(
                "|",
                context.client(),
                period(span, posting),
                posting.amount().currency(),
                Integer.toString(context.bucket()));
    }

    private static String period(Span span, Posting posting) {
        return switch (span) {
            case DAY -> posting.postedOn().toString();
            case MONTH -> YearMonth.from(posting.postedOn()).toString();
            case YEAR -> posting.postedOn().toString().substring(0, "2026".length());
        };
    }
}
