package cis.query.billing.document;

/** Why a line is taxed as it is, with its code in UNTDID 5305. */
public enum TaxCategory {
    STANDARD("S"),
    ZERO("Z"),
    EXEMPT("E"),
    REVERSE_CHARGE("AE");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
