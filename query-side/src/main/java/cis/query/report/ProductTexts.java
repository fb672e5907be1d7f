package cis.query.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Texts of {@link ProductTally}, stored as one: what costs a page its time and its place is how many values it holds. */
record ProductTexts(List<String> all) {

    static final char SEPARATOR = '\u001e';
    static final ProductTexts NONE = new ProductTexts(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProductTexts parse(String joined) {
        return joined.isEmpty() ? NONE : new ProductTexts(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
    }

    @JsonValue
    String joined() {
        return String.join(String.valueOf(SEPARATOR), all);
    }
}
