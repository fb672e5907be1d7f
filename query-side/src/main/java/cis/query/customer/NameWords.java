package cis.query.customer;

import cis.api.customer.CustomerName;
import cis.query.search.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a customer's name, as a search compares them. */
final class NameWords {

    private NameWords() {}

    static List<String> of(CustomerName name) {
        return Words.of(present(name.organisation(), name.prefix(), name.given(), name.family(), name.suffix())
                .toList());
    }

    /** By which names sort: family name or organisation first. */
    static String sortable(CustomerName name) {
        return Words.sortable(
                present(name.organisation(), name.family(), name.given()).collect(Collectors.joining(" ")));
    }

    /** As people write it. */
    static String shown(CustomerName name) {
        return present(name.organisation(), name.prefix(), name.given(), name.family(), name.suffix())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> present(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
