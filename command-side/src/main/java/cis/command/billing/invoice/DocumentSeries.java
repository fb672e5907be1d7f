package cis.command.billing.invoice;

import cis.api.CustomerId;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.command.aggregate.OnFirstUse;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one kind of document in one year, from 1 without holes. It begins with the first number that is asked
 * for. Of each number it remembers whose it is until the document is issued; a document that has a number, or is
 * issued, never gets another.
 */
@Revision("1")
@Aggregate(type = "document-series", cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
class DocumentSeries extends RememberingAggregate {

    /** A number that is not yet a document. */
    record Allocated(CustomerId customerId, String number) {}

    @AggregateIdentifier
    private @Nullable DocumentSeriesId id;

    private long last;
    private @Nullable LocalDate lastIssueDate;
    private Map<UUID, Allocated> allocated = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @OnFirstUse
    void handle(AllocateNumber command, DocumentFacts document, Today today) {
        if (allocated.containsKey(command.documentId()) || !document.awaitsNumber()) {
            return;
        }
        long sequence = last + 1;
        AggregateLifecycle.apply(new NumberAllocated(
                command.seriesId(),
                command.customerId(),
                command.documentId(),
                command.kind(),
                command.year(),
                sequence,
                command.kind().number(command.year(), sequence),
                NumberingPolicy.issueDate(lastIssueDate, today.date(), command.finalisedOn(), command.year())));
    }

    @CommandHandler
    void handle(ConfirmIssue command) {
        Allocated issued = allocated.get(command.documentId());
        if (issued != null) {
            AggregateLifecycle.apply(new DocumentIssueConfirmed(
                    Objects.requireNonNull(id), issued.customerId(), command.documentId(), issued.number()));
        }
    }

    @EventSourcingHandler
    void on(NumberAllocated event) {
        id = event.seriesId();
        last = event.sequence();
        lastIssueDate = event.issueDate();
        allocated.put(event.documentId(), new Allocated(event.customerId(), event.number()));
    }

    @EventSourcingHandler
    void on(DocumentIssueConfirmed event) {
        allocated.remove(event.documentId());
    }
}
