package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;

/** Everything that can happen to a customer, a note or an interaction. */
public sealed interface CustomerEvent extends DomainEvent
        permits CustomerRegistered,
                CustomerNameChanged,
                BirthDateRecorded,
                DemographicsRecorded,
                ContactPointAdded,
                ContactPointVerified,
                ContactPointBounced,
                ContactPointRemoved,
                PrimaryContactPointSet,
                AddressChanged,
                PreferenceSet,
                TagAdded,
                TagRemoved,
                OwnerAssigned,
                SourceRecordLinked,
                SourceRecordUnlinked,
                DeathRecorded,
                VulnerabilityFlagged,
                VulnerabilityCleared,
                CustomerClosed,
                CustomerReopened,
                FieldCorrected,
                NoteAdded,
                NoteAmended,
                InteractionLogged {
    @Override
    CustomerId customerId();
}
