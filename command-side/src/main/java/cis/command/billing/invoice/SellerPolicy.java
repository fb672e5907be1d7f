package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.api.billing.Seller;
import cis.api.customer.Address;
import cis.command.aggregate.Faults;
import cis.command.aggregate.ValueConstraints;
import cis.command.billing.invoice.SellerSettings.SellerAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * BIL-16: whoever issues a document prints name, tax id, first line of the address, city and country. Source: Directive
 * 2006/112/EC, art. 226(3) and (5); EN 16931-1, BR-06, BR-08, BR-09 and BR-CO-26.
 */
final class SellerPolicy {

    private static final SellerAddress NOWHERE = new SellerAddress(null, null, null, null, null, null);
    private static final SellerSettings NOBODY = new SellerSettings(null, null, NOWHERE);

    private SellerPolicy() {}

    /** Null with faults. */
    static @Nullable Seller check(Issuer issuer, Faults faults) {
        SellerSettings details = issuer.seller() == null ? NOBODY : issuer.seller();
        SellerAddress address = details.address() == null ? NOWHERE : details.address();
        boolean named = present(details.name(), "name", faults);
        boolean taxed = present(details.taxId(), "tax-id", faults);
        boolean placed = present(address.line1(), "address.line1", faults);
        boolean inCity = present(address.city(), "address.city", faults);
        boolean inCountry = present(address.country(), "address.country", faults);
        if (!named || !taxed || !placed || !inCity || !inCountry) {
            return null;
        }
        return new Seller(text(details.name()), text(details.taxId()), address(address, faults));
    }

    private static Address address(SellerAddress given, Faults faults) {
        Address address = new Address(
                null,
                given.line1(),
                given.line2(),
                given.city(),
                given.region(),
                given.postalCode(),
                text(given.country()).toUpperCase(Locale.ROOT));
        ValueConstraints.faults(address)
                .forEach(fault -> faults.add(BillingError.SELLER_INCOMPLETE, "/seller/address", fault));
        return address;
    }

    private static boolean present(@Nullable String value, String setting, Faults faults) {
        if (value != null && !value.isBlank()) {
            return true;
        }
        faults.add(
                BillingError.SELLER_INCOMPLETE,
                "/seller/" + pointer(setting),
                "is not configured: set " + setting + " of the seller");
        return false;
    }

    /** As the document names it. */
    private static String pointer(String setting) {
        return setting.replace('.', '/').replace("tax-id", "taxId");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
