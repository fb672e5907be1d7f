package cis.command.billing.account;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.billing.BillingError;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.command.aggregate.Faults;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocuments;
import cis.command.billing.document.NamedInvoicePolicy;
import cis.command.dispatch.References;
import cis.platform.web.RequestContext;
import java.util.Optional;

/**
 * Finds the account that decides, by the document that a command names: its customer's, in its currency. BIL-60: what is
 * asked about a document waits until it is posted, for a while.
 */
final class AccountReferences implements References {

    private final BillingDocuments documents;
    private final Postings postings;

    AccountReferences(BillingDocuments documents, Postings postings) {
        this.documents = documents;
        this.postings = postings;
    }

    @Override
    public Command complete(Command command, RequestContext context) {
        String client = context.client();
        return switch (command) {
            case DisputeInvoice c -> {
                var account = account(documents.invoice(c.invoiceId(), client));
                yield new DisputeInvoice(account, c.invoiceId(), c.amount(), c.reason(), c.complaintId());
            }
            case SettleDispute c -> settleDispute(c, client);
            case WriteOffInvoice c ->
                new WriteOffInvoice(account(documents.invoice(c.invoiceId(), client)), c.invoiceId(), c.reason());
            case ReverseWriteOff c ->
                new ReverseWriteOff(account(documents.invoice(c.invoiceId(), client)), c.invoiceId(), c.reason());
            case AllocatePayment c -> {
                BillingDocument payment = inPath(documents.payment(c.paymentId(), client));
                namedInvoice(documents.invoice(c.invoiceId(), client), payment);
                yield new AllocatePayment(posted(payment), c.paymentId(), c.invoiceId(), c.amount());
            }
            case ReverseAllocation c -> {
                BillingDocument payment = inPath(documents.payment(c.paymentId(), client));
                namedInvoice(documents.invoice(c.invoiceId(), client), payment);
                yield new ReverseAllocation(posted(payment), c.paymentId(), c.invoiceId());
            }
            case ReversePayment c ->
                new ReversePayment(account(documents.payment(c.paymentId(), client)), c.paymentId(), c.reason());
            case RefundPayment c ->
                new RefundPayment(
                        account(documents.payment(c.paymentId(), client)), c.paymentId(), c.amount(), c.method());
            case RefundCredit c ->
                new RefundCredit(
                        account(documents.creditNote(c.creditNoteId(), client)),
                        c.creditNoteId(),
                        c.amount(),
                        c.method(),
                        c.reference());
            case RecordPayment c -> {
                awaitNamed(c, client);
                yield c;
            }
            default -> command;
        };
    }

    /** So that the payment, posted after the invoice, finds it open; refused later, where it is wrong, and never for this. */
    private void awaitNamed(RecordPayment payment, String client) {
        if (payment.invoiceId() != null) {
            documents
                    .invoice(payment.invoiceId(), client)
                    .filter(BillingDocument::isFinal)
                    .ifPresent(postings::await);
        }
    }

    private SettleDispute settleDispute(SettleDispute c, String client) {
        ReceivablesAccountId account = account(documents.invoice(c.invoiceId(), client));
        if (c.creditNoteId() != null) {
            posted(documents
                    .creditNote(c.creditNoteId(), client)
                    .orElseThrow(() -> Faults.refusal(
                            BillingError.CREDIT_NOTE_UNKNOWN, "/creditNoteId", "is no credit note of the invoice")));
        }
        return new SettleDispute(account, c.invoiceId(), c.outcome(), c.creditNoteId());
    }

    private ReceivablesAccountId account(Optional<BillingDocument> inPath) {
        return posted(inPath(inPath));
    }

    private static BillingDocument inPath(Optional<BillingDocument> document) {
        BillingDocument found = document.orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
        if (!found.isFinal()) {
            throw new CommandRejected(BillingError.INVOICE_NOT_ISSUED);
        }
        return found;
    }

    private void namedInvoice(Optional<BillingDocument> invoice, BillingDocument payment) {
        Faults faults = new Faults();
        NamedInvoicePolicy.check(invoice.orElse(null), payment.customerId(), payment.currency(), faults);
        faults.refuse();
        invoice.ifPresent(this::posted);
    }

    private ReceivablesAccountId posted(BillingDocument document) {
        return postings.await(document).orElseThrow(() -> new CommandRejected(BillingError.NOT_POSTED_YET));
    }
}
