package cis.query.billing.document;

import com.helger.ubl21.UBL21Marshaller;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Prints a document as an e-invoice of EN 16931 in UBL 2.1, and checks it. The same document gives the same text. */
@Component
@Lazy
public final class EInvoicePrinter {

    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private final EInvoiceRules rules = new EInvoiceRules();

    public EInvoice print(Printout printout) {
        return printout.isCreditNote() ? creditNote(printout) : invoice(printout);
    }

    private EInvoice invoice(Printout printout) {
        InvoiceType type = new InvoiceType();
        type.setCustomizationID(UblParts.CUSTOMIZATION);
        type.setID(Texts.clean(printout.number()));
        type.setIssueDate(printout.issueDate());
        if (printout.dueDate() != null) {
            type.setDueDate(printout.dueDate());
        }
        type.setInvoiceTypeCode(INVOICE);
        type.setDocumentCurrencyCode(printout.currency());
        type.setAccountingSupplierParty(UblParts.seller(printout.seller()));
        type.setAccountingCustomerParty(UblParts.buyer(printout.buyer()));
        DeliveryType delivery = UblParts.delivery(printout);
        if (delivery != null) {
            type.addDelivery(delivery);
        }
        PaymentMeansType means = UblParts.transferTo(printout.seller(), printout.number());
        if (means != null) {
            type.addPaymentMeans(means);
        }
        type.addTaxTotal(UblParts.tax(printout));
        type.setLegalMonetaryTotal(UblParts.totals(printout));
        for (Line line : printout.lines()) {
            type.addInvoiceLine(new UblLine(line, printout.currency()).ofInvoice());
        }
        String xml = written(UBL21Marshaller.invoice()
                .setUseSchema(false)
                .setFormattedOutput(true)
                .getAsString(type));
        return new EInvoice(xml, rules.brokenByInvoice(xml));
    }

    private EInvoice creditNote(Printout printout) {
        CreditedInvoice credited = Objects.requireNonNull(printout.credited());
        CreditNoteType type = new CreditNoteType();
        type.setCustomizationID(UblParts.CUSTOMIZATION);
        type.setID(Texts.clean(printout.number()));
        type.setIssueDate(printout.issueDate());
        type.setCreditNoteTypeCode(CREDIT_NOTE);
        type.setNote(UblParts.notes(credited.reason()));
        type.setDocumentCurrencyCode(printout.currency());
        type.addBillingReference(UblParts.credited(credited));
        type.setAccountingSupplierParty(UblParts.seller(printout.seller()));
        type.setAccountingCustomerParty(UblParts.buyer(printout.buyer()));
        DeliveryType delivery = UblParts.delivery(printout);
        if (delivery != null) {
            type.addDelivery(delivery);
        }
        type.addPaymentTerms(UblParts.terms("Credited to invoice " + credited.number()));
        type.addTaxTotal(UblParts.tax(printout));
        type.setLegalMonetaryTotal(UblParts.totals(printout));
        for (Line line : printout.lines()) {
            type.addCreditNoteLine(new UblLine(line, printout.currency()).ofCreditNote());
        }
        String xml = written(UBL21Marshaller.creditNote()
                .setUseSchema(false)
                .setFormattedOutput(true)
                .getAsString(type));
        return new EInvoice(xml, rules.brokenByCreditNote(xml));
    }

    private static String written(@Nullable String xml) {
        if (xml == null) {
            throw new IllegalStateException("A document cannot be written as UBL");
        }
        return xml;
    }
}
