package cis.api.billing;

/** Categories of tax on a line: those of UNTDID 5305 that occur here. */
public enum TaxCategory {
    STANDARD("S"),
    ZERO("Z"),
    EXEMPT("E"),
    REVERSE_CHARGE("AE");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    /** In UNTDID 5305. */
    public String code() {
        return code;
    }
}
