package cis.platform.personaldata;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Whose personal data was met while one object was read: never anybody's but its own subject's. */
public final class SubjectsRead {

    /** Attribute of an ObjectReader. */
    public static final Object ATTRIBUTE = SubjectsRead.class.getName();

    private @Nullable CustomerId subject;
    private String field = "";

    void note(CustomerId read, String inField) {
        if (subject == null) {
            subject = read;
            field = inField;
        } else if (!subject.equals(read)) {
            throw belongsToAnother(inField);
        }
    }

    /** @throws UnreadablePersonalDataException when what was read is the data of somebody else */
    public void requireOnly(@Nullable CustomerId expected) {
        if (subject != null && !subject.equals(expected)) {
            throw belongsToAnother(field);
        }
    }

    private static UnreadablePersonalDataException belongsToAnother(String field) {
        return new UnreadablePersonalDataException(field, "is the data of another subject");
    }
}
