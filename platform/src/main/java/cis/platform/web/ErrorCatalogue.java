package cis.platform.web;

import cis.api.ErrorCode;
import cis.api.GeneralError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reason for which a request may be refused. */
public final class ErrorCatalogue {
    private final Map<String, ErrorCode> byName;

    /** @param contexts the codes of the contexts; the general ones are always there */
    public ErrorCatalogue(Collection<ErrorCodes> contexts) {
        byName = Stream.concat(
                        Arrays.stream(GeneralError.values()),
                        contexts.stream().flatMap(context -> context.codes().stream()))
                .collect(Collectors.toMap(
                        ErrorCode::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two errors are called " + one.name());
                        },
                        TreeMap::new));
    }

    public Collection<ErrorCode> all() {
        return List.copyOf(byName.values());
    }

    public Optional<ErrorCode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
