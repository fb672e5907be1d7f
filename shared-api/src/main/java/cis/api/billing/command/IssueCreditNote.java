package cis.api.billing.command;

import cis.api.billing.CreditNoteId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Issues a credit note under its number. */
public record IssueCreditNote(@TargetAggregateIdentifier CreditNoteId creditNoteId, String number, LocalDate issueDate)
        implements BillingStep {}
