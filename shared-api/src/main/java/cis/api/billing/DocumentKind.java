package cis.api.billing;

/** Kinds of numbered documents; each has series of its own, a year at a time. */
public enum DocumentKind {
    INVOICE("INV"),
    CREDIT_NOTE("CN");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /** {@code INV-2026-000001}: six digits at least. */
    public String number(int year, long sequence) {
        return "%s-%d-%06d".formatted(prefix, year, sequence);
    }
}
