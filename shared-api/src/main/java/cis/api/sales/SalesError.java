package cis.api.sales;

import static cis.api.ErrorCategory.CONFLICT;
import static cis.api.ErrorCategory.MALFORMED;
import static cis.api.ErrorCategory.UNPROCESSABLE;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something asked of a purchase or a return is refused. */
public enum SalesError implements ErrorCode {
    PURCHASE_UNKNOWN(UNPROCESSABLE, "There is no such purchase; record it first, or record a return without it."),
    PURCHASE_REVERSED(CONFLICT, "The purchase was reversed and takes neither returns nor corrections; record it anew."),
    PURCHASE_HAS_RETURNS(CONFLICT, "Some of the purchase was returned, so it happened; record a return of the rest."),
    PURCHASE_BELOW_RETURNS(
            UNPROCESSABLE, "A line cannot be corrected below the quantity and the price at which it was returned."),
    RETURN_LINE_MALFORMED(
            MALFORMED,
            "With a purchase, lines name line, quantity and perhaps a lower unitPrice; without, description, quantity and"
                    + " unitPrice."),
    RETURN_LINE_UNKNOWN(UNPROCESSABLE, "The purchase has no line of this number; lines are numbered from 1."),
    RETURN_EXCEEDS_PURCHASE(
            UNPROCESSABLE, "More is given back than is left of the line; see what was returned before."),
    RETURN_PRICE_TOO_HIGH(UNPROCESSABLE, "A line is taken back at the price of the purchase or less; lower it."),
    RETURN_OF_OTHER_CUSTOMER(UNPROCESSABLE, "The purchase is another customer's; send the customer who made it."),
    RETURN_IN_OTHER_CURRENCY(UNPROCESSABLE, "A return is in the currency of its purchase; send that currency.");

    private final ErrorCategory category;
    private final String meaning;

    SalesError(ErrorCategory category, String meaning) {
        this.category = category;
        this.meaning = meaning;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
