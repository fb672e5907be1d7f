package cis.api.contract;

import cis.api.DomainEvent;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.WriteOffReversed;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.FindingRecorded;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import cis.api.operation.event.OperationRecorded;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permanent name of every event: the one place where stored names and Java's meet. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream.of(
                    new Type("customer.registered", CustomerRegistered.class),
                    new Type("customer.name-changed", CustomerNameChanged.class),
                    new Type("customer.birth-date-recorded", BirthDateRecorded.class),
                    new Type("customer.demographics-recorded", DemographicsRecorded.class),
                    new Type("customer.contact-point-added", ContactPointAdded.class),
                    new Type("customer.contact-point-verified", ContactPointVerified.class),
                    new Type("customer.contact-point-bounced", ContactPointBounced.class),
                    new Type("customer.contact-point-removed", ContactPointRemoved.class),
                    new Type("customer.primary-contact-point-set", PrimaryContactPointSet.class),
                    new Type("customer.address-changed", AddressChanged.class),
                    new Type("customer.preference-set", PreferenceSet.class),
                    new Type("customer.tag-added", TagAdded.class),
                    new Type("customer.tag-removed", TagRemoved.class),
                    new Type("customer.owner-assigned", OwnerAssigned.class),
                    new Type("customer.source-record-linked", SourceRecordLinked.class),
                    new Type("customer.source-record-unlinked", SourceRecordUnlinked.class),
                    new Type("customer.death-recorded", DeathRecorded.class),
                    new Type("customer.vulnerability-flagged", VulnerabilityFlagged.class),
                    new Type("customer.vulnerability-cleared", VulnerabilityCleared.class),
                    new Type("customer.closed", CustomerClosed.class),
                    new Type("customer.reopened", CustomerReopened.class),
                    new Type("customer.field-corrected", FieldCorrected.class),
                    new Type("note.added", NoteAdded.class),
                    new Type("note.amended", NoteAmended.class),
                    new Type("interaction.logged", InteractionLogged.class),
                    new Type("purchase.recorded", PurchaseRecorded.class),
                    new Type("purchase.reversed", PurchaseReversed.class),
                    new Type("purchase.corrected", PurchaseCorrected.class),
                    new Type("purchase.lines-returned", PurchaseLinesReturned.class),
                    new Type("return.recorded", ReturnRecorded.class),
                    new Type("invoice.drafted", InvoiceDrafted.class),
                    new Type("invoice.line-added", InvoiceLineAdded.class),
                    new Type("invoice.line-removed", InvoiceLineRemoved.class),
                    new Type("invoice.draft-discarded", InvoiceDraftDiscarded.class),
                    new Type("invoice.finalised", InvoiceFinalised.class),
                    new Type("invoice.issued", InvoiceIssued.class),
                    new Type("invoice.credited", InvoiceCredited.class),
                    new Type("creditnote.finalised", CreditNoteFinalised.class),
                    new Type("creditnote.issued", CreditNoteIssued.class),
                    new Type("document-series.number-allocated", NumberAllocated.class),
                    new Type("document-series.issue-confirmed", DocumentIssueConfirmed.class),
                    new Type("payment.recorded", PaymentRecorded.class),
                    new Type("receivable.opened", ReceivableOpened.class),
                    new Type("payment.posted", PaymentPosted.class),
                    new Type("credit.posted", CreditPosted.class),
                    new Type("payment.allocated", PaymentAllocated.class),
                    new Type("payment.allocation-reversed", AllocationReversed.class),
                    new Type("payment.reversed", PaymentReversed.class),
                    new Type("payment.refunded", PaymentRefunded.class),
                    new Type("credit.applied", CreditApplied.class),
                    new Type("credit.refunded", CreditRefunded.class),
                    new Type("receivable.disputed", ReceivableDisputed.class),
                    new Type("receivable.dispute-settled", DisputeSettled.class),
                    new Type("receivable.written-off", ReceivableWrittenOff.class),
                    new Type("receivable.write-off-reversed", WriteOffReversed.class),
                    new Type("receivable.settled", ReceivableSettled.class),
                    new Type("receivable.reopened", ReceivableReopened.class),
                    new Type("complaint.filed", ComplaintFiled.class),
                    new Type("complaint.acknowledged", ComplaintAcknowledged.class),
                    new Type("complaint.investigator-assigned", InvestigatorAssigned.class),
                    new Type("complaint.finding-recorded", FindingRecorded.class),
                    new Type("complaint.severity-classified", SeverityClassified.class),
                    new Type("complaint.resolution-proposed", ResolutionProposed.class),
                    new Type("complaint.resolution-accepted", ResolutionAccepted.class),
                    new Type("complaint.resolution-rejected", ResolutionRejected.class),
                    new Type("complaint.escalated", ComplaintEscalated.class),
                    new Type("complaint.final-response-sent", FinalResponseSent.class),
                    new Type("complaint.referred-to-external-review", ReferredToExternalReview.class),
                    new Type("complaint.closed", ComplaintClosed.class),
                    new Type("complaint.reopened", ComplaintReopened.class),
                    new Type("complaint.withdrawn", ComplaintWithdrawn.class),
                    new Type("complaint.deadline-missed", DeadlineMissed.class),
                    new Type("feedback.submitted", FeedbackSubmitted.class),
                    new Type("feedback.replied-to", FeedbackRepliedTo.class),
                    new Type("feedback.escalated", FeedbackEscalated.class),
                    new Type("product.defined", ProductDefined.class),
                    new Type("product.revised", ProductRevised.class),
                    new Type("product.published", ProductPublished.class),
                    new Type("product.price-set", PriceSet.class),
                    new Type("product.retired", ProductRetired.class),
                    new Type("interest.recorded", InterestRecorded.class),
                    new Type("operation.recorded", OperationRecorded.class))
            .collect(Collectors.toUnmodifiableMap(Type::name, Type::event));

    private static final Map<Class<? extends DomainEvent>, String> BY_CLASS =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @throws IllegalArgumentException for a class that is no event */
    public static String nameOf(Class<?> event) {
        String name = BY_CLASS.get(event);
        if (name == null) {
            throw new IllegalArgumentException("not an event: " + event.getName());
        }
        return name;
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static Class<? extends DomainEvent> classOf(String name) {
        Class<? extends DomainEvent> event = BY_NAME.get(name);
        if (event == null) {
            throw new IllegalArgumentException("unknown event type: " + name);
        }
        return event;
    }

    private record Type(String name, Class<? extends DomainEvent> event) {}
}
