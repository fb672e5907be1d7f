package cis.standalone.proof;

import cis.api.Command;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.customer.command.RegisterCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the callers of billing know of what they did, all of them together. */
final class BilledBusiness {

    /** An invoice, a payment or a credit note; without an id, one that is to come. */
    record Document(String id, String customer, String currency) {}

    private final List<String> customers = new ArrayList<>();
    private final List<Document> drafts = new ArrayList<>();
    private final List<Document> invoices = new ArrayList<>();
    private final List<Document> payments = new ArrayList<>();
    private final List<Document> creditNotes = new ArrayList<>();
    private final Map<String, Document> invoiceOf = new HashMap<>();

    synchronized void learn(Class<? extends Command> type, @Nullable Document of, String id) {
        if (type == RegisterCustomer.class) {
            customers.add(id);
        } else if (of != null) {
            Document made = new Document(id, of.customer(), of.currency());
            if (type == DraftInvoice.class) {
                drafts.add(made);
            } else if (type == FinaliseInvoice.class) {
                drafts.remove(of);
                invoices.add(of);
            } else if (type == RecordPayment.class) {
                payments.add(made);
            } else if (type == CreditInvoice.class) {
                creditNotes.add(made);
                invoiceOf.put(id, of);
            }
        }
    }

    synchronized List<String> customers() {
        return List.copyOf(customers);
    }

    synchronized @Nullable Document someDraft(Random random) {
        return some(drafts, random);
    }

    synchronized @Nullable Document someInvoice(Random random) {
        return some(invoices, random);
    }

    /** One that a payment can pay; otherwise the other one. */
    synchronized Document someInvoiceFor(Document payment, Document otherwise, Random random) {
        Document some = some(
                invoices.stream()
                        .filter(invoice -> invoice.customer().equals(payment.customer())
                                && invoice.currency().equals(payment.currency()))
                        .toList(),
                random);
        return some == null ? otherwise : some;
    }

    synchronized @Nullable Document somePayment(Random random) {
        return some(payments, random);
    }

    synchronized @Nullable Document someCreditNote(Random random) {
        return some(creditNotes, random);
    }

    synchronized @Nullable Document invoiceOf(Document creditNote) {
        return invoiceOf.get(creditNote.id());
    }

    /** The late ones more often than the early ones, of which most are settled. */
    private static @Nullable Document some(List<Document> all, Random random) {
        double skewed = Math.sqrt(random.nextDouble());
        return all.isEmpty() ? null : all.get((int) (skewed * all.size()));
    }
}
