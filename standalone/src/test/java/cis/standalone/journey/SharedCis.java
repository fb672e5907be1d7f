package cis.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One CIS for all journeys that need none to themselves: started for the first of them, stopped after the last test. Gives
 * each class an {@link Api} of a client company of its own, so that they see nothing of each other but positions.
 */
final class SharedCis implements ParameterResolver {

    private static final Map<String, String> SELLER = Map.of(
            "CIS_SELLER_NAME", "Globe Books Ltd",
            "CIS_SELLER_TAX_ID", "IE6388047V",
            "CIS_SELLER_ADDRESS_LINE1", "1 Quay",
            "CIS_SELLER_ADDRESS_CITY", "Dublin",
            "CIS_SELLER_ADDRESS_COUNTRY", "IE");
    private static final Namespace NAMESPACE = Namespace.create(SharedCis.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Api resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> Started.inNewDirectory(), Started.class);
        String client = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new Api(started.cis().address(), client);
    }

    private record Started(Path directory, CisProcess cis) implements AutoCloseable {

        static Started inNewDirectory() {
            try {
                Path directory = Files.createTempDirectory("cis-journeys");
                return new Started(directory, CisProcess.start(directory.resolve("data"), SELLER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            cis.close();
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(directory)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
