package cis.command.dispatch;

import static cis.command.dispatch.CommandType.creating;
import static cis.command.dispatch.CommandType.onExisting;
import static cis.command.dispatch.CommandType.onTargetOf;

import cis.api.Command;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.BillingCommand;
import cis.api.billing.command.BillingStep;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.api.care.command.CareCommand;
import cis.api.care.command.CareStep;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.SubmitFeedback;
import cis.api.catalogue.command.CatalogueCommand;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.RecordInterest;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.command.LogInteraction;
import cis.api.customer.command.RegisterCustomer;
import cis.api.operation.command.OperationCommand;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.command.SalesCommand;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command: those named here create something or are decided by another aggregate than the one in their path, all
 * others concern what exists. Callers find a command by its name; what only automations, clocks and operators send has none.
 */
public final class CommandCatalogue {
    private static final String CUSTOMER_ID = "customerId";
    private static final String PURCHASE = "purchaseId";
    private static final String INVOICE_ID = "invoiceId";
    private static final String PAYMENT_ID = "paymentId";
    private static final String CREDIT_NOTE_ID = "creditNoteId";

    private final Map<String, CommandType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, CommandType> byClass = new LinkedHashMap<>();

    public CommandCatalogue() {
        Stream.of(creations(), decisionsOfAccounts()).flatMap(List::stream).forEach(this::add);
        Stream.of(
                        CustomerCommand.class,
                        SalesCommand.class,
                        BillingCommand.class,
                        CareCommand.class,
                        CatalogueCommand.class)
                .flatMap(CommandCatalogue::listedIn)
                .filter(type -> !byClass.containsKey(type))
                .map(CommandType::onExisting)
                .forEach(this::add);
        Stream.of(BillingStep.class, CareStep.class, OperationCommand.class)
                .flatMap(CommandCatalogue::listedIn)
                .map(CommandType::onExisting)
                .forEach(step -> byClass.put(step.type(), step));
    }

    private static List<CommandType> creations() {
        return List.of(
                creating(RegisterCustomer.class, "customers"),
                creating(AddNote.class, "notes").under(CUSTOMER_ID),
                creating(LogInteraction.class, "interactions").under(CUSTOMER_ID),
                creating(RecordPurchase.class, "purchases"),
                creating(RecordReturn.class, "returns"),
                onExisting(ReturnPurchase.class).creatingBeside("returnId", "returns"),
                creating(DraftInvoice.class, "invoices"),
                onExisting(CreditInvoice.class)
                        .creatingBeside(CREDIT_NOTE_ID, "credit-notes")
                        .under(INVOICE_ID),
                creating(RecordPayment.class, "payments"),
                creating(FileComplaint.class, "complaints"),
                creating(SubmitFeedback.class, "feedback"),
                onExisting(EscalateFeedbackToComplaint.class)
                        .creatingBeside("complaintId", "complaints")
                        .under("feedbackId"),
                creating(DefineProduct.class, "products"),
                creating(RecordInterest.class, "interests").under(CUSTOMER_ID));
    }

    /** They are about an invoice, a payment or a credit note; the account of its customer decides. */
    private static List<CommandType> decisionsOfAccounts() {
        return List.of(
                onTargetOf(DisputeInvoice.class, INVOICE_ID),
                onTargetOf(SettleDispute.class, INVOICE_ID),
                onTargetOf(WriteOffInvoice.class, INVOICE_ID),
                onTargetOf(ReverseWriteOff.class, INVOICE_ID),
                onTargetOf(AllocatePayment.class, PAYMENT_ID),
                onTargetOf(ReverseAllocation.class, PAYMENT_ID),
                onTargetOf(ReversePayment.class, PAYMENT_ID),
                onTargetOf(RefundPayment.class, PAYMENT_ID),
                onTargetOf(RefundCredit.class, CREDIT_NOTE_ID));
    }

    private static Stream<Class<? extends Command>> listedIn(Class<?> contentsPage) {
        return Arrays.stream(contentsPage.getPermittedSubclasses()).map(type -> type.asSubclass(Command.class));
    }

    private void add(CommandType type) {
        byName.put(type.name(), type);
        byClass.put(type.type(), type);
    }

    /** Those that callers may send. */
    public Collection<CommandType> all() {
        return List.copyOf(byName.values());
    }

    /** What callers mean by a name. */
    public Optional<CommandType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A return that names its purchase is another command than one that stands alone; callers need not know. A purchase
     * that is null is none, and is taken out of the body.
     */
    CommandType variant(CommandType named, ObjectNode body) {
        if (named.type() != RecordReturn.class || !body.has(PURCHASE)) {
            return named;
        }
        if (body.hasNonNull(PURCHASE)) {
            return of(ReturnPurchase.class);
        }
        body.remove(PURCHASE);
        return named;
    }

    public CommandType of(Class<?> type) {
        CommandType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not a command: " + type.getSimpleName());
        }
        return found;
    }
}
