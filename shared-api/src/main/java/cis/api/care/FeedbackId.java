package cis.api.care;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a piece of feedback; derived from client company, source and external id where it has them. */
public record FeedbackId(@JsonValue UUID value) {

    @JsonCreator
    public static FeedbackId of(String text) {
        return new FeedbackId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
