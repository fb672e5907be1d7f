package cis.standalone.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value of a field comes from. */
public sealed interface Value {

    /** The value; null where there is none, which leaves the field out. */
    @Nullable
    String of(Row row) throws RowRejected;

    /** The same for every row. */
    record Constant(String text) implements Value {
        @Override
        public String of(Row row) {
            return text;
        }
    }

    /**
     * What stands in a column, taken through the steps in their order.
     *
     * @param otherwise used where the cell is empty
     */
    record Column(String column, List<Step> steps, @Nullable Value otherwise) implements Value {
        @Override
        public @Nullable String of(Row row) throws RowRejected {
            String cell = row.cell(column);
            if (cell.isEmpty()) {
                return otherwise == null ? null : otherwise.of(row);
            }
            @Nullable String text = cell;
            for (Step step : steps) {
                text = step.apply(text, column);
                if (text == null || text.isEmpty()) {
                    return null;
                }
            }
            return text;
        }
    }
}
