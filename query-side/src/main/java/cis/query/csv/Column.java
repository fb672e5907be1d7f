package cis.query.csv;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param header what stands above it
 * @param value of a row, as {@link Cells} writes it; null leaves the cell empty
 */
public record Column<T>(String header, Function<T, ? extends @Nullable Object> value) {

    public static <T> Column<T> column(String header, Function<T, ? extends @Nullable Object> value) {
        return new Column<>(header, value);
    }
}
