package cis.command.dispatch;

import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901) that is written out only where somebody must be told of it. */
record Pointer(@Nullable Pointer parent, String name) {
    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String child) {
        return new Pointer(this, child);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + escape(name);
    }
}
