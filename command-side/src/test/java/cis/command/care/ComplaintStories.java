package cis.command.care;

import static cis.testkit.Customers.ADA;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.care.ComplaintId;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.command.dispatch.MemoryHistory;
import cis.testkit.Complaints;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** What happened to complaints, told event by event. */
final class ComplaintStories {

    final MemoryHistory history = new MemoryHistory();

    static ComplaintId id(int number) {
        return new ComplaintId(new UUID(0x0190_d3a0_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    /** Ada's complaint of the late atlas, once more. */
    static ComplaintFiled filed(ComplaintId id) {
        ComplaintFiled like = Complaints.filed();
        return new ComplaintFiled(
                id,
                ADA,
                like.reference(),
                like.category(),
                like.severity(),
                like.subject(),
                like.description(),
                like.channel(),
                like.purchaseId(),
                like.invoiceId(),
                like.product(),
                like.about(),
                like.receivedOn(),
                like.deadlines(),
                like.source(),
                like.externalId(),
                null);
    }

    void happened(ComplaintEvent... events) {
        for (ComplaintEvent event : events) {
            happened("main", "complaint", event.complaintId().toString(), event);
        }
    }

    void happened(String client, String type, String aggregate, DomainEvent event) {
        long sequence = history.all().stream()
                .filter(before -> before.aggregateId().equals(aggregate))
                .count();
        CustomerId customer = event.customerId();
        MetaData metadata =
                MetaData.from(Map.of(MetadataKeys.CLIENT, client, MetadataKeys.CUSTOMER_ID, String.valueOf(customer)));
        history.appendEvents(List.of(new GenericDomainEventMessage<>(type, aggregate, sequence, event, metadata)));
    }
}
