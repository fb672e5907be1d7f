package cis.standalone.mapping;

import java.util.regex.Pattern;

/** A question about one cell. */
public sealed interface Condition {

    boolean holds(Row row);

    /** Whether the cell is empty, or is not. */
    record Blank(String column, boolean blank) implements Condition {
        @Override
        public boolean holds(Row row) {
            return row.cell(column).isEmpty() == blank;
        }
    }

    /** Whether the whole cell matches. */
    record Matches(String column, Pattern pattern) implements Condition {
        @Override
        public boolean holds(Row row) {
            return pattern.matcher(row.cell(column)).matches();
        }
    }
}
