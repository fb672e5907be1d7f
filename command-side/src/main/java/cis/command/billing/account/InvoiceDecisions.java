package cis.command.billing.account;

import cis.api.CommandRejected;
import cis.api.billing.BillingError;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivablesEvent;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people decide about what is owed for an invoice. */
record InvoiceDecisions(AccountState state, AccountHistory history, LocalDate today) {

    private static final String CREDIT_NOTE = "/creditNoteId";

    /** BIL-53: one dispute at a time, of at most what is outstanding; all of it where no amount is named. */
    List<ReceivablesEvent> decide(DisputeInvoice command) {
        requirePosted(command.invoiceId());
        requireUndisputed(command.invoiceId());
        OpenItem item = open(command.invoiceId());
        BigDecimal amount = command.amount() == null
                ? item.outstanding()
                : AmountPolicy.accept(command.amount(), state.currency(), "/amount");
        if (amount.compareTo(item.outstanding()) > 0) {
            throw Faults.refusal(
                    BillingError.EXCEEDS_OUTSTANDING,
                    "/amount/amount",
                    "must be at most " + item.outstanding().toPlainString());
        }
        Entries entries = new Entries(state, today);
        entries.add(new ReceivableDisputed(
                state.id(),
                state.customerId(),
                today,
                command.invoiceId(),
                entries.money(amount),
                command.reason(),
                command.complaintId()));
        return entries.events();
    }

    /** BIL-54: upheld by a credit note of that invoice, or rejected without one. */
    List<ReceivablesEvent> decide(SettleDispute command) {
        requirePosted(command.invoiceId());
        if (state.item(command.invoiceId()).filter(OpenItem::isDisputed).isEmpty()) {
            throw new CommandRejected(BillingError.INVOICE_NOT_DISPUTED);
        }
        checkCreditNote(command);
        Entries entries = new Entries(state, today);
        entries.add(new DisputeSettled(
                state.id(), state.customerId(), today, command.invoiceId(), command.outcome(), command.creditNoteId()));
        return entries.events();
    }

    /** BIL-55: all that is outstanding, and not while it is disputed. */
    List<ReceivablesEvent> decide(WriteOffInvoice command) {
        requirePosted(command.invoiceId());
        OpenItem item = open(command.invoiceId());
        requireUndisputed(item.invoiceId());
        Entries entries = new Entries(state, today);
        entries.writeOff(item.invoiceId(), command.reason());
        return entries.events();
    }

    /** BIL-56: all that was written off is outstanding again. */
    List<ReceivablesEvent> decide(ReverseWriteOff command) {
        PostedInvoice invoice = requirePosted(command.invoiceId());
        if (!invoice.isWrittenOff()) {
            throw new CommandRejected(BillingError.INVOICE_NOT_WRITTEN_OFF);
        }
        Entries entries = new Entries(state, today);
        entries.recover(invoice, command.reason());
        return entries.events();
    }

    private void checkCreditNote(SettleDispute command) {
        CreditNoteId creditNote = command.creditNoteId();
        if (command.outcome() == DisputeOutcome.REJECTED) {
            if (creditNote != null) {
                throw Faults.refusal(BillingError.CREDIT_NOTE_MISPLACED, CREDIT_NOTE, "must be left out");
            }
            return;
        }
        if (creditNote == null) {
            throw Faults.refusal(BillingError.CREDIT_NOTE_REQUIRED, CREDIT_NOTE, "must be given");
        }
        Optional<InvoiceId> credited = history.invoiceOf(creditNote);
        if (!credited.equals(Optional.of(command.invoiceId()))) {
            throw Faults.refusal(BillingError.CREDIT_NOTE_UNKNOWN, CREDIT_NOTE, "is no credit note of the invoice");
        }
    }

    private PostedInvoice requirePosted(InvoiceId id) {
        return history.invoice(id).orElseThrow(() -> new CommandRejected(BillingError.NOT_POSTED_YET));
    }

    private OpenItem open(InvoiceId id) {
        return state.item(id)
                .filter(OpenItem::isOpen)
                .orElseThrow(() -> new CommandRejected(BillingError.NOTHING_OUTSTANDING));
    }

    private void requireUndisputed(InvoiceId id) {
        if (state.item(id).filter(OpenItem::isDisputed).isPresent()) {
            throw new CommandRejected(BillingError.INVOICE_DISPUTED);
        }
    }
}
