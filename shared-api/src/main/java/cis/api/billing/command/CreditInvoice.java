package cis.api.billing.command;

import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.InvoiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Credits an issued invoice in part or whole, by a credit note. */
public record CreditInvoice(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        CreditNoteId creditNoteId,
        @NotNull CreditReason reason,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid CreditLineInput> lines)
        implements BillingCommand {}
