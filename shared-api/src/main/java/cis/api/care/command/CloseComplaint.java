package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the complaint.
 *
 * @param rootCause why it came to the complaint, in the company's own words
 * @param creditNoteId the credit note that gave the redress
 * @param paymentId the payment whose refund gave the redress
 * @param occurredOn when it happened; null stands for now
 */
public record CloseComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull ComplaintOutcome outcome,
        @NotNull @Label(max = 200) String rootCause,
        @Nullable CreditNoteId creditNoteId,
        @Nullable PaymentId paymentId,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
