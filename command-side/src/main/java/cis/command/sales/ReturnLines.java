package cis.command.sales;

import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnLine;
import cis.api.sales.ReturnLineInput;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a return. SAL-03: with a purchase they name its lines, from which sku, description and, unless a
 * lower one is given, unit price are frozen. SAL-04: without, they say description and unit price themselves.
 */
final class ReturnLines {

    private static final String MISSING = "is missing";

    private ReturnLines() {}

    /** The lines of a return that stands alone; every fault is gathered. */
    static List<ReturnLine> alone(List<ReturnLineInput> given, Faults faults) {
        List<ReturnLine> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ReturnLineInput input = given.get(i);
            malformed(input.line() != null, i, "line", "needs a purchaseId", faults);
            malformed(input.description() == null, i, "description", MISSING, faults);
            malformed(input.unitPrice() == null, i, "unitPrice", MISSING, faults);
            if (input.description() != null && input.unitPrice() != null) {
                lines.add(new ReturnLine(
                        i + 1, null, input.sku(), input.description(), input.quantity(), input.unitPrice()));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * The lines of a return of a purchase; every fault is gathered.
     *
     * @param before what was returned of the purchase until now
     */
    static List<ReturnLine> ofPurchase(
            List<ReturnLineInput> given, List<PurchaseLine> purchase, List<ReturnedLine> before, Faults faults) {
        List<ReturnedLine> returned = new ArrayList<>(before);
        List<ReturnLine> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ReturnLineInput input = given.get(i);
            malformed(input.sku() != null, i, "sku", "comes from the purchase", faults);
            malformed(input.description() != null, i, "description", "comes from the purchase", faults);
            Optional<PurchaseLine> line = find(input.line(), purchase, i, faults);
            if (line.isPresent()) {
                ReturnLine accepted = ofLine(i, input, line.get());
                check(accepted, line.get(), returned, i, faults);
                lines.add(accepted);
                returned.add(returned(accepted));
            }
        }
        return List.copyOf(lines);
    }

    /** As the purchase remembers it. */
    static ReturnedLine returned(ReturnLine line) {
        return new ReturnedLine(Objects.requireNonNull(line.purchaseLine()), line.quantity(), line.unitPrice());
    }

    private static ReturnLine ofLine(int index, ReturnLineInput input, PurchaseLine line) {
        BigDecimal unitPrice = Objects.requireNonNullElse(input.unitPrice(), line.unitPrice());
        return new ReturnLine(index + 1, line.line(), line.sku(), line.description(), input.quantity(), unitPrice);
    }

    private static void check(
            ReturnLine accepted, PurchaseLine line, List<ReturnedLine> returned, int index, Faults faults) {
        if (ReturnableQuantityPolicy.exceeds(line, returned, accepted.quantity())) {
            faults.add(SalesError.RETURN_EXCEEDS_PURCHASE, pointer(index, "quantity"), "is more than is left");
        }
        if (ReturnableQuantityPolicy.tooDear(line, accepted.unitPrice())) {
            faults.add(SalesError.RETURN_PRICE_TOO_HIGH, pointer(index, "unitPrice"), "is more than was paid");
        }
    }

    private static Optional<PurchaseLine> find(
            @Nullable Integer number, List<PurchaseLine> purchase, int index, Faults faults) {
        malformed(number == null, index, "line", MISSING, faults);
        if (number != null && number > purchase.size()) {
            faults.add(SalesError.RETURN_LINE_UNKNOWN, pointer(index, "line"), "is no line of the purchase");
        }
        return number == null || number > purchase.size() ? Optional.empty() : Optional.of(purchase.get(number - 1));
    }

    private static void malformed(boolean wrong, int index, String component, String message, Faults faults) {
        if (wrong) {
            faults.add(SalesError.RETURN_LINE_MALFORMED, pointer(index, component), message);
        }
    }

    private static String pointer(int index, String component) {
        return "/lines/" + index + "/" + component;
    }
}
