package cis.standalone.mapping;

import cis.api.customer.ContactChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields that a mapping may fill, by path, and those that it has to.
 *
 * @param what how a message calls the place
 */
record TargetFields(String what, Set<String> known, Set<String> required) {

    static final TargetFields CUSTOMER = new TargetFields("a customer", customerFields(), Set.of("party"));

    static final Map<String, TargetFields> DOCUMENTS = Map.of(
            "RecordPurchase", document("a purchase"),
            "RecordReturn", document("a return"),
            "DraftInvoice",
                    new TargetFields(
                            "an invoice",
                            Set.of("externalId", "currency", "termsDays", "supplyDate"),
                            Set.of("externalId", "currency", "termsDays")));

    /** What can be asked of a document after the command that creates it. */
    static final Map<String, Set<String>> FOLLOWING = Map.of("DraftInvoice", Set.of("FinaliseInvoice"));

    private static final TargetFields SALES_LINE = new TargetFields(
            "a line",
            Set.of("sku", "description", "quantity", "unitPrice"),
            Set.of("description", "quantity", "unitPrice"));

    private static final TargetFields INVOICE_LINE = new TargetFields(
            "a line",
            Set.of("sku", "description", "quantity", "unitPrice", "taxRate", "taxCategory", "exemptionReason"),
            Set.of("description", "quantity", "unitPrice", "taxRate"));

    static TargetFields lineOf(String command) {
        return command.equals("DraftInvoice") ? INVOICE_LINE : SALES_LINE;
    }

    private static TargetFields document(String what) {
        return new TargetFields(
                what,
                Set.of("externalId", "occurredOn", "channel", "currency", "country"),
                Set.of("externalId", "occurredOn", "currency"));
    }

    private static Set<String> customerFields() {
        Set<String> fields = Arrays.stream(ContactChannel.values())
                .map(channel -> "contactPoints." + channel)
                .collect(Collectors.toCollection(TreeSet::new));
        fields.addAll(Set.of("party", "birthDate", "language", "tags"));
        fields.addAll(Set.of("name.given", "name.family", "name.prefix", "name.suffix", "name.organisation"));
        fields.addAll(Set.of("address.kind", "address.line1", "address.line2", "address.city"));
        fields.addAll(Set.of("address.region", "address.postalCode", "address.country"));
        return fields;
    }
}
