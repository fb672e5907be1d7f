package cis.standalone.sqlite;

/** What an acknowledged write outlives. */
public enum Durability {
    FULL("fsync before acknowledgement"),
    /** For benchmarks only. */
    OFF("survives kill -9, not a power failure");

    private final String meaning;

    Durability(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
