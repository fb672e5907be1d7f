package cis.command.care;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.CareError;
import cis.api.care.command.FileComplaint;
import cis.api.care.event.ComplaintFiled;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.Today;
import java.time.LocalDate;

/**
 * CARE-02: a complaint came in when GEN-01 allows, and names a purchase and an invoice of its customer's, or none.
 * Source: DOMAIN, care.
 */
final class FilingPolicy {

    private FilingPolicy() {}

    static void check(FileComplaint command, CustomerId customer, NamedRecords named, Today today, Faults faults) {
        if (command.receivedOn() != null) {
            OccurredOnPolicy.check(command.receivedOn(), today, "/receivedOn", faults);
        }
        if (command.purchaseId() != null && !named.isOf(customer, "/purchaseId")) {
            faults.add(CareError.COMPLAINT_REFERENCE_UNKNOWN, "/purchaseId", "is no purchase of this customer");
        }
        if (command.invoiceId() != null && !named.isOf(customer, "/invoiceId")) {
            faults.add(CareError.COMPLAINT_REFERENCE_UNKNOWN, "/invoiceId", "is no invoice of this customer");
        }
    }

    static ComplaintFiled filed(
            FileComplaint command, CustomerId customer, String reference, CareTerms terms, Today today) {
        BusinessTime receivedOn = command.receivedOn();
        LocalDate received = receivedOn == null ? today.date() : receivedOn.date();
        return new ComplaintFiled(
                command.complaintId(),
                customer,
                reference,
                command.category(),
                command.severity(),
                command.subject(),
                command.description(),
                command.channel(),
                command.purchaseId(),
                command.invoiceId(),
                command.product(),
                command.about(),
                receivedOn,
                terms.deadlines().of(received),
                command.source(),
                command.externalId(),
                null);
    }
}
