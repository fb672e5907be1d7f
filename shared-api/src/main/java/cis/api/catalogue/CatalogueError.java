package cis.api.catalogue;

import static cis.api.ErrorCategory.CONFLICT;
import static cis.api.ErrorCategory.UNPROCESSABLE;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something asked of a product, or an interest in one, is refused. */
public enum CatalogueError implements ErrorCode {
    PRODUCT_UNKNOWN(UNPROCESSABLE, "There is no product with this sku; define it first."),
    PRODUCT_RETIRED(CONFLICT, "The product is sold no longer, and never will be again; define its successor."),
    PRICE_INVALID(
            UNPROCESSABLE, "A price is zero or more, with at most 12 digits before the point and 6 after; send that."),
    PRICE_DATE_IMPLAUSIBLE(
            UNPROCESSABLE,
            "A price begins today or later, ten years from today at the latest; in the past, from 1900 on, only before"
                    + " the product is first published."),
    PRICE_OVERLAPS(
            CONFLICT, "Another price in this currency begins on the same day and stays as it is; choose a later day."),
    TOO_MANY_PRICES(UNPROCESSABLE, "A product has at most 1,000 prices; define its successor."),
    TOO_MANY_VERSIONS(UNPROCESSABLE, "A product has at most 1,000 versions; define its successor.");

    private final ErrorCategory category;
    private final String meaning;

    CatalogueError(ErrorCategory category, String meaning) {
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
