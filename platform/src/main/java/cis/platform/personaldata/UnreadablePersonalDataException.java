package cis.platform.personaldata;

/** A stored field is not what was once encrypted there. Names the field, never its content. */
public final class UnreadablePersonalDataException extends RuntimeException {

    public UnreadablePersonalDataException(String field, String problem) {
        super("field " + field + ": " + problem, null, false, true);
    }
}
