package cis.query.billing.document;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import org.jspecify.annotations.Nullable;

/** What invoices and credit notes have in common in UBL 2.1; numbers like BT-31 are the terms of EN 16931. */
final class UblParts {

    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017";
    private static final String VAT = "VAT";
    /** Any tax number that is no VAT number. */
    private static final String OTHER_TAX = "TAX";

    private static final String REVERSE_CHARGE_CODE = "VATEX-EU-AE";
    private static final String REVERSE_CHARGE_TEXT = "Reverse charge";
    private static final String CREDIT_TRANSFER = "30";

    private UblParts() {}

    static SupplierPartyType seller(Party seller) {
        PartyType party = party(seller);
        String taxId = Texts.cleanOrNull(seller.taxId());
        if (taxId != null && !seller.hasVatNumber()) {
            PartyIdentificationType identification = new PartyIdentificationType();
            identification.setID(taxId); // BT-29: BR-CO-26 wants one beside a mere tax number
            party.addPartyIdentification(identification);
        }
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    static CustomerPartyType buyer(Party buyer) {
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party(buyer));
        return customer;
    }

    private static PartyType party(Party party) {
        PartyType type = new PartyType();
        type.setPostalAddress(address(party));
        String taxId = Texts.cleanOrNull(party.taxId());
        if (taxId != null) {
            PartyTaxSchemeType scheme = new PartyTaxSchemeType();
            scheme.setCompanyID(taxId); // BT-31, BT-32, BT-48
            scheme.setTaxScheme(scheme(party.hasVatNumber() ? VAT : OTHER_TAX));
            type.addPartyTaxScheme(scheme);
        }
        PartyLegalEntityType legal = new PartyLegalEntityType();
        String name = Texts.cleanOrNull(party.name());
        legal.setRegistrationName(name == null ? PrintTexts.ERASED : name); // BT-27, BT-44
        type.addPartyLegalEntity(legal);
        return type;
    }

    private static AddressType address(Party party) {
        AddressType address = new AddressType();
        known(party.line1(), address::setStreetName);
        known(party.line2(), address::setAdditionalStreetName);
        known(party.city(), address::setCityName);
        known(party.postalCode(), address::setPostalZone);
        known(party.region(), address::setCountrySubentity);
        CountryType country = new CountryType();
        known(party.country(), country::setIdentificationCode);
        address.setCountry(country);
        return address;
    }

    /** An element without content is not allowed in UBL (IND5), and that is what it makes of null. */
    private static void known(@Nullable String text, Consumer<String> element) {
        String clean = Texts.cleanOrNull(text);
        if (clean != null) {
            element.accept(clean);
        }
    }

    static @Nullable DeliveryType delivery(Printout printout) {
        if (printout.supplyDate() == null) {
            return null;
        }
        DeliveryType delivery = new DeliveryType();
        delivery.setActualDeliveryDate(printout.supplyDate()); // BT-72
        return delivery;
    }

    static BillingReferenceType credited(CreditedInvoice credited) {
        DocumentReferenceType invoice = new DocumentReferenceType();
        invoice.setID(Texts.clean(credited.number())); // BT-25
        invoice.setIssueDate(credited.issueDate()); // BT-26
        BillingReferenceType reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(invoice);
        return reference;
    }

    static @Nullable PaymentMeansType transferTo(Party seller, String documentNumber) {
        String iban = Texts.cleanOrNull(seller.iban());
        if (iban == null) {
            return null;
        }
        FinancialAccountType account = new FinancialAccountType();
        account.setID(iban.replace(" ", ""));
        PaymentMeansType means = new PaymentMeansType();
        means.setPaymentMeansCode(CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(Texts.clean(documentNumber))); // BT-83
        means.setPayeeFinancialAccount(account);
        return means;
    }

    static PaymentTermsType terms(String text) {
        PaymentTermsType terms = new PaymentTermsType();
        terms.addNote(new NoteType(Texts.clean(text)));
        return terms;
    }

    static TaxTotalType tax(Printout printout) {
        TaxTotalType total = new TaxTotalType();
        total.setTaxAmount(amount(printout.tax())).setCurrencyID(printout.currency()); // BT-110
        for (TaxSubtotal row : printout.taxes()) {
            total.addTaxSubtotal(subtotal(row, printout.currency()));
        }
        return total;
    }

    private static TaxSubtotalType subtotal(TaxSubtotal row, String currency) {
        TaxCategoryType category = category(row.category(), row.rate());
        if (row.category() == TaxCategory.REVERSE_CHARGE) {
            category.setTaxExemptionReasonCode(REVERSE_CHARGE_CODE); // BT-121
        }
        String reason = exemptionReason(row);
        if (reason != null) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(reason)); // BT-120
        }
        TaxSubtotalType subtotal = new TaxSubtotalType();
        subtotal.setTaxableAmount(amount(row.taxable())).setCurrencyID(currency);
        subtotal.setTaxAmount(amount(row.tax())).setCurrencyID(currency);
        subtotal.setTaxCategory(category);
        return subtotal;
    }

    private static @Nullable String exemptionReason(TaxSubtotal row) {
        String reason = Texts.cleanOrNull(row.exemptionReason());
        return switch (row.category()) {
            case STANDARD, ZERO -> null; // BR-S-10, BR-Z-10
            case EXEMPT -> reason;
            case REVERSE_CHARGE -> reason == null ? REVERSE_CHARGE_TEXT : reason;
        };
    }

    static TaxCategoryType category(TaxCategory category, BigDecimal rate) {
        TaxCategoryType type = new TaxCategoryType();
        type.setID(category.code());
        type.setPercent(plain(rate));
        type.setTaxScheme(scheme(VAT));
        return type;
    }

    static MonetaryTotalType totals(Printout printout) {
        String currency = printout.currency();
        MonetaryTotalType totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(amount(printout.net())).setCurrencyID(currency);
        totals.setTaxExclusiveAmount(amount(printout.net())).setCurrencyID(currency);
        totals.setTaxInclusiveAmount(amount(printout.total())).setCurrencyID(currency);
        totals.setPayableAmount(amount(printout.total())).setCurrencyID(currency);
        return totals;
    }

    static List<NoteType> notes(@Nullable String text) {
        String note = Texts.cleanOrNull(text);
        return note == null ? List.of() : List.of(new NoteType(note));
    }

    /** With every digit that counts, and two decimals at least: {@code 12.50}, {@code 1.234}. */
    static BigDecimal amount(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 2));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 0));
    }

    private static TaxSchemeType scheme(String id) {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID(id);
        return scheme;
    }
}
