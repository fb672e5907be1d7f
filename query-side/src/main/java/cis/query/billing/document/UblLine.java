package cis.query.billing.document;

import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;

/** A line in UBL 2.1. A price below zero, which BR-27 forbids, is a quantity below zero there. */
final class UblLine {

    private static final String PIECES = "C62";

    private final Line line;
    private final String currency;
    private final BigDecimal quantity;
    private final BigDecimal price;

    UblLine(Line line, String currency) {
        this.line = line;
        this.currency = currency;
        BigDecimal count = line.quantity() == null ? BigDecimal.ONE : line.quantity();
        BigDecimal each = line.quantity() == null || line.unitPrice() == null ? line.net() : line.unitPrice();
        this.quantity = each.signum() < 0 ? count.negate() : count;
        this.price = each.abs();
    }

    InvoiceLineType ofInvoice() {
        InvoiceLineType type = new InvoiceLineType();
        type.setID(String.valueOf(line.number()));
        type.setNote(UblParts.notes(line.exemptionReason()));
        type.setInvoicedQuantity(UblParts.plain(quantity)).setUnitCode(unit());
        type.setLineExtensionAmount(UblParts.amount(line.net())).setCurrencyID(currency);
        type.setItem(item());
        type.setPrice(price());
        return type;
    }

    CreditNoteLineType ofCreditNote() {
        CreditNoteLineType type = new CreditNoteLineType();
        type.setID(String.valueOf(line.number()));
        type.setNote(UblParts.notes(line.exemptionReason()));
        type.setCreditedQuantity(UblParts.plain(quantity)).setUnitCode(unit());
        type.setLineExtensionAmount(UblParts.amount(line.net())).setCurrencyID(currency);
        type.setItem(item());
        type.setPrice(price());
        return type;
    }

    private String unit() {
        String code = Texts.cleanOrNull(line.unitCode());
        return code == null ? PIECES : code;
    }

    private ItemType item() {
        ItemType item = new ItemType();
        item.setName(Texts.clean(line.description()));
        String sku = Texts.cleanOrNull(line.sku());
        if (sku != null) {
            ItemIdentificationType id = new ItemIdentificationType();
            id.setID(sku);
            item.setSellersItemIdentification(id);
        }
        item.addClassifiedTaxCategory(UblParts.category(line.category(), line.rate()));
        return item;
    }

    private PriceType price() {
        PriceType type = new PriceType();
        type.setPriceAmount(UblParts.plain(price)).setCurrencyID(currency);
        return type;
    }
}
