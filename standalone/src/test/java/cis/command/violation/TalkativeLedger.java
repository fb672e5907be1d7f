package cis.command.violation;

import cis.api.customer.event.TagAdded;
import cis.command.aggregate.RememberingAggregate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** An aggregate whose snapshots have no revision, and tell what somebody wrote about a person. */
@Aggregate(type = "talkative-ledger", snapshotTriggerDefinition = "aggregateSnapshots")
class TalkativeLedger extends RememberingAggregate {

    private final List<String> told = new ArrayList<>();

    @EventSourcingHandler
    void on(TagAdded event) {
        told.add(String.valueOf(event.tag()));
    }
}
