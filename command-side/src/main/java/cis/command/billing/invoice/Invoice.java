package cis.command.billing.invoice;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.billing.BillingError;
import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.command.AddLine;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DiscardDraft;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.IssueInvoice;
import cis.api.billing.command.RemoveLine;
import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.BuyerFacts;
import cis.command.customer.CustomerFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is billed.
 *
 * <p>DRAFT, while lines come and go; DISCARDED, when it will never be one; FINALISING, when all that it will say is
 * frozen and its series is asked for a number; ISSUED under that number, and from then on never changed: it only
 * accepts credit notes, as far as its lines are left. What is owed of it, its customer's account decides.
 */
@Aggregate(type = "invoice", cache = "aggregateCache")
class Invoice extends RememberingAggregate {

    @AggregateIdentifier
    private @Nullable InvoiceId id;

    private @Nullable CustomerId customerId;
    private @Nullable Draft draft;
    private @Nullable InvoiceFinalised finalised;
    private @Nullable Issued issued;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftInvoice command, CustomerFacts customer, Today today) {
        customer.requireKnown();
        customer.requireNotClosed();
        Faults faults = new Faults();
        MinorUnitPolicy.checkCurrency(command.currency(), "/currency", faults);
        faults.refuse();
        InvoiceLimitsPolicy.supplyDate(command.supplyDate(), today, faults);
        List<InvoiceLine> lines = InvoiceLines.of(command.lines(), command.currency(), faults);
        InvoiceLimitsPolicy.total(lines, command.currency(), "/lines", faults);
        faults.refuse();
        apply(new InvoiceDrafted(
                command.invoiceId(),
                customer.id(),
                command.currency(),
                command.termsDays(),
                command.supplyDate(),
                lines,
                TaxPolicy.totalsOf(lines, command.currency())));
    }

    @CommandHandler
    void handle(AddLine command) {
        Draft current = requireDraft();
        Faults faults = new Faults();
        InvoiceLimitsPolicy.lines(current.lines().size() + 1, faults);
        Optional<InvoiceLine> line =
                InvoiceLines.of(current.nextLine(), command.input(), current.currency(), "", faults);
        line.ifPresent(added ->
                InvoiceLimitsPolicy.total(current.with(added).lines(), current.currency(), "/unitPrice", faults));
        faults.refuse();
        InvoiceLine added = line.orElseThrow();
        apply(new InvoiceLineAdded(id(), customer(), added, current.with(added).totals()));
    }

    @CommandHandler
    void handle(RemoveLine command) {
        Draft current = requireDraft();
        InvoiceLine line = current.line(command.line())
                .orElseThrow(
                        () -> Faults.refusal(BillingError.INVOICE_LINE_UNKNOWN, "/line", "is no line of the invoice"));
        apply(new InvoiceLineRemoved(
                id(), customer(), line, current.without(line.line()).totals()));
    }

    @CommandHandler
    void handle(DiscardDraft command) {
        if (draft != null || finalised != null) {
            requireDraft();
            apply(new InvoiceDraftDiscarded(id(), customer(), command.reason()));
        }
    }

    @CommandHandler
    void handle(FinaliseInvoice command, CustomerFacts customer, BuyerFacts buyer, Issuer issuer, Today today) {
        if (finalised == null) {
            Draft current = requireDraft();
            customer.requireOpen();
            apply(Finalising.decide(id(), customer(), current, issuer, buyer, today));
        }
    }

    @CommandHandler
    void handle(IssueInvoice command) {
        if (finalised != null && issued == null) {
            apply(Finalising.issue(finalised, command.number(), command.issueDate()));
        }
    }

    @CommandHandler
    void handle(CreditInvoice command, CustomerFacts customer, Issuer issuer, Today today) throws Exception {
        if (customer.erased()) {
            throw new CommandRejected(CustomerError.CUSTOMER_ERASED);
        }
        Issued current = requireIssued();
        InvoiceIssued document = current.document();
        Faults faults = new Faults();
        List<CreditedLine> lines =
                new CreditLines(document.lines(), current.credited(), document.currency()).of(command.lines(), faults);
        faults.refuse();
        List<TaxSubtotal> breakdown =
                CreditPolicy.breakdown(document.lines(), current.credited(), lines, document.currency());
        InvoiceCredited credited = Crediting.decide(command, current, lines, breakdown);
        apply(credited);
        AggregateLifecycle.createNew(
                CreditNote.class, () -> new CreditNote(Crediting.finalise(command, document, credited, issuer, today)));
    }

    private Draft requireDraft() {
        if (draft == null) {
            throw new CommandRejected(BillingError.INVOICE_NOT_DRAFT);
        }
        return draft;
    }

    private Issued requireIssued() {
        if (issued == null) {
            throw new CommandRejected(BillingError.INVOICE_NOT_ISSUED);
        }
        return issued;
    }

    private InvoiceId id() {
        return Objects.requireNonNull(id);
    }

    private CustomerId customer() {
        return Objects.requireNonNull(customerId);
    }

    private static void apply(BillingEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(InvoiceDrafted event) {
        id = event.invoiceId();
        customerId = event.customerId();
        draft = Draft.of(event);
    }

    @EventSourcingHandler
    void on(InvoiceLineAdded event) {
        draft = Objects.requireNonNull(draft).with(event.line());
    }

    @EventSourcingHandler
    void on(InvoiceLineRemoved event) {
        draft = Objects.requireNonNull(draft).without(event.line().line());
    }

    @EventSourcingHandler
    void on(InvoiceDraftDiscarded event) {
        draft = null;
    }

    @EventSourcingHandler
    void on(InvoiceFinalised event) {
        draft = null;
        finalised = event;
    }

    @EventSourcingHandler
    void on(InvoiceIssued event) {
        issued = Issued.of(event);
    }

    @EventSourcingHandler
    void on(InvoiceCredited event) {
        issued = Objects.requireNonNull(issued).with(event.lines());
    }
}
