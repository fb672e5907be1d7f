package cis.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What a benchmark can be told: {@code name=value}; what is not told keeps its default. */
final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException for a name without a default */
    static Arguments of(String[] given, Map<String, String> defaults) {
        Map<String, String> values = new TreeMap<>(defaults);
        for (String argument : given) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || values.replace(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("there is no argument " + argument + ", only name=value with "
                        + defaults.keySet() + ": " + Arrays.toString(given));
            }
        }
        return new Arguments(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    long nanos(String name) {
        return (long) (Double.parseDouble(text(name)) * 1e9);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
