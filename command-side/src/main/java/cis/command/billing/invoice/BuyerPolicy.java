package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.api.billing.Buyer;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.customer.Address;
import cis.command.aggregate.Faults;
import cis.command.customer.BuyerFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BIL-17: an invoice prints the buyer's name and, of the billing address of the day, else the postal one, first line,
 * city and country at least. BIL-18: where the buyer owes the tax (reverse charge), the tax id, too. Source: Directive
 * 2006/112/EC, art. 226(4) and (5); EN 16931-1, BR-07, BR-10, BR-11 and BR-AE-02.
 */
final class BuyerPolicy {

    private BuyerPolicy() {}

    /** Null with faults. */
    static @Nullable Buyer check(BuyerFacts facts, List<TaxSubtotal> breakdown, Faults faults) {
        Address address = facts.address();
        String name = facts.name();
        missing(name, "name", faults);
        missing(address == null ? null : address.line1(), "address/line1", faults);
        missing(address == null ? null : address.city(), "address/city", faults);
        missing(address == null ? null : address.country(), "address/country", faults);
        if (breakdown.stream().anyMatch(group -> group.category() == TaxCategory.REVERSE_CHARGE)) {
            missing(facts.taxId(), "taxId", faults);
        }
        return name == null || address == null ? null : new Buyer(name, address, facts.taxId());
    }

    private static void missing(@Nullable String value, String field, Faults faults) {
        if (value == null) {
            faults.add(BillingError.BUYER_INCOMPLETE, "/buyer/" + field, "is not recorded with the customer");
        }
    }
}
