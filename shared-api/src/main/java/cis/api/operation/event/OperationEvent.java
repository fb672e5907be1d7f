package cis.api.operation.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Everything that operators can have done. It concerns no customer. */
public sealed interface OperationEvent extends DomainEvent permits OperationRecorded {

    @Override
    default @Nullable CustomerId customerId() {
        return null;
    }
}
