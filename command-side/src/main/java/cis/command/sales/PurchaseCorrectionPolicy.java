package cis.command.sales;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.catalogue.SoldProduct;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.api.sales.command.RecordPurchase;
import cis.command.aggregate.Faults;
import cis.command.aggregate.ValueConstraints;
import cis.command.catalogue.KnownProducts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SAL-08: of a purchase, {@code /occurredOn}, {@code /channel}, {@code /country} and each line's sku, description,
 * quantity and unit price can be corrected, to what would have been accepted. SAL-09: never below what was returned.
 * CAT-09: with a sku comes the product that is known by it now.
 * Source: DOMAIN, sales.
 */
final class PurchaseCorrectionPolicy {

    private static final Pattern LINE =
            Pattern.compile("/lines/(0|[1-9][0-9]{0,2})/(sku|description|quantity|unitPrice)");

    private PurchaseCorrectionPolicy() {}

    /** The purchase with the value in that field; unchanged, digit by digit, where it says the same. */
    static PurchaseDetails correct(
            PurchaseDetails purchase, String field, @Nullable String value, KnownProducts products) {
        return switch (field) {
            case "/occurredOn" -> with(purchase, occurredOn(value), purchase.channel(), purchase.country());
            case "/channel" -> {
                check(RecordPurchase.class, "channel", value);
                yield with(purchase, purchase.occurredOn(), value, purchase.country());
            }
            case "/country" -> {
                check(RecordPurchase.class, "country", value);
                yield with(purchase, purchase.occurredOn(), purchase.channel(), value);
            }
            default -> withLine(purchase, field, value, products);
        };
    }

    /** SAL-09. */
    static void checkReturns(PurchaseDetails corrected, List<ReturnedLine> returned) {
        for (PurchaseLine line : corrected.lines()) {
            boolean quantityBelow =
                    line.quantity().compareTo(ReturnableQuantityPolicy.quantity(line.line(), returned)) < 0;
            boolean priceBelow =
                    line.unitPrice().compareTo(ReturnableQuantityPolicy.highestPrice(line.line(), returned)) < 0;
            if (quantityBelow || priceBelow) {
                throw Faults.refusal(SalesError.PURCHASE_BELOW_RETURNS, "/value", "is less than was returned");
            }
        }
    }

    private static PurchaseDetails withLine(
            PurchaseDetails purchase, String field, @Nullable String value, KnownProducts products) {
        Matcher matcher = LINE.matcher(field);
        if (!matcher.matches()
                || Integer.parseInt(matcher.group(1)) >= purchase.lines().size()) {
            throw Faults.refusal(GeneralError.FIELD_NOT_CORRECTABLE, "/field", "is no field that can be corrected");
        }
        int index = Integer.parseInt(matcher.group(1));
        List<PurchaseLine> lines = new ArrayList<>(purchase.lines());
        lines.set(index, corrected(lines.get(index), matcher.group(2), value, products));
        return new PurchaseDetails(
                purchase.occurredOn(), purchase.channel(), purchase.currency(), purchase.country(), List.copyOf(lines));
    }

    private static PurchaseLine corrected(
            PurchaseLine line, String component, @Nullable String value, KnownProducts products) {
        String sku = line.sku();
        String description = line.description();
        BigDecimal quantity = line.quantity();
        BigDecimal unitPrice = line.unitPrice();
        switch (component) {
            case "sku" -> sku = checked(component, value);
            case "description" -> description = present(checked(component, value));
            case "quantity" -> quantity = number(component, value, quantity);
            default -> unitPrice = number(component, value, unitPrice);
        }
        SoldProduct product = Objects.equals(sku, line.sku()) ? line.product() : products.find(sku);
        return new PurchaseLine(line.line(), sku, description, quantity, unitPrice, product);
    }

    private static @Nullable String checked(String component, @Nullable String value) {
        check(PurchaseLineInput.class, component, value);
        return value;
    }

    private static BigDecimal number(String component, @Nullable String value, BigDecimal present) {
        BigDecimal number;
        try {
            number = new BigDecimal(present(value));
        } catch (NumberFormatException e) {
            throw invalid("must be a number");
        }
        check(PurchaseLineInput.class, component, number);
        return number.compareTo(present) == 0 ? present : number;
    }

    private static BusinessTime occurredOn(@Nullable String value) {
        try {
            return new BusinessTime(present(value));
        } catch (IllegalArgumentException e) {
            throw invalid("must be a date, or a date-time with an offset or zone");
        }
    }

    private static String present(@Nullable String value) {
        if (value == null) {
            throw invalid("is needed there");
        }
        return value;
    }

    private static void check(Class<?> message, String component, @Nullable Object value) {
        List<String> faults = ValueConstraints.faults(message, component, value);
        if (!faults.isEmpty()) {
            throw invalid(String.join("; ", faults));
        }
    }

    private static RuntimeException invalid(String message) {
        return Faults.refusal(GeneralError.CORRECTION_INVALID, "/value", message);
    }

    private static PurchaseDetails with(
            PurchaseDetails purchase, BusinessTime occurredOn, @Nullable String channel, @Nullable String country) {
        return new PurchaseDetails(occurredOn, channel, purchase.currency(), country, purchase.lines());
    }
}
