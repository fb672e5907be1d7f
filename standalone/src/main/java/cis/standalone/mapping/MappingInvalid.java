package cis.standalone.mapping;

/** A mapping that cannot be used; the message names the line and the field. */
public final class MappingInvalid extends Exception {

    private static final long serialVersionUID = 1L;

    public MappingInvalid(String message) {
        super(message);
    }

    static MappingInvalid at(int line, String message) {
        return new MappingInvalid("line " + line + ": " + message);
    }
}
